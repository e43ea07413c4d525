using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>Every rule there is, found by reflection; a new file in this room is a new rule.</summary>
public static class RuleCatalogue
{
    public static IReadOnlyList<Rule> All { get; } = [.. Discover.All<Rule>().OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    public static Rule Find(string id) => All.First(rule => rule.Id == id);
}
