using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Api;

/// <summary>The bridge between a year and the one it is held against.</summary>
internal sealed class BridgeFigure : GroupFigure
{
    public override string Name => "bridge";

    protected override GenericChart Draw(MeasureQueries queries, Viewer viewer, GroupQuestion question) => BridgeChart.Draw(BridgeQuestion.Of(queries, viewer, question));
}
