using System.Globalization;
using PerfTargets.Analytics.Measures;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>A number of each group in each year, in bands; what was not filed and what is not known are words, not colours.</summary>
public static class HeatChart
{
    private static readonly double[] RateBands = [0.6, 0.8, 0.9, 1];
    private static readonly double[] ChangeBands = [-0.3, -0.05, 0.05, 0.3];

    public static int Height(int rows) => 90 + (rows * 34);

    /// <param name="cells">By group and year; null where nothing is on file.</param>
    /// <param name="href">Where a click on a group leads.</param>
    public static GenericChart Draw(
        Bilingual title, IReadOnlyList<string?> groups, IReadOnlyList<int> years, Func<int, int, GroupYear?> cells, bool change, MoneyUnit money, Func<GroupYear, string?> href)
    {
        double?[][] bands = [.. groups.Select((_, row) => years.Select(year => Band(cells(row, year), change)).ToArray())];
        GroupYear?[][] all = [.. groups.Select((_, row) => years.Select(year => cells(row, year)).ToArray())];
        (int Row, int Year, string Text)[] words = [.. from row in Enumerable.Range(0, groups.Count) from n in Enumerable.Range(0, years.Count) select (row, years[n], Text(all[row][n], change, years.Contains(years[n] - 1)))];
        string[][] hover = [.. all.Select((row, n) => row.Select((cell, column) => GroupChart.Hover(
            GroupChart.Name(groups[n]), years[column].ToString(CultureInfo.InvariantCulture), Text(cell, change, years.Contains(years[column] - 1)),
            change ? $"{money.ShowWithUnit(cell?.PreviousBudget)} → {money.ShowWithUnit(cell?.Budget)}" : $"{money.ShowWithUnit(cell?.Spent)} / {money.ShowWithUnit(cell?.ExecutionBase)}")).ToArray())];
        return GroupChart.Of(
            title, Height(groups.Count),
            [
                GroupChart.Trace(
                    "heatmap", change ? "heat-change" : "heat-rate", title.ToString(), ("x", years.ToArray()), ("y", Enumerable.Range(0, groups.Count).ToArray()), ("z", bands), ("zmin", 0), ("zmax", change ? 5 : 6),
                    ("xgap", 2), ("ygap", 2), ("showscale", false), ("hovertext", hover), ("hoverongaps", true), ("customdata", all.Select(row => row.Select(cell => cell is null ? "" : href(cell) ?? "").ToArray()).ToArray())),
                GroupChart.Trace(
                    "scatter", "label", "", ("mode", "text"), ("x", words.Select(word => word.Year).ToArray()), ("y", words.Select(word => word.Row).ToArray()), ("text", words.Select(word => word.Text).ToArray()), ("hoverinfo", "skip")),
            ],
            ("xaxis", Drawing.Object(("tickvals", years.ToArray()), ("tickformat", "d"), ("side", "top"), ("fixedrange", true), ("showgrid", false), ("zeroline", false), ("range", new[] { years[0] - 0.5, years[^1] + 0.5 }))),
            ("yaxis", GroupChart.Names(groups.Select(GroupChart.Name))));
    }

    /// <summary>Of a cell: percent, 未报 where nothing is on file, — where the number cannot be known.</summary>
    /// <param name="before">Whether anything at all is on file of the year before: else nobody knows what is new.</param>
    public static string Text(GroupYear? cell, bool change, bool before)
    {
        if (cell is null)
            return GroupWords.NotFiled.ToString();
        if (!change)
            return $"{LeaderboardChart.Sign(cell.Rate)} {Percent.Show(cell.Rate)}".Trim();
        if (cell.Budget is not null && cell.PreviousBudget is null)
            return before ? Words.NewProject.ToString() : Words.Absent.ToString();
        if (cell.PreviousBudget == 0 && cell.Budget is not null)
            return Words.BaseZero.ToString();
        bool same = cell.Stage == cell.OtherStage && cell.Stage == cell.PreviousStage;
        return Percent.WithSign(cell.Change) + (cell.Change is null || same ? "" : " *");
    }

    private static double? Band(GroupYear? cell, bool change) => (change ? cell?.Change : cell?.Rate) is not { } value
        ? null
        : change ? ChangeBands.Count(limit => value >= limit) + 0.5
        : value > 1 ? 5.5
        : RateBands.Count(limit => value >= limit) + 0.5;
}
