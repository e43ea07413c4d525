using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Api;

/// <summary>The largest budgets of a year beside those of the year before.</summary>
internal sealed class BudgetTrendFigure : Figure
{
    private const int Most = 20;

    public override string Name => "budget-trend";

    public override GenericChart Build(MeasureQueries queries, Viewer viewer, PageState state)
    {
        Question question = Question.BudgetTrend(queries, viewer, state);
        return BudgetTrendChart.Draw(queries.Rows<BudgetTrend>(question.Query with { Page = new Page(0, Most) }, viewer).Rows, state.Money.In(question.Currency));
    }
}
