using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Ingest.Forms.Grids;

/// <summary>A cell of a form's table with its printed lines, or a line that stands outside of tables.</summary>
/// <param name="Cell">Null for a line outside of tables.</param>
/// <param name="Wraps">Its lines end where the column does.</param>
internal sealed record GridCell(DocumentCell? Cell, IReadOnlyList<DocumentLine> Lines, bool Wraps)
{
    private string? _compact;

    public bool IsEmpty => Compact.Length == 0;

    /// <summary>Folded, without white space: what a label is compared with.</summary>
    public string Compact => _compact ??= string.Concat(Lines.Select(line => ChineseText.Compact(line.Text)));

    public string Printed => string.Join('\n', Lines.Select(line => line.Text.Trim()));

    /// <summary>As one line: a name, an amount, a target.</summary>
    public string Word => string.Concat(Lines.Select(line => line.Text.Trim()));

    /// <summary>As a text of paragraphs.</summary>
    public string Paragraphs => Wraps
        ? WrappedText.Join([.. Lines.Select(line => line.Text)])
        : string.Join('\n', Lines.Where(line => !line.IsBlank).Select(line => line.Text.Trim()));

    public int FirstPage => Lines[0].Page;

    public int LastPage => Lines[^1].Page;

    public int FirstLine => Lines[0].Number;

    /// <summary>A cell that was parted from a text has no name, and is for a person to check where the text could be parted otherwise.</summary>
    public Place At(Decision decision)
    {
        Decision told = Cell is { IsGuessed: true } && !decision.IsOpen ? Decision.Position : decision;
        return new Place(FirstPage, FirstLine, Lines[^1].Number, Cell is { Parts: null } ? Cell.Name : null, Printed, told.By, told.Confidence);
    }

    public Sourced<T> Hold<T>(T value, Decision decision) => new(value, At(decision));
}
