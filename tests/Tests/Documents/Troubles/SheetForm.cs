using System.Globalization;
using PerfTargets.Corpus.Papers;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>Forms on a sheet of a workbook, one below the other.</summary>
internal static class SheetForm
{
    private const int DateStyle = 1;

    /// <param name="typed">Amounts and days are numbers.</param>
    public static Workbook Forms(this Workbook book, string name, IReadOnlyList<PrintedForm> forms, bool typed = false, string state = "visible")
    {
        List<object?[]?> rows = [];
        List<string> merged = [];
        foreach (PrintedForm form in forms)
        {
            int width = form.Tables.Max(TableWidth.ColumnsOf);
            if (rows.Count > 0)
                rows.AddRange([null, null]);
            foreach (string line in form.Above)
            {
                rows.Add([line]);
                Merge(0, rows.Count - 1, width, 1);
            }
            foreach (PaperTable table in form.Tables)
            {
                if (table.Caption is { } caption)
                    rows.Add([caption]);
                int above = rows.Count;
                for (int row = 0; row < table.Rows; row++)
                    rows.Add(new object?[width]);
                foreach (PaperCell cell in table.Cells)
                {
                    rows[above + cell.Row]![cell.Column] = Value(cell, typed);
                    if (cell.RowSpan * cell.ColumnSpan > 1)
                        Merge(cell.Column, above + cell.Row, cell.ColumnSpan, cell.RowSpan);
                }
            }
        }
        return book.Sheet(name, rows, state, [.. merged]);

        void Merge(int column, int row, int columns, int height) =>
            merged.Add(FormattableString.Invariant($"{(char)('A' + column)}{row + 1}:{(char)('A' + column + columns - 1)}{row + height}"));
    }

    private static object? Value(PaperCell cell, bool typed) => cell switch
    {
        { Text: "" } => null,
        { Amount: { } amount } when typed => new Workbook.Stored(amount.ToString(CultureInfo.InvariantCulture)),
        { Day: { } day } when typed => new Workbook.Stored((day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture), DateStyle),
        _ => cell.Text,
    };
}
