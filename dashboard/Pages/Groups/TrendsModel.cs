using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Pages.Groups;

/// <summary>What the trends page shows: everything by year, the leading groups year by year, and all groups a page at a time.</summary>
/// <param name="Leading">Of the figures of small multiples and of two years.</param>
/// <param name="Cells">Year by year, of the groups on the page of <paramref name="Groups"/>.</param>
/// <param name="Bridge">Between the year and the one it is held against.</param>
/// <param name="Outlook">Of the year after it.</param>
public sealed record TrendsModel(GroupQuestion Question, GroupYears Leading, MeasureResult<GroupComparison> Groups, GroupYears Cells, BridgeModel Bridge, OutlookQuestion Outlook)
{
    /// <returns>Null where nothing is left by the filter.</returns>
    /// <param name="bar">Of the bridge, whose projects are listed; null for all.</param>
    /// <param name="nodes">A page of those.</param>
    public static TrendsModel? Of(MeasureQueries queries, Viewer viewer, GroupView view, ListPage page, string? bar, ListPage nodes)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (GroupQuestion.Of(queries, viewer, view) is not { } question)
            return null;
        MeasureResult<GroupComparison> groups = question.Ranked(queries, viewer, view.Ranking, page.Rows);
        IReadOnlyList<GroupComparison> largest = page.Number == 0 && view.Ranking == Ranking.Budget && page.Size >= GroupQuestion.MostMultiples
            ? [.. groups.Rows.Take(GroupQuestion.MostMultiples)]
            : question.Ranked(queries, viewer, Ranking.Budget, new Page(0, GroupQuestion.MostMultiples)).Rows;
        return new TrendsModel(question, question.YearsOf(queries, viewer, largest), groups, question.YearsOf(queries, viewer, groups.Rows), BridgeModel.Of(queries, viewer, question, bar, nodes), OutlookQuestion.Of(queries, viewer, question));
    }

    /// <summary>Whether two years' sums are of one stage; where they are not, the page says so.</summary>
    public static bool SameStage(YearTotals? one, YearTotals? other) =>
        one is null || other is null || one.Stage is null || other.Stage is null || (one.Stage == one.OtherStage && one.Stage == other.Stage && other.Stage == other.OtherStage);
}

/// <summary>What the compare page shows.</summary>
/// <param name="Leaders">A page of groups, ranked.</param>
/// <param name="Side">Units side by side.</param>
/// <param name="Heat">The groups with the largest budgets, year by year.</param>
/// <param name="Peers">Targets of the units side by side, among their peers.</param>
public sealed record CompareModel(GroupQuestion Question, MeasureResult<GroupComparison> Leaders, GroupYears Side, CompositionQuestion Composition, GroupYears Heat, UnitPeers Peers)
{
    /// <returns>Null where nothing is left by the filter.</returns>
    public static CompareModel? Of(MeasureQueries queries, Viewer viewer, GroupView view, ListPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (GroupQuestion.Of(queries, viewer, view) is not { } question)
            return null;
        MeasureResult<GroupComparison> leaders = question.Ranked(queries, viewer, view.Ranking, page.Rows);
        IReadOnlyList<GroupComparison> largest = page.Number == 0 && view.Ranking == Ranking.Budget && page.Size >= GroupQuestion.MostRows
            ? [.. leaders.Rows.Take(GroupQuestion.MostRows)]
            : question.Ranked(queries, viewer, Ranking.Budget, new Page(0, GroupQuestion.MostRows)).Rows;
        GroupYears side = question.SideBySide(queries, viewer);
        UnitPeers peers = UnitPeers.Of(queries, viewer, view.State, question.Year, [.. side.Groups.Select(group => group.Name!)]);
        return new CompareModel(question, leaders, side, CompositionQuestion.Of(queries, viewer, question), question.YearsOf(queries, viewer, largest), peers);
    }
}
