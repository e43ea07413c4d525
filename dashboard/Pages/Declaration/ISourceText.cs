using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Pages.Declaration;

/// <param name="Number">From 1, counted through the whole document.</param>
/// <param name="Page">From 1; null where the format has no pages.</param>
/// <param name="Box">Where it stands on its page; null where the format does not tell.</param>
public sealed record SourceLine(int Number, int? Page, string Text, SourceBox? Box = null);

/// <summary>A rectangle on a page, in points from the page's upper left corner.</summary>
public sealed record SourceBox(double Left, double Top, double Right, double Bottom);

/// <summary>A cell of a printed table; merged cells stand once.</summary>
/// <param name="FirstLine">Number of its first line; null where it is empty.</param>
public sealed record SourceCell(int Row, int Column, int RowSpan, int ColumnSpan, int? FirstLine, int? LastLine);

/// <summary>A table among the lines.</summary>
public sealed record SourceTable(IReadOnlyList<SourceCell> Cells)
{
    public int FirstLine => Cells.Min(cell => cell.FirstLine ?? int.MaxValue);

    /// <summary>Rows with a cell in them, from left to right; where the format leaves a place out, an empty cell stands in it.</summary>
    public IEnumerable<IReadOnlyList<SourceCell>> Rows()
    {
        int[] numbers = [.. Cells.Select(cell => cell.Row).Distinct().Order()];
        int columns = Cells.Max(cell => cell.Column + cell.ColumnSpan - 1);
        // Of each column, the last row that a cell from above covers.
        int[] covered = new int[columns + 1];
        foreach (int row in numbers)
        {
            Dictionary<int, SourceCell> own = Cells.Where(cell => cell.Row == row).DistinctBy(cell => cell.Column).ToDictionary(cell => cell.Column);
            List<SourceCell> shown = [];
            for (int column = 1; column <= columns;)
            {
                if (covered[column] >= row)
                {
                    column++;
                    continue;
                }
                // Rows without a cell are not shown: a height counts those that are.
                SourceCell cell = own.GetValueOrDefault(column) ?? new SourceCell(row, column, 1, 1, null, null);
                Array.Fill(covered, row + cell.RowSpan - 1, column, Math.Min(cell.ColumnSpan, columns - column + 1));
                shown.Add(cell with { RowSpan = numbers.Count(other => other >= row && other < row + cell.RowSpan) });
                column += cell.ColumnSpan;
            }
            yield return shown;
        }
    }
}

/// <summary>A page that can be looked at as it is printed.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">In points.</param>
public sealed record SourcePage(int Number, double Width, double Height);

/// <summary>A row of a ledger as its file has it.</summary>
/// <param name="Line">From 1, the header's.</param>
public sealed record SourceRow(long Line, IReadOnlyList<SourceRowCell> Cells);

/// <param name="Column">As the header names it.</param>
/// <param name="Field">That the column is read as; null where it is not read.</param>
public sealed record SourceRowCell(string Column, string Text, string? Field);

/// <summary>What a document prints, or the part of it that a viewer may see.</summary>
/// <param name="Tables">Those with a line among <paramref name="Lines"/>.</param>
/// <param name="Pages">Those of <paramref name="Lines"/> that can be looked at; empty in formats without fixed pages.</param>
/// <param name="Rows">Of a ledger, which has no lines of text.</param>
public sealed record SourceView(IReadOnlyList<SourceLine> Lines, IReadOnlyList<SourceTable> Tables, IReadOnlyList<SourcePage> Pages, IReadOnlyList<SourceRow> Rows)
{
    public static SourceView Empty { get; } = new([], [], [], []);
}

/// <summary>The printed lines of a kept document, for showing beside what was read of them.</summary>
public interface ISourceText
{
    /// <summary>Lines from <paramref name="first"/> to <paramref name="last"/>, cut to what there is and to what the viewer sees; empty for a format without lines.</summary>
    SourceView Source(Viewer viewer, ulong documentId, int first, int last);

    /// <summary>Rows of a ledger.</summary>
    /// <param name="sha256">Of the ledger's file.</param>
    /// <param name="lines">Those that tell of what the viewer sees: a ledger tells of many, and here nothing is cut.</param>
    /// <returns>None where the document is no ledger, or where its file cannot be had.</returns>
    IReadOnlyList<SourceRow> Rows(string sha256, IReadOnlyCollection<long> lines);
}
