using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Api;

/// <summary>Rate of execution, or change of the budget, of the groups with the largest budgets in every year.</summary>
internal sealed class HeatFigure : GroupFigure
{
    public override string Name => "heat";

    protected override GenericChart Draw(MeasureQueries queries, Viewer viewer, GroupQuestion question)
    {
        GroupYears years = question.YearsOf(queries, viewer, question.Ranked(queries, viewer, Ranking.Budget, new Page(0, GroupQuestion.MostRows)).Rows);
        bool change = question.View.HeatOfChange;
        return HeatChart.Draw(
            change ? GroupWords.HeatChange : GroupWords.HeatRate, [.. years.Groups.Select(group => group.Name)], question.Years, (row, year) => years.Of(years.Groups[row], year), change, question.Money,
            row => question.View.Address("/trends", row.Name, row.DeclarationId));
    }
}
