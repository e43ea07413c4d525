using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Api;

/// <summary>The groups with the largest budgets, year by year.</summary>
internal sealed class GroupYearsFigure : GroupFigure
{
    public override string Name => "group-years";

    protected override GenericChart Draw(MeasureQueries queries, Viewer viewer, GroupQuestion question)
    {
        GroupYears years = question.YearsOf(queries, viewer, question.Ranked(queries, viewer, Ranking.Budget, new Page(0, GroupQuestion.MostMultiples)).Rows);
        return MultiplesChart.Draw(
            GroupWords.MultiplesTitle, [.. years.Groups.Select(group => years.Rows[group].ToArray()).Where(rows => rows.Length > 0)], question.Years, question.Money,
            row => question.View.Address("/trends", row.Name, row.DeclarationId));
    }
}
