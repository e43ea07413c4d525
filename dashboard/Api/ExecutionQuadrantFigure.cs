using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Api;

/// <summary>Execution of a year beside the change of what the next asks for, of the projects with the largest budgets.</summary>
internal sealed class ExecutionQuadrantFigure : Figure
{
    public override string Name => "execution-quadrant";

    public override GenericChart Build(MeasureQueries queries, Viewer viewer, PageState state) => Build(queries, viewer, ExecutionView.Of(state, []));

    public override GenericChart Build(MeasureQueries queries, Viewer viewer, IQueryCollection address) => Build(queries, viewer, ExecutionView.Of(PageState.Of(address), address));

    private static GenericChart Build(MeasureQueries queries, Viewer viewer, ExecutionView view)
    {
        QuadrantQuestion question = QuadrantQuestion.Of(queries, viewer, view, Question.ExecutionGap(queries, viewer, view.State));
        return QuadrantChart.Draw(question, question.Year is null ? [] : question.Drawn(queries, viewer), row => view.State.Link(FormattableString.Invariant($"/declarations/{row.AskedIn}"), ("field", "currentBudget")));
    }
}
