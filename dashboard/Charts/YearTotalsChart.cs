using System.Globalization;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>Budget and execution of every year side by side, each year with the stage of its budget.</summary>
public static class YearTotalsChart
{
    public static GenericChart Draw(IReadOnlyList<YearTotals> rows, MoneyUnit money)
    {
        int[] years = [.. rows.Select(row => row.Year)];
        string[] hover = [.. rows.Select(row => GroupChart.Hover(
            row.Year.ToString(CultureInfo.InvariantCulture),
            $"{GroupWords.Budget} {money.ShowWithUnit(row.Budget)} ({Stages.Of(row.Stage, row.OtherStage)})",
            $"{GroupWords.Executed} {money.ShowWithUnit(row.Executed)}",
            $"{GroupWords.Base} {money.ShowWithUnit(row.ExecutionBase)}, {Percent.Show(row.Rate)} %"))];
        (string, object)[] shared = [("x", years), ("hovertext", hover)];
        string[] labels = [.. rows.Select(row => $"{row.Year}<br>{ShortName.Of(Stages.Of(row.Stage, row.OtherStage), 7, 2)}")];
        return GroupChart.Of(
            GroupWords.TotalsTitle, 340,
            [
                GroupChart.Bars("budget", GroupWords.Budget.ToString(), [.. shared, ("y", rows.Select(row => row.Budget / money.Yuan).ToArray()), ("width", 0.7)]),
                GroupChart.Bars("executed", GroupWords.Executed.ToString(), [.. shared, ("y", rows.Select(row => row.Executed / money.Yuan).ToArray()), ("width", 0.36)]),
                GroupChart.Ticks(GroupWords.Base.ToString(), "line-ew", 26, [.. shared, ("y", rows.Select(row => row.ExecutionBase / money.Yuan).ToArray())]),
            ],
            ("showlegend", true),
            ("xaxis", Drawing.Object(("tickvals", years), ("ticktext", labels), ("fixedrange", true), ("showgrid", false), ("automargin", true), ("range", new[] { years[0] - 0.6, Math.Max(years[^1], years[0] + 3) + 0.6 }))),
            ("yaxis", GroupChart.Amounts(money)));
    }
}
