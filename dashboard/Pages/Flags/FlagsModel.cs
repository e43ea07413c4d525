using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Pages.Flags;

/// <summary>The work list: the gravest and largest first; hidden ones on request.</summary>
/// <param name="HiddenCount">How many more there are behind the request.</param>
public sealed record FlagsModel(IReadOnlyList<FlagItem> Items, int HiddenCount, MeasureResult<FlagList> Result)
{
    public static FlagsModel Of(MeasureQueries queries, Viewer viewer, PageState state, bool hidden)
    {
        MeasureResult<FlagList> result = queries.Rows<FlagList>(state.Apply(MeasureQuery.All), viewer);
        return new FlagsModel(
            [.. result.Rows.Where(row => hidden || !row.Hidden).Select(FlagItem.Of)],
            result.Rows.Count(row => row.Hidden),
            result);
    }
}
