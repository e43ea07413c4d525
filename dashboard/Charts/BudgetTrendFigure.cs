using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages;
using PerfTargets.Declarations;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>What each project asks for, beside its budget of the year before.</summary>
public sealed class BudgetTrendFigure : Figure
{
    private const int Most = 20;

    public override string Name => "budget-trend";

    public override Bilingual Title => Words.TrendTitle;

    public override GenericChart Build(MeasureQueries queries, Viewer viewer, PageState state) =>
        Draw(queries.Rows<BudgetTrend>(Question(queries, viewer, state) with { Page = new Analytics.Queries.Page(0, Most) }, viewer).Rows, state.Money);

    /// <summary>Years of one form tell of two: without a chosen year, the latest that was filed.</summary>
    public static MeasureQuery Question(MeasureQueries queries, Viewer viewer, PageState state) =>
        Choices.Dated(queries, viewer, state).Apply(MeasureQuery.All).By("budget", descending: true);

    public static GenericChart Draw(IReadOnlyList<BudgetTrend> rows, MoneyUnit money)
    {
        string[] labels = [.. rows.Select(row => Drawing.Label(row.Project, row.Unit))];
        return Drawing.Chart(Words.TrendTitle, rows.Count, money,
        [
            Drawing.Bars("prior", Words.PriorBudget, labels, rows.Select(row => row.PreviousBudget), rows.Select(row => money.ShowWithUnit(row.PreviousBudget)), money),
            Drawing.Bars("budget", Words.CurrentBudget, labels, rows.Select(row => (decimal?)row.Budget),
                rows.Select(row => $"{money.ShowWithUnit(row.Budget)} ({Percent.WithSign(row.Change)} %)"), money),
        ]);
    }
}
