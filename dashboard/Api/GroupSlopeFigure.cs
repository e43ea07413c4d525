using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Api;

/// <summary>The groups with the largest budgets in two years.</summary>
internal sealed class GroupSlopeFigure : GroupFigure
{
    public override string Name => "group-slope";

    protected override GenericChart Draw(MeasureQueries queries, Viewer viewer, GroupQuestion question)
    {
        GroupYears years = question.YearsOf(queries, viewer, question.Ranked(queries, viewer, Ranking.Budget, new Page(0, GroupQuestion.MostMultiples)).Rows);
        (GroupYear? From, GroupYear? To)[] pairs = [.. years.Groups.Select(group => (years.Of(group, question.FromYear), years.Of(group, question.Year))).Where(pair => pair.Item1?.Budget is not null || pair.Item2?.Budget is not null)];
        return SlopeChart.Draw(pairs, question.FromYear, question.Year, question.Money, row => question.View.Address("/trends", row.Name, row.DeclarationId));
    }
}
