using PerfTargets.Analytics.Measures;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>What each project asks for, beside its budget of the year before.</summary>
public static class BudgetTrendChart
{
    public static GenericChart Draw(IReadOnlyList<BudgetTrend> rows, MoneyUnit money)
    {
        string[] labels = Drawing.Labels(rows.Select(row => (row.Project, row.Unit)));
        return Drawing.Chart(Words.TrendTitle, rows.Count, money,
        [
            Drawing.Bars("prior", Words.PriorBudget, labels, rows.Select(row => row.PreviousBudget), rows.Select(row => GroupChart.Hover($"{row.Project} {row.Unit}", money.ShowWithUnit(row.PreviousBudget))), money),
            Drawing.Bars("budget", Words.CurrentBudget, labels, rows.Select(row => (decimal?)row.Budget),
                rows.Select(row => GroupChart.Hover($"{row.Project} {row.Unit}", $"{money.ShowWithUnit(row.Budget)} ({Percent.WithSign(row.Change)} %)")), money),
        ]);
    }
}
