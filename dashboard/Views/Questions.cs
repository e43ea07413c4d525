using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>What a page and its figure ask alike.</summary>
public static class Questions
{
    /// <summary>Years of one form tell of two: without a chosen year, the latest that was filed. The largest budget first.</summary>
    public static MeasureQuery BudgetTrend(MeasureQueries queries, Viewer viewer, PageState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Choices.Dated(queries, viewer, state).Apply(MeasureQuery.All).By("budget", descending: true);
    }

    /// <summary>The largest gap first.</summary>
    public static MeasureQuery ExecutionGap(PageState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Apply(MeasureQuery.All).By("gap", descending: true);
    }
}
