using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfTargets.Ingest.Documents.Office;

/// <summary>A table of a Word document as a grid: cells that go on below (vMerge) stand once, with their height.</summary>
/// <param name="Nested">Tables inside its cells, which follow it.</param>
internal sealed record WordTable(IReadOnlyList<(int Row, int Column, int RowSpan, int ColumnSpan, string Text)> Cells, IReadOnlyList<Table> Nested)
{
    private const int MostColumns = 512;

    public static WordTable Of(Table table)
    {
        List<(int Row, int Column, int RowSpan, int ColumnSpan, string Text)> cells = [];
        List<Table> nested = [];
        Dictionary<int, int> open = [];
        int number = 0;
        foreach (TableRow row in Rows(table))
        {
            number++;
            int column = 1 + Math.Clamp(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0, 0, MostColumns);
            foreach (TableCell cell in CellsOf(row))
            {
                int span = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, MostColumns);
                VerticalMerge? merge = cell.TableCellProperties?.VerticalMerge;
                string text = string.Join('\n', cell.ChildElements.SelectMany(Paragraphs).Select(WordText.Of)).Trim('\n');
                bool goesOn = merge is not null && (merge.Val is null || merge.Val == MergedCellValues.Continue);
                if (goesOn && open.TryGetValue(column, out int above))
                {
                    var cellAbove = cells[above];
                    cells[above] = cellAbove with { RowSpan = number - cellAbove.Row + 1, Text = text.Length == 0 ? cellAbove.Text : $"{cellAbove.Text}\n{text}".Trim('\n') };
                }
                else
                {
                    if (merge is not null)
                        open[column] = cells.Count;
                    else
                        open.Remove(column);
                    cells.Add((number, column, 1, span, text));
                }
                nested.AddRange(cell.Elements<Table>());
                column += span;
            }
        }
        return new WordTable(cells, nested);
    }

    private static IEnumerable<TableRow> Rows(OpenXmlElement table) => table.ChildElements.SelectMany(child => child switch
    {
        TableRow row when row.TableRowProperties?.GetFirstChild<Deleted>() is null => [row],
        SdtRow or SdtContentRow or CustomXmlRow => Rows(child),
        _ => Enumerable.Empty<TableRow>(),
    });

    private static IEnumerable<TableCell> CellsOf(OpenXmlElement row) => row.ChildElements.SelectMany(child => child switch
    {
        TableCell cell => [cell],
        SdtCell or SdtContentCell or CustomXmlCell => CellsOf(child),
        _ => Enumerable.Empty<TableCell>(),
    });

    private static IEnumerable<Paragraph> Paragraphs(OpenXmlElement element) => element switch
    {
        Paragraph paragraph => [paragraph],
        SdtBlock or SdtContentBlock or CustomXmlBlock => element.ChildElements.SelectMany(Paragraphs),
        _ => [],
    };
}
