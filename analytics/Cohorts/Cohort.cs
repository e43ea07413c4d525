namespace PerfTargets.Analytics.Cohorts;

/// <summary>
/// Targets that can be compared (同类): of one concept, direction and measure unit, as a distribution in which every unit weighs the same, however many projects it has.
/// Values are signed so that less is weaker: a rate of complaints of 5 % is −5.
/// </summary>
public sealed class Cohort
{
    /// <summary>What a unit weighs, divided among its projects in whole parts, so that sums do not depend on their order: 1 to 24 projects divide it evenly.</summary>
    internal const long UnitWeight = 5_354_228_880;

    private readonly Bin[] _bins;

    /// <param name="bins">By value, ascending; values differ.</param>
    public Cohort(IReadOnlyList<Bin> bins)
    {
        ArgumentNullException.ThrowIfNull(bins);
        _bins = [.. bins];
        Members = _bins.Sum(bin => bin.Members);
        Weight = _bins.Sum(bin => bin.Weight);
        Units = (int)Math.Round((double)Weight / UnitWeight);
    }

    /// <summary>n: values, one a unit and project.</summary>
    public long Members { get; }

    /// <summary>How many units the values are of.</summary>
    public int Units { get; }

    private long Weight { get; }

    /// <summary>Of whole units, each with the values of its projects.</summary>
    public static Cohort Of(IEnumerable<IReadOnlyCollection<double>> units) => new([.. units
        .SelectMany(unit => unit.Select(value => (Value: value, Weight: UnitWeight / unit.Count)))
        .GroupBy(one => one.Value).OrderBy(group => group.Key)
        .Select(group => new Bin(group.Key, group.Count(), group.Sum(one => one.Weight)))]);

    /// <summary>How many values are at or beyond one: as weak, or weaker.</summary>
    public long AtOrBeyond(double value) => _bins.TakeWhile(bin => bin.Value <= value).Sum(bin => bin.Members);

    /// <summary>The strongest value that has no more than so many at or beyond it and is no stronger than <paramref name="most"/>; −∞ where there is none.</summary>
    public double WeakEnd(long members, double most)
    {
        double end = double.NegativeInfinity;
        long weak = 0;
        foreach (Bin bin in _bins)
        {
            weak += bin.Members;
            if (weak > members || bin.Value > most)
                break;
            end = bin.Value;
        }
        return end;
    }

    /// <summary>The smallest value at or below which a share of the units' weight lies; NaN of no values.</summary>
    public double Quantile(double share) => Quantile(_bins, Weight, share);

    public CohortStatistics Statistics(CohortFence fence)
    {
        ArgumentNullException.ThrowIfNull(fence);
        double median = Quantile(0.5), mad = Mad(median), scale = fence.Scale(mad, median - Quantile(0.1));
        return new CohortStatistics(Members, Units, median, mad, scale, Quantile(0.25), Quantile(0.75), Members == 0 ? 0 : (double)_bins.Where(bin => fence.IsBeyond(median - bin.Value, scale)).Sum(bin => bin.Members) / Members);
    }

    /// <summary>The cohort without the values of one unit, which is never part of its own reference.</summary>
    /// <param name="values">All that the unit has in it.</param>
    /// <exception cref="ArgumentException">The unit has a value that is not in the cohort.</exception>
    public Cohort Without(IReadOnlyCollection<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
            return this;
        Dictionary<double, int> own = values.GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count());
        long part = UnitWeight / values.Count;
        List<Bin> left = [];
        foreach (Bin bin in _bins)
        {
            if (!own.Remove(bin.Value, out int taken))
                left.Add(bin);
            else if (bin.Members > taken)
                left.Add(new Bin(bin.Value, bin.Members - taken, bin.Weight - (taken * part)));
        }
        return own.Count == 0 ? new Cohort(left) : throw new ArgumentException($"{own.Keys.First()} is not in the cohort", nameof(values));
    }

    private double Mad(double median)
    {
        // Two runs away from the median, each in order already: merged, they are the deviations in order.
        Bin[] deviations = [.. _bins.Select(bin => bin with { Value = Math.Abs(bin.Value - median) })];
        Array.Sort(deviations, (one, other) => one.Value.CompareTo(other.Value));
        return Quantile(deviations, Weight, 0.5);
    }

    private static double Quantile(IReadOnlyList<Bin> bins, long weight, double share)
    {
        double wanted = weight * share;
        long below = 0;
        for (int n = 0; n < bins.Count; n++)
        {
            below += bins[n].Weight;
            // Two halves that meet between two values: their middle, as the median of an even number is.
            if (below == wanted && n + 1 < bins.Count)
                return (bins[n].Value + bins[n + 1].Value) / 2;
            if (below >= wanted)
                return bins[n].Value;
        }
        return bins.Count == 0 ? double.NaN : bins[^1].Value;
    }

}

/// <summary>Equal values of a cohort.</summary>
/// <param name="Value">Signed so that less is weaker.</param>
/// <param name="Weight">In parts of <see cref="Cohort.UnitWeight"/>.</param>
public readonly record struct Bin(double Value, long Members, long Weight);

/// <summary>What a cohort comes to.</summary>
/// <param name="Members">n.</param>
/// <param name="Mad">Median of absolute deviations from the median.</param>
/// <param name="Scale">In which distances from the median are told, as <see cref="CohortFence.Scale"/>.</param>
/// <param name="Beyond">Share of the members beyond the fence; above a tenth it is a mixture, not outliers (同类不齐).</param>
public sealed record CohortStatistics(long Members, int Units, double Median, double Mad, double Scale, double LowerQuartile, double UpperQuartile, double Beyond);
