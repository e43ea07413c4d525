using System.Text.Json;

namespace PerfTargets.Corpus.Papers;

/// <summary>What one copy of a form says, before it is printed; amounts in yuan, with at most two decimals.</summary>
public abstract record FormPaper
{
    /// <summary>Stands in every document of a corpus, outside of the forms.</summary>
    public const string SyntheticMark = "合成数据，非真实申报 / synthetic";

    /// <summary>Id of the form, e.g. <c>shanghai-targets-2018</c>.</summary>
    public abstract string Form { get; }

    public required string Unit { get; init; }

    public required string Project { get; init; }

    public required int Year { get; init; }

    /// <summary>Which of the form's own layouts it is printed in; null where it has one.</summary>
    internal virtual string? Layout => null;

    /// <summary>What is to be reached in the year; null where the form was left empty.</summary>
    internal abstract string? Goal { get; }

    /// <summary>The targets that it asks for, as printed.</summary>
    internal abstract IEnumerable<(string Name, string Target)> Asked { get; }

    internal abstract DrawnPaper Drawn(PaperStyle style, TableShape shape);

    /// <summary>Its values as properties of an object that is open.</summary>
    internal abstract void Tell(Utf8JsonWriter json);
}
