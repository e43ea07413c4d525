using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerfTargets.Corpus.Papers;

/// <summary>The forms of one sheet, stacked.</summary>
/// <param name="typed">Amounts, days and bare percentages are numbers.</param>
/// <param name="shares">Of the columns in the width.</param>
internal sealed partial class SheetForms(PaperStyle style, bool typed, SharedText shared, IReadOnlyList<double> shares)
{
    private static readonly DateOnly Serial0 = new(1899, 12, 30);

    private readonly SheetData _rows = new();
    private readonly MergeCells _merged = new();
    private uint _above;

    public void Add(DrawnPaper form)
    {
        if (_above > 0)
            _above += 2;
        Line(form.Title, SheetStyles.Title);
        if (form.Under is { } under)
            Line(under, SheetStyles.Title);
        foreach (string line in form.Lines)
            Line(line, SheetStyles.Line);
        foreach (PaperTable table in form.Tables)
            Add(table);
    }

    public Worksheet Ended() => new(
        new SheetFormatProperties { DefaultRowHeight = 15 },
        new Columns(shares.Select((share, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = share * 100, CustomWidth = true })),
        _rows,
        _merged);

    /// <summary>A line over all columns.</summary>
    private void Line(string text, uint format)
    {
        _above++;
        _rows.Append(new Row(Text(0, text, format)) { RowIndex = _above });
        Merge(0, _above, shares.Count, 1);
    }

    private void Add(PaperTable table)
    {
        // Every cell has its rules, those under a merged one too.
        Cell[,] cells = new Cell[table.Rows, shares.Count];
        foreach (PaperCell cell in table.Cells)
        {
            uint row = _above + 1 + (uint)cell.Row;
            for (int r = 0; r < cell.RowSpan; r++)
            {
                for (int c = 0; c < cell.ColumnSpan; c++)
                    cells[cell.Row + r, cell.Column + c] = r + c == 0 ? Printed(cell, row) : new Cell { CellReference = Reference(cell.Column + c, row + (uint)r), StyleIndex = SheetStyles.Cell };
            }
            if (cell.RowSpan * cell.ColumnSpan > 1)
                Merge(cell.Column, row, cell.ColumnSpan, cell.RowSpan);
        }
        for (int row = 0; row < table.Rows; row++)
        {
            _above++;
            _rows.Append(new Row(Enumerable.Range(0, shares.Count).Select(column => cells[row, column])) { RowIndex = _above });
        }
    }

    private Cell Printed(PaperCell cell, uint row)
    {
        string reference = Reference(cell.Column, row);
        if (cell.Text.Length == 0)
            return new Cell { CellReference = reference, StyleIndex = SheetStyles.Cell };
        if (typed && cell.Amount is { } amount)
            return Number(reference, amount, decimal.Round(amount, 2) == amount ? SheetStyles.Amount : SheetStyles.LongAmount);
        if (typed && cell.Day is { } day)
            return Number(reference, day.DayNumber - Serial0.DayNumber, style.Slashes ? SheetStyles.DayWithSlashes : SheetStyles.Day);
        if (typed && cell.IsValue && BarePercentage().Match(cell.Text) is { Success: true } bare)
            return Number(reference, decimal.Parse(bare.Groups[1].ValueSpan, CultureInfo.InvariantCulture) / 100, bare.Groups[2].Success ? SheetStyles.Percent : SheetStyles.WholePercent);
        return Text(cell.Column, cell.Text, cell.IsLabel ? SheetStyles.Label : SheetStyles.Cell, row);
    }

    private Cell Text(int column, string text, uint format, uint? row = null) =>
        new(new CellValue(shared.Place(text))) { CellReference = Reference(column, row ?? _above), StyleIndex = format, DataType = CellValues.SharedString };

    private static Cell Number(string reference, decimal number, uint format) =>
        new(new CellValue(number.ToString("0.############", CultureInfo.InvariantCulture))) { CellReference = reference, StyleIndex = format };

    private void Merge(int column, uint row, int columns, int rows) =>
        _merged.Append(new MergeCell { Reference = $"{Reference(column, row)}:{Reference(column + columns - 1, row + (uint)rows - 1)}" });

    private static string Reference(int column, uint row) => FormattableString.Invariant($"{(char)('A' + column)}{row}");

    [GeneratedRegex(@"^([0-9]+(\.[0-9]{2})?)%$", RegexOptions.CultureInvariant)]
    private static partial Regex BarePercentage();
}
