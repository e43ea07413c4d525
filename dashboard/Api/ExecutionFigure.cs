using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Api;

/// <summary>Budget and execution of the projects with the largest gaps.</summary>
internal sealed class ExecutionFigure : Figure
{
    private const int Most = 30;

    public override string Name => "execution";

    public override GenericChart Build(MeasureQueries queries, Viewer viewer, PageState state)
    {
        Question question = Question.ExecutionGap(queries, viewer, state);
        return ExecutionChart.Draw(queries.Rows<ExecutionGap>(question.Query with { Page = new Page(0, Most) }, viewer).Rows, state.Money.In(question.Currency));
    }
}
