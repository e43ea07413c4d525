using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages.Declaration;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Dashboard.Api;

/// <summary>The lines of kept documents. A viewer of some units sees those of their own declarations only: the next form may be another's.</summary>
internal sealed class SourceText(Home home, MeasureQueries queries) : ISourceText
{
    private const int Kept = 16;

    /// <summary>Documents looked at last, opened: one leads to the next of its lines.</summary>
    private readonly Dictionary<string, (DocumentContent Content, long Used)> _opened = [];

    private long _uses;

    public SourceView Source(Viewer viewer, ulong documentId, int first, int last)
    {
        IReadOnlyList<DocumentPart> parts = Parts(viewer, documentId);
        if (parts.Count == 0)
            return SourceView.Empty;
        DocumentContent content;
        try
        {
            content = Open(parts[0]);
        }
        catch (UnreadableDocumentException)
        {
            // A ledger, whose rows are no lines; or a reader of today that opens less than the one that took it in.
            return SourceView.Empty;
        }
        SourceLine[] lines = [.. content.Lines
            .Where(line => line.Number >= first && line.Number <= last && (viewer.Units is null || parts.Any(part => part.FirstLine <= line.Number && line.Number <= part.LastLine)))
            .Select(line => new SourceLine(line.Number, content.Pages is null ? null : line.Page, line.Text, line.Box is { } box ? new SourceBox(box.Left, box.Top, box.Right, box.Bottom) : null))];
        HashSet<int> shown = [.. lines.Select(line => line.Number)];
        return new SourceView(
            lines,
            [.. content.Tables.Select(table => new SourceTable([.. table.Cells
                .Where(cell => cell.FirstLine is not { } line || shown.Contains(line))
                .Select(cell => new SourceCell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.FirstLine, cell.LastLine))]))
                .Where(table => table.Cells.Any(cell => cell.FirstLine is not null))],
            viewer.Units is null ? [.. lines.Select(line => line.Page ?? 0).Distinct().Where(page => page > 0 && page <= content.Sizes.Count).Select(page => new SourcePage(page, content.Sizes[page - 1].Width, content.Sizes[page - 1].Height))] : [],
            []);
    }

    public IReadOnlyList<SourceRow> Rows(string sha256, IReadOnlyCollection<long> lines) => home.Rows(sha256, lines) is not { } ledger
        ? []
        : [.. ledger.Rows.Select(row => new SourceRow(row.Line, [.. row.Cells.Select((cell, n) => new SourceRowCell(ledger.Columns[n], cell, ledger.Fields[n]))]))];

    /// <summary>A page as it is printed, as SVG; null where there is none, or where the viewer sees a part of the document only.</summary>
    public string? Draw(Viewer viewer, ulong documentId, int page)
    {
        if (viewer.Units is not null || Parts(viewer, documentId) is not [var part, ..])
            return null;
        try
        {
            return home.Opener.Draw(part.Document, home.Document(part.Sha256), page);
        }
        catch (UnreadableDocumentException)
        {
            return null;
        }
    }

    private IReadOnlyList<DocumentPart> Parts(Viewer viewer, ulong documentId) => queries.Rows<DocumentPart>(MeasureQuery.All.Where("document_id", documentId), viewer).Rows;

    private DocumentContent Open(DocumentPart part)
    {
        lock (_opened)
        {
            if (_opened.TryGetValue(part.Sha256, out var known))
            {
                _opened[part.Sha256] = (known.Content, ++_uses);
                return known.Content;
            }
        }
        DocumentContent content = home.Opener.Open(part.Document, home.Document(part.Sha256));
        lock (_opened)
        {
            _opened[part.Sha256] = (content, ++_uses);
            if (_opened.Count > Kept)
                _opened.Remove(_opened.MinBy(one => one.Value.Used).Key);
        }
        return content;
    }
}
