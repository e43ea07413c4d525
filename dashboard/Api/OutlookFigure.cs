using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Api;

/// <summary>Next year as it would be if the years before went on: of all groups together, or of one (<c>of=</c>).</summary>
internal sealed class OutlookFigure : Figure
{
    public override string Name => "outlook";

    public override GenericChart Build(MeasureQueries queries, Viewer viewer, PageState state) => Draw(queries, viewer, GroupView.Of(state), null);

    public override GenericChart Build(MeasureQueries queries, Viewer viewer, IQueryCollection address) =>
        Draw(queries, viewer, GroupView.Of(PageState.Of(address), address), address.TryGetValue("of", out var group) ? group.ToString() : null);

    private static GenericChart Draw(MeasureQueries queries, Viewer viewer, GroupView view, string? group) =>
        OutlookChart.Draw(OutlookQuestion.Of(queries, viewer, GroupQuestion.Of(queries, viewer, view) ?? throw new InvalidQueryException(GroupFigure.Nothing)), group);
}
