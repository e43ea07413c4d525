using PerfTargets.Analytics.Measures;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>Groups in the order of what they are ranked by, beside their reference.</summary>
public static class LeaderboardChart
{
    public static int Height(int rows) => 96 + (rows * 36);

    /// <param name="href">Where a click on a group leads.</param>
    public static GenericChart Draw(Bilingual title, IReadOnlyList<GroupComparison> rows, Ranking ranking, MoneyUnit money, Func<GroupComparison, string?> href)
    {
        (string, object)[] shared =
        [
            ("y", Enumerable.Range(0, rows.Count).ToArray()), ("orientation", "h"), ("customdata", rows.Select(row => href(row) ?? "").ToArray()), ("hovertext", rows.Select(row => Hover(row, money)).ToArray()),
        ];
        Trace[] traces = ranking switch
        {
            Ranking.Budget =>
            [
                Bars("budget", GroupWords.Budget, row => row.Budget / money.Yuan),
                Ticks(GroupWords.ReferenceBudget, row => row.ReferenceBudget / money.Yuan),
                Numbers(row => Larger(row.Budget, row.ReferenceBudget) / money.Yuan, row => money.Show(row.Budget)),
            ],
            Ranking.Change =>
            [
                Bars("change", GroupWords.Ranking(ranking), row => row.Increase / money.Yuan),
                // A fall's number stands right of the axis: left of its bar it would run into the names.
                Numbers(row => Math.Max(row.Increase ?? 0, 0) / money.Yuan, row => money.WithSign(row.Increase)),
            ],
            Ranking.Rate =>
            [
                Bars("executed", GroupWords.Ranking(ranking), row => (decimal?)(row.Rate * 100)),
                Ticks(GroupWords.ReferenceBudget, row => (decimal?)(row.ReferenceRate * 100)),
                Numbers(row => (decimal?)(Math.Max(row.Rate ?? 0, row.ReferenceRate ?? 0) * 100), row => $"{Sign(row.Rate)} {Percent.Show(row.Rate)}".Trim()),
            ],
            _ =>
            [
                Bars("executed", GroupWords.Executed, row => row.Spent / money.Yuan),
                Ticks(GroupWords.Base, row => row.ExecutionBase / money.Yuan),
                Numbers(row => Larger(row.Spent, row.ExecutionBase) / money.Yuan, row => $"{Sign(row.Rate)} {money.Show(row.Gap)}".Trim()),
            ],
        };
        DynamicObj.DynamicObj axis = GroupChart.Amounts(money);
        if (ranking == Ranking.Rate)
            axis.SetProperty("title", Drawing.Object(("text", "%")));
        return GroupChart.Of(
            title, Height(rows.Count), traces,
            ("xaxis", axis), ("yaxis", GroupChart.Names(rows.Select(row => GroupChart.Name(row.Name)))), ("showlegend", ranking != Ranking.Change),
            ("margin", Drawing.Object(("l", 10), ("r", 110), ("t", 36), ("b", 48))));

        Trace Bars(string role, Bilingual name, Func<GroupComparison, decimal?> amount) =>
            GroupChart.Bars(role, name.ToString(), [.. shared, ("x", rows.Select(amount).ToArray()), ("width", 0.62)]);

        Trace Ticks(Bilingual name, Func<GroupComparison, decimal?> amount) => GroupChart.Ticks(
            name.ToString(), "line-ns", 24, [.. shared.Where(pair => pair.Item1 != "orientation"), ("x", rows.Select(amount).ToArray())]);

        // Beyond the bar and its tick, whichever reaches further.
        Trace Numbers(Func<GroupComparison, decimal?> beyond, Func<GroupComparison, string> text) => GroupChart.Trace(
            "scatter", "label", "", ("mode", "text"), ("x", rows.Select(row => beyond(row) ?? 0).ToArray()), ("y", Enumerable.Range(0, rows.Count).ToArray()), ("text", rows.Select(row => "  " + text(row)).ToArray()),
            ("textposition", "middle right"), ("hoverinfo", "skip"), ("cliponaxis", false), ("showlegend", false));
    }

    private static decimal? Larger(decimal? one, decimal? other) => one is { } known && other is { } beside ? Math.Max(known, beside) : one ?? other;

    /// <summary>A shortfall is marked by a sign, not by colour alone.</summary>
    public static string Sign(double? rate) => rate switch { < 0.6 => "▼▼", < 0.8 => "▼", > 1 => "▲", _ => "" };

    private static string Hover(GroupComparison row, MoneyUnit money) => GroupChart.Hover(
        GroupChart.Name(row.Name),
        $"{GroupWords.Budget} {money.ShowWithUnit(row.Budget)} ({Stages.Of(row.Stage, row.OtherStage)})",
        $"{GroupWords.ReferenceBudget} {money.ShowWithUnit(row.ReferenceBudget)}, {money.WithSign(row.Increase)} ({Percent.WithSign(row.Change)} %)",
        $"{GroupWords.Executed} {money.ShowWithUnit(row.Spent)} / {money.ShowWithUnit(row.ExecutionBase)} = {Percent.Show(row.Rate)} %");
}
