using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages;
using PerfTargets.Declarations;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>Bullet rows: what each project spent against its budget, the largest gap first.</summary>
public sealed class ExecutionFigure : Figure
{
    private const int Most = 30;

    public override string Name => "execution";

    public override Bilingual Title => Words.GapTitle;

    public override GenericChart Build(MeasureQueries queries, Viewer viewer, PageState state) =>
        Draw(queries.Rows<ExecutionGap>(Question(state) with { Page = new Analytics.Queries.Page(0, Most) }, viewer).Rows, state.Money);

    public static MeasureQuery Question(PageState state) => state.Apply(MeasureQuery.All).By("gap", descending: true);

    public static GenericChart Draw(IReadOnlyList<ExecutionGap> rows, MoneyUnit money)
    {
        string[] labels = [.. rows.Select(row => Drawing.Label(row.Project, FormattableString.Invariant($"{row.Unit} {row.ExecutedYear}")))];
        Trace executed = Drawing.Bars("executed", Words.PriorExecuted, labels, rows.Select(row => (decimal?)row.Executed), rows.Select(Hover), money);
        executed.SetProperty("width", 0.36);
        Trace budget = Drawing.Ticks(Words.PriorBudget, labels, rows.Select(row => (decimal?)row.Budget), rows.Select(Hover), money);
        budget.SetProperty("mode", "markers+text");
        budget.SetProperty("text", rows.Select(row => "  " + Percent.Show(row.Rate) + "%").ToArray());
        budget.SetProperty("textposition", "middle right");
        budget.SetProperty("cliponaxis", false);
        return Drawing.Chart(Words.GapTitle, rows.Count, money, [executed, budget]);

        string Hover(ExecutionGap row) => $"{money.ShowWithUnit(row.Executed)} / {money.ShowWithUnit(row.Budget)} = {Percent.Show(row.Rate)}%";
    }
}
