namespace PerfTargets.Dashboard.Pages.Flags;

/// <summary>Flags of one cause: one leads, the others are its evidence.</summary>
public sealed record FlagGroup(string Cause, FlagItem Lead, IReadOnlyList<FlagItem> Others)
{
    /// <summary>Groups by how grave their leads are; within a group the lead first.</summary>
    public static IReadOnlyList<FlagGroup> Of(IEnumerable<FlagItem> items) => [.. items
        .GroupBy(item => item.Row.Cause)
        .Select(group => group.OrderByDescending(item => item.Row.Lead).ThenBy(item => item.Row.Hidden).ThenBy(item => item.Row.Rank).ThenBy(item => item.Row.Rule, StringComparer.Ordinal).ToArray())
        .Select(group => new FlagGroup(group[0].Row.Cause, group[0], group[1..]))
        .OrderBy(group => group.Lead.Row.Hidden)
        .ThenBy(group => group.Lead.Row.Rank)
        .ThenByDescending(group => group.Lead.Row.AtStake)
        .ThenBy(group => group.Cause, StringComparer.Ordinal)];
}
