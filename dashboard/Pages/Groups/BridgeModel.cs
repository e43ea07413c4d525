using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Pages.Groups;

/// <summary>What the panel of a bridge shows: its bars, by department or unit, and the projects behind one bar or all.</summary>
/// <param name="Chosen">The bar whose projects are listed; null for all.</param>
/// <param name="ByUnit">Whether <paramref name="Groups"/> are units, as within one department.</param>
/// <param name="Matched">Pairs of names that were matched, or confirmed, at the turn of the year; <paramref name="Waiting"/> wait for a person.</param>
public sealed record BridgeModel(
    BridgeQuestion Bridge, BridgeBarKind? Chosen, bool ByUnit, MeasureResult<BridgeGroup> Groups, MeasureResult<BridgeNode> Nodes, BridgeMix Mix, long Matched, long Waiting)
{
    private const int MostGroups = 20;

    /// <param name="bar">As in the address.</param>
    /// <param name="page">Of the projects.</param>
    public static BridgeModel Of(MeasureQueries queries, Viewer viewer, GroupQuestion question, string? bar, ListPage page)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(question);
        BridgeQuestion bridge = BridgeQuestion.Of(queries, viewer, question);
        MeasureQuery filter = question.View.Filter();
        BridgeBarKind? chosen = BridgeBarKinds.Find(bar);
        bool byUnit = question.View.State.Department is not null || question.View.State.Unit is not null;
        PageState asked = question.View.State with { Year = null };
        MatchCount[] counts = [.. queries.Remember(viewer, ("matches", asked, bridge.Span.To), () => queries.Rollup<ProjectMatch, MatchCount>(MatchQuery.Of(asked with { Year = bridge.Span.To }), viewer)).Rows];
        return new BridgeModel(
            bridge, chosen, byUnit,
            queries.Remember(viewer, ("bridge-groups", bridge.Span, asked, byUnit), () => queries.BridgeBy(bridge.Span, byUnit, filter with { Page = new Page(0, MostGroups) }, viewer)),
            queries.BridgeNodes(bridge.Span, chosen, filter with { Page = page.Rows }, viewer),
            queries.Remember(viewer, ("bridge-mix", bridge.Span, asked), () => queries.BridgeMix(bridge.Span, filter, viewer)),
            counts.Where(count => count.State is "matched" or "confirmed").Sum(count => count.Pairs), counts.Where(count => count.State == "candidate").Sum(count => count.Pairs));
    }

    private sealed record MatchCount(string State, long Pairs);
}
