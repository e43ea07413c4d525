using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Api;

/// <summary>The first groups in the order that a reader has chosen, beside their reference.</summary>
internal sealed class LeaderboardFigure : GroupFigure
{
    public override string Name => "leaderboard";

    protected override GenericChart Draw(MeasureQueries queries, Viewer viewer, GroupQuestion question)
    {
        Ranking ranking = question.View.Ranking;
        return LeaderboardChart.Draw(
            GroupWords.LeadersTitle, question.Ranked(queries, viewer, ranking, new Page(0, GroupQuestion.MostRows)).Rows, ranking, question.Money,
            row => question.View.Address("/compare", row.Name, row.DeclarationId));
    }
}
