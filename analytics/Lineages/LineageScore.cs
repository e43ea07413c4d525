namespace PerfTargets.Analytics.Lineages;

/// <summary>How well projects were followed over the years (项目匹配评估): pairs of a project's years and its next, as labelled and as found.</summary>
/// <param name="Pairs">As labelled.</param>
/// <param name="Found">As found.</param>
/// <param name="Right">Both.</param>
/// <param name="ChangedPairs">As labelled, between projects of two names, or two units; the next two of these likewise.</param>
/// <param name="Wrong">Found and not labelled, the first of them.</param>
/// <param name="Missed">Labelled and not found.</param>
public sealed record LineageScore(long Pairs, long Found, long Right, long ChangedPairs, long ChangedFound, long ChangedRight, IReadOnlyList<ScoredPair> Wrong, IReadOnlyList<ScoredPair> Missed)
{
    private const int MostShown = 200;

    public double Precision => Share(Right, Found);

    public double Recall => Share(Right, Pairs);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Mean(Precision, Recall);

    public double ChangedPrecision => Share(ChangedRight, ChangedFound);

    public double ChangedRecall => Share(ChangedRight, ChangedPairs);

    public double ChangedF1 => Mean(ChangedPrecision, ChangedRecall);

    /// <summary>Of the pairs found: share of those that are two projects.</summary>
    public double FalseMerges => 1 - Precision;

    /// <param name="years">Project years with both lineages.</param>
    public static LineageScore Of(IReadOnlyCollection<LabelledYear> years)
    {
        ArgumentNullException.ThrowIfNull(years);
        HashSet<(LabelledYear, LabelledYear)> labelled = [.. Following(years, year => year.Label)], found = [.. Following(years, year => year.Lineage)];
        (LabelledYear, LabelledYear)[] right = [.. found.Where(labelled.Contains)];
        return new LineageScore(
            labelled.Count, found.Count, right.Length, labelled.Count(IsChanged), found.Count(IsChanged), right.Count(IsChanged),
            Shown(found.Where(pair => !labelled.Contains(pair))), Shown(labelled.Where(pair => !found.Contains(pair))));
    }

    /// <summary>Each of a lineage's projects in a year beside each in the next year that it has: a split is several pairs.</summary>
    private static IEnumerable<(LabelledYear, LabelledYear)> Following(IEnumerable<LabelledYear> years, Func<LabelledYear, string> lineage)
    {
        foreach (IGrouping<string, LabelledYear> one in years.GroupBy(lineage))
        {
            LabelledYear[][] groups = [.. one.GroupBy(year => year.Year).OrderBy(group => group.Key).Select(group => group.ToArray())];
            for (int i = 1; i < groups.Length; i++)
            {
                foreach (LabelledYear before in groups[i - 1])
                {
                    foreach (LabelledYear after in groups[i])
                        yield return (before, after);
                }
            }
        }
    }

    private static bool IsChanged((LabelledYear Before, LabelledYear After) pair) => pair.Before.ProjectId != pair.After.ProjectId;

    private static ScoredPair[] Shown(IEnumerable<(LabelledYear Before, LabelledYear After)> pairs) =>
        [.. pairs.OrderBy(pair => pair.Before.Unit, StringComparer.Ordinal).ThenBy(pair => pair.Before.Year).ThenBy(pair => pair.Before.Project, StringComparer.Ordinal).Take(MostShown)
            .Select(pair => new ScoredPair(pair.Before.Unit, pair.Before.Project, pair.Before.Year, pair.After.Project, pair.After.Year))];

    private static double Share(long part, long whole) => whole == 0 ? 1 : (double)part / whole;

    private static double Mean(double one, double other) => one + other == 0 ? 0 : 2 * one * other / (one + other);
}

/// <summary>A project in a year.</summary>
/// <param name="Label">Which lineage it is labelled as.</param>
/// <param name="Lineage">Which it was found to be of.</param>
public sealed record LabelledYear(string Unit, ulong ProjectId, string Project, int Year, string Label, string Lineage);

/// <summary>A pair that is not as labelled.</summary>
public sealed record ScoredPair(string Unit, string Before, int BeforeYear, string After, int AfterYear);
