using AngleSharp.Html.Dom;

namespace PerfTargets.Ingest.Documents.Web;

/// <summary>A table of a web page as a grid: what spans rows and columns stands once.</summary>
internal static class HtmlTable
{
    private const int Widest = 512;

    public static IEnumerable<(int Row, int Column, int RowSpan, int ColumnSpan, string Text)> Cells(IHtmlTableElement table)
    {
        // Of each column, the row until which a cell from above covers it.
        Dictionary<int, int> covered = [];
        IHtmlTableRowElement[] printedRows = [.. table.Rows];
        int row = 0;
        foreach (IHtmlTableRowElement printed in printedRows)
        {
            row++;
            int column = 1;
            foreach (IHtmlTableCellElement cell in printed.Cells)
            {
                while (covered.GetValueOrDefault(column) >= row)
                    column++;
                int columns = Math.Clamp(cell.ColumnSpan, 1, Widest), rows = cell.RowSpan == 0 ? printedRows.Length - row + 1 : Math.Clamp(cell.RowSpan, 1, printedRows.Length - row + 1);
                if (column > Widest)
                    break;
                for (int beside = column; beside < column + columns; beside++)
                    covered[beside] = row + rows - 1;
                yield return (row, column, rows, columns, InlineText.Of(cell));
                column += columns;
            }
        }
    }
}
