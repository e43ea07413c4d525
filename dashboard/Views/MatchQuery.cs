using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>Which pairs of projects a page's filter chooses: by year, unit and department; what is ticked is one project's, not a pair's.</summary>
public static class MatchQuery
{
    public static MeasureQuery Of(PageState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return (state with { Type = null, Purpose = null }).Apply(MeasureQuery.All);
    }
}
