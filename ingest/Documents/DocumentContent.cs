namespace PerfTargets.Ingest.Documents;

/// <summary>What a document prints, in the order in which it is read, each line and cell with its place.</summary>
/// <param name="MediaType">IANA media type.</param>
/// <param name="Pages">Null where the format has no pages; the sheets of a workbook are its pages.</param>
/// <param name="Lines">Every line, blank ones too, those of cells among them: a blank line parts cells.</param>
/// <param name="Tables">Tables, in the order of their first line; empty where the format knows none.</param>
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

    /// <summary>The document says of itself that it is made up.</summary>
    public bool Synthetic { get; init; }

    /// <summary>Pieces of text stand side by side on lines that only their height on the page put together: what belongs to what is not sure.</summary>
    public bool OrderIsGuessed { get; init; }

    /// <summary>What of it was recognised; null where no page is a scan.</summary>
    public Recognition? Recognition { get; init; }

    /// <summary>Width and height of each page, in points; empty where the format tells no boxes.</summary>
    public IReadOnlyList<PageSize> Sizes { get; init; } = [];
}

/// <summary>Of a page as it is looked at, in points (1/72 inch).</summary>
public readonly record struct PageSize(double Width, double Height);

/// <param name="Number">From 1, counted through the whole document without a gap.</param>
/// <param name="Page">From 1; 1 throughout where the format has no pages.</param>
/// <param name="Text">As printed, without its line end.</param>
/// <param name="Box">Where it stands on its page; null where the format does not tell.</param>
public readonly record struct DocumentLine(int Number, int Page, string Text, PageBox? Box = null)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>A rectangle on a page, in points (1/72 inch) from the page's upper left corner.</summary>
public readonly record struct PageBox(double Left, double Top, double Right, double Bottom);

/// <summary>A table; merged cells stand once, at their first row and column. One that goes on over a page break is one table.</summary>
/// <param name="WrapsByPage">Lines of a cell end where the column does (PDF); else each is a paragraph of its own.</param>
public sealed record DocumentTable(IReadOnlyList<DocumentCell> Cells, bool WrapsByPage)
{
    /// <summary>White space alone parts its cells, and leaves more than one reading.</summary>
    public bool OrderIsGuessed { get; init; }
}

/// <summary>A cell of a table, also an empty one.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="FirstLine">Number of its first line in the document; null where it is empty.</param>
/// <param name="LastLine">Number of its last line; the lines between are all the cell's.</param>
public sealed record DocumentCell(int Row, int Column, int RowSpan, int ColumnSpan, int? FirstLine, int? LastLine)
{
    /// <summary>Where no table is ruled and a form's text was parted into cells: what the cell holds of its lines; null where they are its own as a whole.</summary>
    internal IReadOnlyList<DocumentLine>? Parts { get; init; }

    /// <summary>The text leaves open whether it belongs into this cell.</summary>
    internal bool IsGuessed { get; init; }

    /// <summary>E.g. <c>R7C4</c>.</summary>
    public string Name => FormattableString.Invariant($"R{Row}C{Column}");
}
