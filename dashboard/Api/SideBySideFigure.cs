using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Api;

/// <summary>A few units year by year, side by side.</summary>
internal sealed class SideBySideFigure : GroupFigure
{
    public override string Name => "side-by-side";

    protected override GenericChart Draw(MeasureQueries queries, Viewer viewer, GroupQuestion question)
    {
        GroupYears years = question.SideBySide(queries, viewer);
        GroupView units = question.View with { Grouping = Grouping.Unit };
        return MultiplesChart.Draw(
            GroupWords.SideTitle, [.. years.Groups.Select(group => years.Rows[group].ToArray())], question.Years, question.Money, row => units.Address("/trends", row.Name, row.DeclarationId));
    }
}
