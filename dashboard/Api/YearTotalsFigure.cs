using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Api;

/// <summary>Budget and execution of every year, everything chosen together.</summary>
internal sealed class YearTotalsFigure : GroupFigure
{
    public override string Name => "year-totals";

    protected override GenericChart Draw(MeasureQueries queries, Viewer viewer, GroupQuestion question) => YearTotalsChart.Draw(question.Totals.Rows, question.Money);
}
