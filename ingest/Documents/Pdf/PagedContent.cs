using PerfTargets.Ingest.Documents.Pdf.Unruled;

namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>Pages, one after the other → lines that are counted through, and tables over page breaks.</summary>
internal sealed class PagedContent
{
    private readonly List<DocumentLine> _lines = [];
    private readonly List<PagedTable> _tables = [];
    private PagedTable? _open;

    /// <summary>The table that ended the last page; null where none did.</summary>
    public TableItem? OpenTable => _open?.LastPart;

    public void Add(PageLayout page)
    {
        PagedTable? before = _open;
        _open = null;
        // Without rules, what goes on without a cell beside it may be the rest of a cell.
        if (before?.LastPart is UnruledPart && !page.Items.Any(item => item is TableItem))
            before.IsGuessed = true;
        foreach (PageItem item in page.Items)
        {
            switch (item)
            {
                case OpenText text:
                    if (text.AfterGap)
                        Part(page.Number);
                    Write(text.Line, page.Number);
                    if (!PageMargin.IsPageNumber(text.Line, page.Height))
                        before = null;
                    if (!PageMargin.IsFooter(text.Line, page.Height))
                        _open = null;
                    break;
                case TableItem part:
                    _open = before is not null && before.GoesOnWith(part) ? before : null;
                    before = null;
                    if (_open is null)
                        _tables.Add(_open = part.Begin());
                    _open.Add(part, WriteCells(part, page.Number));
                    Part(page.Number);
                    break;
            }
        }
    }

    public DocumentContent ToDocument(string mediaType, int pages)
    {
        if (_lines is [.., { IsBlank: true }])
            _lines.RemoveAt(_lines.Count - 1);
        return new DocumentContent(mediaType, pages, _lines, [.. _tables.Select(table => table.ToTable(_tables))]);
    }

    private (int First, int Last)?[] WriteCells(TableItem part, int page)
    {
        var lines = new (int First, int Last)?[part.Texts.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            if (part.Texts[i].Count == 0)
                continue;
            Part(page);
            int first = _lines.Count + 1;
            foreach (TextLine line in part.Texts[i])
                Write(line, page);
            lines[i] = (first, _lines.Count);
        }

        return lines;
    }

    private void Write(TextLine line, int page) => _lines.Add(new DocumentLine(_lines.Count + 1, page, line.Text, line.Box));

    /// <summary>A blank line, where something stands before it on the page.</summary>
    private void Part(int page)
    {
        if (_lines is [.., { IsBlank: false } last] && last.Page == page)
            _lines.Add(new DocumentLine(_lines.Count + 1, page, ""));
    }
}
