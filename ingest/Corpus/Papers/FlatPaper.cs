namespace PerfTargets.Corpus.Papers;

/// <summary>How a table lies in text that was taken out of a document without it.</summary>
internal enum FlatLayout
{
    /// <summary>A line a row, gaps between its cells; the lines of a wrapped cell go on below.</summary>
    RowByRow,

    /// <summary>A line a cell, or more where it wraps, one cell after the other.</summary>
    CellByCell,
}

/// <summary>A form as it is when its text is taken out of a PDF in reading order: no rule and no tab parts its cells.</summary>
internal static class FlatPaper
{
    /// <summary>Of a page of twelve-point type.</summary>
    public const double PageWidth = 40;

    private static readonly string[] Gaps = ["  ", "   ", "      "];

    public static string Of(DrawnPaper form, FlatLayout layout, Random random) => Of([form.Title, .. form.Lines.Prepend(form.Under).OfType<string>()], form.Tables, layout, Gaps[random.Next(Gaps.Length)], PageWidth);

    /// <param name="above">Lines above the tables.</param>
    /// <param name="gap">Between the cells of a row.</param>
    /// <param name="width">At which cells wrap, in Chinese characters.</param>
    public static string Of(IEnumerable<string> above, IReadOnlyList<PaperTable> tables, FlatLayout layout, string gap, double width) =>
        string.Join('\n', [.. above, .. tables.SelectMany(table => Lines(table, layout, gap, width)), ""]);

    private static IEnumerable<string> Lines(PaperTable table, FlatLayout layout, string gap, double width)
    {
        foreach (IGrouping<int, PaperCell> row in table.Cells.Where(cell => cell.Text.Length > 0).GroupBy(cell => cell.Row).OrderBy(row => row.Key))
        {
            string[][] cells = [.. row.OrderBy(cell => cell.Column).Select(cell => Wrapped(cell, width))];
            if (layout == FlatLayout.CellByCell)
            {
                foreach (string line in cells.SelectMany(lines => lines))
                    yield return line;
                continue;
            }
            for (int n = 0; n < cells.Max(lines => lines.Length); n++)
                yield return string.Join(gap, cells.Where(lines => n < lines.Length).Select(lines => lines[n]));
        }
    }

    private static string[] Wrapped(PaperCell cell, double width) => [.. cell.Text.Split('\n').SelectMany(paragraph => PrintedText.Wrap(paragraph, width))];
}
