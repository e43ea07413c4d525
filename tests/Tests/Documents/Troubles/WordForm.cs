using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfTargets.Corpus.Papers;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>Forms as a Word document.</summary>
internal static class WordForm
{
    /// <param name="change">Of what was composed, before it is written.</param>
    public static byte[] Of(PrintedForm form, Action<Body>? change = null)
    {
        Body body = new();
        body.Append(form.Above.Select(line => Line(line)));
        foreach (PaperTable table in form.Tables)
        {
            if (table.Caption is { } caption)
                body.Append(Line(caption));
            body.Append(Ruled(table));
        }
        change?.Invoke(body);
        using MemoryStream package = new();
        using (WordprocessingDocument document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(body);
        return package.ToArray();
    }

    public static Paragraph Line(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    /// <summary>The paragraph that prints a text.</summary>
    public static Paragraph Printing(this Body body, string text) => body.Descendants<Paragraph>().First(paragraph => paragraph.InnerText == text);

    private static Table Ruled(PaperTable table)
    {
        Table ruled = new(new TableProperties(), new TableGrid(Enumerable.Range(table.FirstColumn, TableWidth.ColumnsOf(table) - table.FirstColumn).Select(_ => new GridColumn())));
        for (int row = 0; row < table.Rows; row++)
            ruled.Append(new TableRow(table.Cells.Where(cell => cell.Row <= row && row < cell.Row + cell.RowSpan).OrderBy(cell => cell.Column).Select(cell => Cell(cell, cell.Row == row))));
        return ruled;
    }

    private static TableCell Cell(PaperCell cell, bool first)
    {
        TableCellProperties properties = new();
        if (cell.ColumnSpan > 1)
            properties.Append(new GridSpan { Val = cell.ColumnSpan });
        if (cell.RowSpan > 1)
            properties.Append(new VerticalMerge { Val = first ? MergedCellValues.Restart : MergedCellValues.Continue });
        return new TableCell([properties, .. first ? cell.Text.Split('\n').Select(Line) : [new Paragraph()]]);
    }
}
