using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Rules;

namespace PerfTargets.Dashboard.Commands;

/// <summary>How well a rule tells the declarations that have something planted for it from all others.</summary>
/// <param name="Version">Of the rule.</param>
/// <param name="Kinds">That it is to find.</param>
/// <param name="Planted">Declarations with something of these kinds.</param>
/// <param name="Flagged">Declarations that it tells of, at warn and above.</param>
/// <param name="Found">Of those, with something of its kinds.</param>
/// <param name="OfOtherKinds">Of those without, with something of another kind, which may be what it tells of.</param>
/// <param name="Precision">Found of flagged, a fraction; null where nothing is flagged. What of a corpus is so by nature counts as wrong.</param>
/// <param name="Recall">Found of planted; null where nothing is planted.</param>
/// <param name="AveragePrecision">Of everything that it tells, at any severity, by severity, then score, then amount.</param>
internal sealed record ScoredRule(
    string Rule, int Version, IReadOnlyList<string> Kinds, int Planted, int Flagged, int Found, int OfOtherKinds, double? Precision, double? Recall, double? AveragePrecision)
{
    /// <summary>Where what it is to find is not, or not only, what the truth names it for: growth unlike peers is whatever planted growth.</summary>
    private static readonly Dictionary<string, string[]> Several = new()
    {
        ["P01"] = ["weak-target", "fraction-as-percent"],
        ["P03"] = ["budget-jump", "low-execution-higher-ask"],
    };

    /// <param name="flags">As pages rank them: severity, then score, then amount.</param>
    public static IReadOnlyList<ScoredRule> Of(IReadOnlyList<PlantedField> planted, IReadOnlyList<FlagList> flags)
    {
        ILookup<string, FlagList> byRule = flags.ToLookup(flag => flag.Rule);
        HashSet<(ulong, int)> any = [.. planted.Where(one => one.Rule.Length > 0).Select(one => (one.ProjectId, one.Year))];
        return
        [
            .. from rule in KindsOfRules(planted)
               orderby rule.Key
               select Of(rule.Key, rule.Value, [.. planted.Where(one => rule.Value.Contains(one.Kind))], any, byRule[rule.Key]),
        ];
    }

    /// <summary>The kinds that each rule is to find.</summary>
    public static IReadOnlyDictionary<string, string[]> KindsOfRules(IReadOnlyList<PlantedField> planted)
    {
        Dictionary<string, string[]> kinds = planted.Where(one => one.Rule.Length > 0).GroupBy(one => one.Rule).ToDictionary(rule => rule.Key, rule => rule.Select(one => one.Kind).Distinct().Order(StringComparer.Ordinal).ToArray());
        foreach ((string rule, string[] several) in Several)
            kinds[rule] = several;
        return kinds;
    }

    private static ScoredRule Of(string rule, string[] kinds, IReadOnlyList<PlantedField> planted, HashSet<(ulong, int)> any, IEnumerable<FlagList> flags)
    {
        HashSet<(ulong, int)> wanted = [.. planted.Where(one => one.IsOnDeclaration).Select(one => (one.ProjectId, one.Year))];
        Func<FlagList, (ulong ProjectId, int Year)> place = PlantedField.PlaceOf(planted);
        // The foremost flag of each declaration; equal ones count together.
        var ranked = flags.GroupBy(place)
            .Select(group => (group.Key, Place: group.Select(flag => (flag.Rank, -flag.Score ?? double.MaxValue, -flag.Amount ?? decimal.MaxValue)).Min(), IsTold: group.Any(flag => flag.Severity != "info")))
            .ToArray();
        Dictionary<(int, double, decimal), int> places = ranked.Select(one => one.Place).Distinct().Order().Select((place, n) => (place, n)).ToDictionary(one => one.place, one => one.n);
        int known = ranked.Count(one => wanted.Contains(one.Key)), told = ranked.Count(one => one.IsTold), found = ranked.Count(one => one.IsTold && wanted.Contains(one.Key));
        double average = known == 0 ? 0 : Analytics.SecondOpinions.AveragePrecision.Of([.. ranked.Select(one => (double)-places[one.Place])], [.. ranked.Select(one => wanted.Contains(one.Key))]) * known / wanted.Count;
        return new ScoredRule(
            rule, RuleCatalogue.All.FirstOrDefault(one => one.Id == rule)?.Version ?? 0, kinds, wanted.Count, told, found,
            ranked.Count(one => one.IsTold && !wanted.Contains(one.Key) && any.Contains(one.Key)),
            told == 0 ? null : (double)found / told, wanted.Count == 0 ? null : (double)found / wanted.Count, wanted.Count == 0 ? null : average);
    }
}
