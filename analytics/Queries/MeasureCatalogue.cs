using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Queries;

/// <summary>Every measure there is, found by reflection, and the SQL beside each.</summary>
public static class MeasureCatalogue
{
    private static readonly Dictionary<string, Type> ByName = Discover.Types<IMeasure>()
        .ToDictionary(type => MeasureShape.Of(type).Name, StringComparer.Ordinal);

    /// <summary>Names as they stand in URLs, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The measure's row type; null where there is no such measure.</summary>
    public static Type? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Columns of a measure in order: name, and whether it is a dimension.</summary>
    public static IReadOnlyList<(string Name, bool Dimension)> Columns(Type measure) =>
        [.. MeasureShape.Of(measure).Columns.Select(column => (column.Name, column.Aggregate is null))];

    /// <summary>The select of a measure: <c>Measures/ExecutionGap.sql</c> for <c>ExecutionGap</c>.</summary>
    public static string Sql(Type measure) => EmbeddedText.Read(measure, measure.Name + ".sql");

    internal static string Sql<T>()
        where T : IMeasure => Sql(typeof(T));

    /// <summary>As a set, without its order.</summary>
    internal static string Unordered<T>()
        where T : IMeasure => Sql<T>() is var sql ? sql[..sql.LastIndexOf(QueryText.Order, StringComparison.Ordinal)] : sql;
}

/// <summary>Text files that stand beside a type in the source.</summary>
internal static class EmbeddedText
{
    public static string Read(Type beside, string file)
    {
        string name = $"{beside.Namespace}.{file}";
        using Stream stream = beside.Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded: a measure needs its .sql beside it");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().TrimEnd().TrimEnd(';');
    }
}
