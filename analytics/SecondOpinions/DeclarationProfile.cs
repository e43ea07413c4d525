using PerfTargets.Analytics.Measures;

namespace PerfTargets.Analytics.SecondOpinions;

/// <summary>How odd a declaration is as a whole among all of its currency: ranked only, with the features that make it so.</summary>
/// <param name="Score">Of <see cref="RowProfile"/>.</param>
/// <param name="Rank">1 is the oddest of <paramref name="Among"/>.</param>
/// <param name="Because">The largest part first; the parts add up to the score.</param>
public sealed record DeclarationProfile(double Score, int Rank, int Among, IReadOnlyList<FeaturePart> Because)
{
    /// <summary>Each with the value that is shown and the one that is compared: amounts and ratios on a logarithm.</summary>
    private static readonly (OpinionFeature Feature, Func<DeclarationFeatures, double?> Value, Func<double, double> Compared)[] Looked =
    [
        (OpinionFeature.CurrentBudget, row => (double?)row.CurrentBudget, OfAmount),
        (OpinionFeature.TotalToCurrent, row => Ratio(row.TotalBudget, row.CurrentBudget), OfRatio),
        (OpinionFeature.PriorBudget, row => (double?)row.PriorBudget, OfAmount),
        (OpinionFeature.Growth, row => Ratio(row.CurrentBudget, row.PriorBudget), OfRatio),
        (OpinionFeature.PriorRate, row => Ratio(row.PriorExecuted, row.PriorBudget), Plain),
        (OpinionFeature.PriorToAsked, row => Ratio(row.PriorBudget, row.PreviousAsked), OfRatio),
        (OpinionFeature.BudgetLines, row => row.BudgetLines, OfAmount),
        (OpinionFeature.LargestLine, row => Ratio(row.LargestLine, row.CurrentBudget), Plain),
        (OpinionFeature.Indicators, row => row.Indicators, OfAmount),
        (OpinionFeature.Management, row => Share(row.Management, row), Plain),
        (OpinionFeature.Output, row => Share(row.Output, row), Plain),
        (OpinionFeature.Outcome, row => Share(row.Outcome, row), Plain),
        (OpinionFeature.Impact, row => Share(row.Impact, row), Plain),
        (OpinionFeature.Percents, row => Share(row.Percents, row), Plain),
        (OpinionFeature.Bare, row => Share(row.Bare, row), Plain),
        (OpinionFeature.MeanPercent, row => row.MeanPercent, Plain),
        (OpinionFeature.LowestPercent, row => row.LowestPercent, Plain),
        (OpinionFeature.HighestPercent, row => row.HighestPercent, Plain),
    ];

    /// <param name="rows">Of one currency.</param>
    public static Opinions<DeclarationProfile> Of(IReadOnlyList<DeclarationFeatures> rows)
    {
        DeclarationFeatures[] known = [.. rows.Where(row => row.CurrentBudget > 0).OrderBy(row => row.DeclarationId)];
        if (known.Length < OpinionSize.Enough)
            return new Opinions<DeclarationProfile>(new Dictionary<ulong, DeclarationProfile>(), known.Length);
        IReadOnlyList<ProfiledRow> profiled = RowProfile.Of([.. known.Select(Numbers)]);
        return new Opinions<DeclarationProfile>(
            known.Zip(profiled).ToDictionary(one => one.First.DeclarationId, one => new DeclarationProfile(one.Second.Score, one.Second.Rank, known.Length, Parts(one.First, one.Second))),
            known.Length);
    }

    /// <summary>A declaration as the numbers that are compared; NaN for what it does not say.</summary>
    public static double[] Numbers(DeclarationFeatures row) => [.. Looked.Select(looked => looked.Value(row) is { } value ? looked.Compared(value) : double.NaN)];

    private static FeaturePart[] Parts(DeclarationFeatures row, ProfiledRow profiled) =>
        [.. Looked.Select((looked, n) => new FeaturePart(looked.Feature, looked.Value(row), profiled.Parts[n])).Where(part => part.Part > 0).OrderByDescending(part => part.Part)];

    /// <summary>By one more, so that a count or an amount of 0 has a logarithm too.</summary>
    private static double OfAmount(double value) => Math.Log(1 + value);

    /// <summary>Half and double are as far from 1; nothing of something is as far as a millionth.</summary>
    private static double OfRatio(double value) => Math.Log(Math.Max(value, 1e-6));

    private static double Plain(double value) => value;

    private static double? Ratio(decimal? over, decimal? under) => over is { } above && under > 0 ? (double)above / (double)under : null;

    private static double? Share(long some, DeclarationFeatures row) => row.Indicators > 0 ? (double)some / row.Indicators : null;
}
