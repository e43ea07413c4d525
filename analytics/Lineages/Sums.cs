namespace PerfTargets.Analytics.Lineages;

/// <summary>One project of a year and several of the next, or the other way round, whose amounts add up to the cent.</summary>
/// <param name="Pairs">Each part with the whole; a part that keeps the whole's name is the same project, and no pair.</param>
/// <param name="Rivals">How many sums were tried.</param>
internal sealed record Sum(bool IsSplit, IReadOnlyList<(ProjectSpan From, ProjectSpan To)> Pairs, Evidence Evidence, int Rivals);

/// <summary>Looks for splits, where parts declare for the year before what the whole asked for then, and for mergers, where a whole declares what its parts asked for.</summary>
internal static class Sums
{
    /// <summary>Parts that are tried together: three of a hundred are 160,000 sums.</summary>
    private const int MostTried = 120;

    public static IEnumerable<Sum> Of(int year, ProjectSpan[] ended, ProjectSpan[] begun, ProjectSpan[] going)
    {
        // Parts of a split: what begins and declares a budget of the year before. The whole: what ended, or goes on and declares less than it asked for.
        (ProjectSpan Span, decimal Amount)[] parts = [.. begun.Where(span => span.First.PriorBudget is > 0).Select(span => (span, span.First.PriorBudget!.Value)).OrderBy(part => part.Value).ThenBy(part => part.span.ProjectId)];
        foreach (ProjectSpan whole in ended.Where(span => span.Last.Year == year - 1 && span.Last.Asked is > 0))
        {
            foreach (Sum sum in Found(whole, whole.Last.Asked!.Value, own: 0, parts, split: true))
                yield return sum;
        }
        foreach (ProjectSpan whole in going)
        {
            if (whole.In(year - 1)!.Asked is { } asked && whole.In(year)!.PriorBudget is > 0 and var kept && kept < asked)
            {
                foreach (Sum sum in Found(whole, asked, kept, parts, split: true))
                    yield return sum;
            }
        }
        // Parts of a merger: what ended, with what it asked for. The whole: what begins, or goes on and declares more than it asked for.
        (ProjectSpan Span, decimal Amount)[] merged = [.. ended.Where(span => span.Last.Year == year - 1 && span.Last.Asked is > 0).Select(span => (span, span.Last.Asked!.Value)).OrderBy(part => part.Value).ThenBy(part => part.span.ProjectId)];
        foreach (ProjectSpan whole in begun.Where(span => span.First.PriorBudget is > 0))
        {
            foreach (Sum sum in Found(whole, whole.First.PriorBudget!.Value, own: 0, merged, split: false))
                yield return sum;
        }
        foreach (ProjectSpan whole in going)
        {
            if (whole.In(year - 1)!.Asked is > 0 and var own && whole.In(year)!.PriorBudget is { } prior && prior > own)
            {
                foreach (Sum sum in Found(whole, prior, own, merged, split: false))
                    yield return sum;
            }
        }
    }

    /// <param name="own">What of the sum the whole itself stands for, where it keeps its name; else 0, and two parts at least are needed.</param>
    private static IEnumerable<Sum> Found(ProjectSpan whole, decimal sum, decimal own, (ProjectSpan Span, decimal Amount)[] parts, bool split)
    {
        decimal rest = sum - own;
        (ProjectSpan Span, decimal Amount)[] fitting = [.. parts.Where(part => part.Span.ProjectId != whole.ProjectId && part.Amount <= rest && part.Span.First.Currency == whole.First.Currency)];
        if (fitting.Length is 0 or > MostTried)
            yield break;
        ILookup<decimal, int> byAmount = Enumerable.Range(0, fitting.Length).ToLookup(i => fitting[i].Amount);
        if (own > 0)
        {
            foreach (int i in byAmount[rest])
                yield return Made([i], fitting.Length);
        }
        int pairs = Math.Max(2, fitting.Length * (fitting.Length - 1) / 2);
        for (int i = 0; i < fitting.Length; i++)
        {
            foreach (int j in byAmount[rest - fitting[i].Amount].Where(j => j > i))
                yield return Made([i, j], pairs);
        }
        if (own > 0)
            yield break;
        int triples = pairs * Math.Max(1, fitting.Length - 2) / 3;
        for (int i = 0; i < fitting.Length; i++)
        {
            for (int j = i + 1; j < fitting.Length; j++)
            {
                foreach (int k in byAmount[rest - fitting[i].Amount - fitting[j].Amount].Where(k => k > j))
                    yield return Made([i, j, k], triples);
            }
        }

        Sum Made(int[] chosen, int rivals) => new(
            split,
            [.. chosen.Select(i => split ? (whole, fitting[i].Span) : (fitting[i].Span, whole))],
            PairEvidence.Sum([.. own > 0 ? [own] : Array.Empty<decimal>(), .. chosen.Select(i => fitting[i].Amount)], sum, split),
            rivals);
    }
}
