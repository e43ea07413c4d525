using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Api;

/// <summary>What a year's budget is made of, one level.</summary>
internal sealed class CompositionFigure : GroupFigure
{
    public override string Name => "composition";

    protected override GenericChart Draw(MeasureQueries queries, Viewer viewer, GroupQuestion question) =>
        CompositionChart.Draw(GroupWords.CompositionTitle, CompositionQuestion.Of(queries, viewer, question), question.Money);
}
