namespace PerfTargets.Corpus.Papers;

/// <summary>A form as it is when its tables are copied out of a workbook: tabs between cells, quotation marks around those of several lines, merged cells as one cell and empty ones.</summary>
internal static class TabbedPaper
{
    /// <summary>What the copy keeps of a layout.</summary>
    public static readonly TableShape Shape = new(UnitInside: true, Parted: false, CategoryCells.Merged, BrokenLabels: false);

    public static string Of(DrawnPaper form) => Of([form.Title, .. form.Lines.Prepend(form.Under).OfType<string>()], form.Tables);

    /// <param name="above">Lines above the tables.</param>
    public static string Of(IEnumerable<string> above, IReadOnlyList<PaperTable> tables) => string.Join('\n', [.. above, "", .. tables.SelectMany(table => Rows(table).Append("")), ""]);

    private static IEnumerable<string> Rows(PaperTable table)
    {
        ILookup<int, PaperCell> rows = table.Cells.ToLookup(cell => cell.Row);
        int columns = table.Cells.Max(cell => cell.Column + cell.ColumnSpan);
        for (int row = 0; row < table.Rows; row++)
        {
            string[] cells = new string[columns];
            foreach (PaperCell cell in rows[row])
                cells[cell.Column] = Quoted(cell.Text);
            yield return string.Join('\t', cells);
        }
    }

    private static string Quoted(string text) => text.Contains('\n', StringComparison.Ordinal) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
