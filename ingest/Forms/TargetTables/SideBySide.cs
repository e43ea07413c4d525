using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables;

/// <summary>Indicators of the medium term beside those of the year, in the same rows: 二级指标, 三级指标 and 指标值 are printed twice under one 一级指标, and what stands above tells which is which.</summary>
/// <param name="Horizon"><c>annual</c> or <c>long-term</c>.</param>
/// <param name="Columns">From the group's first column until before the next group's.</param>
internal sealed record SideBySide(GridHeading<TargetsLabel> Heading, string Horizon, Range Columns)
{
    private static readonly string[] LongTerm = ["中期", "长期", "总体", "实施期"];

    private static readonly string[] Annual = ["年度", "当年", "本年"];

    /// <summary>The groups whose horizon is told; empty where the heading prints one group only.</summary>
    public static IReadOnlyList<SideBySide> Of(GridHeading<TargetsLabel> heading)
    {
        int row = heading.Labels[0].Cell.Cell!.Row;
        GridLabel<TargetsLabel>[] labels = [.. heading.Table.Row(row).Select(heading.Fields.LabelOf).OfType<GridLabel<TargetsLabel>>().Where(label => label.Cell.Cell!.Row == row)];
        GridLabel<TargetsLabel>[] names = [.. labels.Where(label => label.Label == TargetsLabel.Level3)];
        if (names.Length < 2)
            return [];
        int[] starts = [.. names.Select((name, n) => StartOf(name, n == 0 ? 0 : ColumnOf(names[n - 1]), labels))];
        List<SideBySide> groups = [];
        for (int n = 0; n < names.Length; n++)
        {
            Range columns = n + 1 < names.Length ? starts[n]..starts[n + 1] : starts[n]..;
            GridLabel<TargetsLabel>? value = labels.FirstOrDefault(label => label.Label == TargetsLabel.Target && ColumnOf(label) > ColumnOf(names[n]) && (n + 1 == names.Length || ColumnOf(label) < starts[n + 1]));
            if (value is not null && HorizonAbove(heading.Table, row, ColumnOf(value)) is { } horizon)
                groups.Add(new SideBySide(heading with { Labels = [heading.Labels[0], names[n], value] }, horizon, columns));
        }
        return groups;
    }

    /// <summary>A group begins with its 二级指标, where it has one.</summary>
    private static int StartOf(GridLabel<TargetsLabel> name, int after, GridLabel<TargetsLabel>[] labels) =>
        labels.Where(label => label.Label == TargetsLabel.Level2 && ColumnOf(label) > after && ColumnOf(label) < ColumnOf(name)).Select(ColumnOf).DefaultIfEmpty(ColumnOf(name)).Min();

    /// <summary>Of the cells above, from the nearest, the first that tells.</summary>
    private static string? HorizonAbove(GridTable table, int row, int column) => table.Rows
        .Where(above => above < row)
        .Reverse()
        .Select(above => table.At(above, column))
        .OfType<GridCell>()
        .Select(cell => HorizonIn(cell.Compact))
        .FirstOrDefault(horizon => horizon is not null);

    private static string? HorizonIn(string text) =>
        text.Length > 24 ? null
        : LongTerm.Any(word => text.StartsWith(word, StringComparison.Ordinal)) ? "long-term"
        : Annual.Any(word => text.StartsWith(word, StringComparison.Ordinal)) ? "annual"
        : null;

    private static int ColumnOf(GridLabel<TargetsLabel> label) => label.Cell.Cell!.Column;
}
