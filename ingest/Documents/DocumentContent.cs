namespace PerfTargets.Ingest.Documents;

/// <summary>What a document prints, in the order of the file, each line and cell with its place.</summary>
/// <param name="MediaType">IANA media type.</param>
/// <param name="Pages">Null where the format has no pages.</param>
/// <param name="Lines">Every line, blank ones too: a blank line parts cells.</param>
/// <param name="Tables">Ruled tables; empty where the format knows none.</param>
public sealed record DocumentContent(
    string MediaType,
    int? Pages,
    IReadOnlyList<DocumentLine> Lines,
    IReadOnlyList<DocumentTable> Tables)
{
    public DocumentContent(string mediaType, int? pages, IReadOnlyList<DocumentLine> lines)
        : this(mediaType, pages, lines, [])
    {
    }
}

/// <param name="Number">From 1, counted through the whole document.</param>
/// <param name="Page">From 1; 1 throughout where the format has no pages.</param>
/// <param name="Text">As printed, without its line end.</param>
public readonly record struct DocumentLine(int Number, int Page, string Text)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>A ruled table; merged cells stand once, at their first row and column.</summary>
public sealed record DocumentTable(int? Page, IReadOnlyList<DocumentCell> Cells);

/// <param name="Row">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record DocumentCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text);
