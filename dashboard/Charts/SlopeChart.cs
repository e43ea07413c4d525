using System.Globalization;
using PerfTargets.Analytics.Measures;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>Budgets of groups in two years, a line each; names at the right, moved apart where they would overlap.</summary>
public static class SlopeChart
{
    private const int Tall = 420;
    private const int Line = 19;

    private static readonly int[] Sides = [0, 1];

    /// <param name="href">Where a click on a group leads.</param>
    public static GenericChart Draw(IReadOnlyList<(GroupYear? From, GroupYear? To)> groups, int from, int to, MoneyUnit money, Func<GroupYear, string?> href)
    {
        double most = (double)((groups.SelectMany(pair => new[] { pair.From?.Budget, pair.To?.Budget }).Max() ?? 1) / money.Yuan);
        most = most <= 0 ? 1 : most;
        List<Trace> traces = [];
        foreach ((GroupYear? before, GroupYear? after) in groups)
        {
            GroupYear known = (after ?? before)!;
            string hover = GroupChart.Hover(
                GroupChart.Name(known.Name), $"{from} {money.ShowWithUnit(before?.Budget)} ({Stages.Of(before?.Stage, before?.OtherStage)})", $"{to} {money.ShowWithUnit(after?.Budget)} ({Stages.Of(after?.Stage, after?.OtherStage)})");
            traces.Add(GroupChart.Trace(
                "scatter", "line", GroupChart.Name(known.Name), ("mode", "lines+markers"), ("x", Sides), ("y", new[] { before?.Budget / money.Yuan, after?.Budget / money.Yuan }),
                ("hovertext", new[] { hover, hover }), ("customdata", Enumerable.Repeat(href(known) ?? "", 2).ToArray()), ("marker", Drawing.Object(("size", 8))), ("line", Drawing.Object(("width", 2)))));
        }
        GroupYear[] named = [.. groups.Select(pair => pair.To?.Budget is null ? null : pair.To).OfType<GroupYear>().OrderByDescending(row => row.Budget)];
        double[] places = Apart([.. named.Select(row => (double)(row.Budget!.Value / money.Yuan))], most * Line / (Tall - 90), most * 1.04);
        traces.Add(GroupChart.Trace(
            "scatter", "label", "", ("mode", "text"), ("x", named.Select(_ => 1.03).ToArray()), ("y", places), ("hoverinfo", "skip"), ("textposition", "middle right"), ("cliponaxis", false),
            ("text", named.Select(row => $"{ShortName.Of(GroupChart.Name(row.Name), 12)} {money.Show(row.Budget)}").ToArray())));
        return GroupChart.Of(
            GroupWords.SlopeTitle, Tall, traces,
            ("xaxis", Drawing.Object(("tickvals", Sides), ("ticktext", new[] { from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture) }), ("range", new[] { -0.08, 1.75 }), ("fixedrange", true), ("zeroline", false))),
            ("yaxis", Merged(GroupChart.Amounts(money), ("range", new[] { Math.Min(0, places.Length > 0 ? places.Min() - (most * 0.03) : 0), most * 1.08 }))));
    }

    /// <summary>From the top down, each at least a step below the one before.</summary>
    private static double[] Apart(double[] wanted, double step, double top)
    {
        double[] placed = new double[wanted.Length];
        for (int n = 0; n < wanted.Length; n++)
            placed[n] = Math.Min(wanted[n], n == 0 ? top : placed[n - 1] - step);
        // What was pushed below the axis is moved up again, and what is in its way with it.
        double floor = 0;
        for (int n = wanted.Length - 1; n >= 0 && placed[n] < floor; n--, floor += step)
            placed[n] = floor;
        return placed;
    }

    private static DynamicObj.DynamicObj Merged(DynamicObj.DynamicObj axis, (string Name, object Value) more)
    {
        axis.SetProperty(more.Name, more.Value);
        return axis;
    }
}
