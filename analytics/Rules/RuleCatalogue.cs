namespace PerfTargets.Analytics.Rules;

/// <summary>Every rule there is, found by reflection; a new file in this room is a new rule.</summary>
public static class RuleCatalogue
{
    public static IReadOnlyList<Rule> All { get; } = [.. typeof(Rule).Assembly.GetTypes()
        .Where(type => type.IsSealed && type.IsAssignableTo(typeof(Rule)))
        .Select(type => (Rule)Activator.CreateInstance(type)!)
        .OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    public static Rule Find(string id) => All.First(rule => rule.Id == id);
}
