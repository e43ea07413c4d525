using PerfTargets.Analytics.Measures;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>Bullet rows: what each project spent against its budget.</summary>
public static class ExecutionChart
{
    public static GenericChart Draw(IReadOnlyList<ExecutionGap> rows, MoneyUnit money)
    {
        string[] labels = Drawing.Labels(rows.Select(row => (row.Project, FormattableString.Invariant($"{row.ExecutedYear} {row.Unit}"))));
        bool declared = rows.All(row => row.Basis == "申报表填列");
        Trace executed = Drawing.Bars("executed", declared ? Words.PriorExecuted : Words.ExecutedBefore, labels, rows.Select(row => (decimal?)row.Executed), rows.Select(Hover), money);
        executed.SetProperty("width", 0.36);
        Trace budget = Drawing.Ticks(declared ? Words.PriorBudget : Words.BudgetBefore, labels, rows.Select(row => (decimal?)row.Budget), rows.Select(Hover), money);
        budget.SetProperty("mode", "markers+text");
        budget.SetProperty("text", rows.Select(row => "  " + Percent.Show(row.Rate) + "%").ToArray());
        budget.SetProperty("textposition", "middle right");
        budget.SetProperty("cliponaxis", false);
        return Drawing.Chart(Words.GapTitle, rows.Count, money, [executed, budget]);

        string Hover(ExecutionGap row) => GroupChart.Hover(
            FormattableString.Invariant($"{row.Project} {row.Unit} {row.ExecutedYear}"), $"{money.ShowWithUnit(row.Executed)} / {money.ShowWithUnit(row.Budget)} = {Percent.Show(row.Rate)}%");
    }
}
