namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>Pages as they look, one after the other → the document.</summary>
internal sealed class PageReading
{
    private readonly PagedContent _content = new();
    private readonly List<PageSize> _sizes = [];
    private bool _guessed;

    public int Pages => _sizes.Count;

    public void Add(PrintedPage page)
    {
        _sizes.Add(new PageSize(page.Width, page.Height));
        PageLayout layout = PageLayout.Of(page, _content.OpenTable);
        _guessed |= layout.OrderIsGuessed;
        _content.Add(layout);
    }

    public DocumentContent ToDocument(string mediaType, Recognition? recognition)
    {
        DocumentContent document = _content.ToDocument(mediaType, Pages);
        return document with { Sizes = _sizes, OrderIsGuessed = _guessed || document.Tables.Any(table => table.OrderIsGuessed), Recognition = recognition };
    }
}
