namespace PerfTargets.Analytics.Cohorts;

/// <summary>
/// Targets that can be compared (同类): of one concept, direction and measure unit, as a distribution in which every unit weighs the same, however many projects it has.
/// Values are signed so that less is weaker: a rate of complaints of 5 % is −5.
/// </summary>
public sealed class Cohort
{
    /// <summary>What a unit weighs, divided among its projects in whole parts, so that sums do not depend on their order: 1 to 24 projects divide it evenly.</summary>
    internal const long UnitWeight = 5_354_228_880;

    private readonly double[] _values;
    private readonly long[] _members;
    private readonly long[] _weights;

    /// <param name="bins">By value, ascending; values differ.</param>
    public Cohort(IReadOnlyList<Bin> bins)
    {
        ArgumentNullException.ThrowIfNull(bins);
        _values = [.. bins.Select(bin => bin.Value)];
        _members = [.. bins.Select(bin => bin.Members)];
        _weights = [.. bins.Select(bin => bin.Weight)];
        Members = _members.Sum();
        Units = UnitsOf(_weights.Sum());
    }

    /// <summary>n: values, one a unit and project.</summary>
    public long Members { get; }

    /// <summary>How many units the values are of.</summary>
    public int Units { get; }

    /// <summary>Of whole units, each with the values of its projects.</summary>
    public static Cohort Of(IEnumerable<IReadOnlyCollection<double>> units) => new([.. units
        .SelectMany(unit => unit.Select(value => (Value: value, Weight: UnitWeight / unit.Count)))
        .GroupBy(one => one.Value).OrderBy(group => group.Key)
        .Select(group => new Bin(group.Key, group.Count(), group.Sum(one => one.Weight)))]);

    /// <summary>How many values are at or beyond one: as weak, or weaker.</summary>
    public long AtOrBeyond(double value)
    {
        long weak = 0;
        for (int n = 0; n < _values.Length && _values[n] <= value; n++)
            weak += _members[n];
        return weak;
    }

    /// <summary>The strongest value that has no more than so many at or beyond it and is no stronger than <paramref name="most"/>; −∞ where there is none.</summary>
    public double WeakEnd(long members, double most)
    {
        double end = double.NegativeInfinity;
        long weak = 0;
        for (int n = 0; n < _values.Length; n++)
        {
            weak += _members[n];
            if (weak > members || _values[n] > most)
                break;
            end = _values[n];
        }
        return end;
    }

    /// <summary>The smallest value at or below which a share of the units' weight lies; NaN of no values.</summary>
    public double Quantile(double share) => Quantile(_weights, _weights.Sum() * share);

    public CohortStatistics Statistics(CohortFence fence)
    {
        ArgumentNullException.ThrowIfNull(fence);
        return Statistics(fence, _members, _weights);
    }

    /// <summary>Of the cohort without the values of one unit, which is never part of its own reference.</summary>
    /// <param name="own">All that the unit has in it; may be empty.</param>
    /// <exception cref="ArgumentException">The unit has a value that is not in the cohort.</exception>
    public CohortStatistics StatisticsWithout(IReadOnlyCollection<double> own, CohortFence fence)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(fence);
        if (own.Count == 0)
            return Statistics(fence);
        long[] members = [.. _members], weights = [.. _weights];
        long part = UnitWeight / own.Count;
        foreach (double value in own)
        {
            int bin = Array.BinarySearch(_values, value);
            if (bin < 0 || members[bin] == 0)
                throw new ArgumentException($"{value} is not in the cohort", nameof(own));
            members[bin]--;
            weights[bin] -= part;
        }
        return Statistics(fence, members, weights);
    }

    private static int UnitsOf(long weight) => (int)Math.Round((double)weight / UnitWeight);

    private CohortStatistics Statistics(CohortFence fence, long[] members, long[] weights)
    {
        long weight = weights.Sum(), all = members.Sum(), beyond = 0;
        double median = Quantile(weights, weight * 0.5), mad = Mad(weights, weight * 0.5, median), scale = fence.Scale(mad, median - Quantile(weights, weight * 0.1));
        for (int n = 0; n < _values.Length; n++)
            beyond += fence.IsBeyond(median - _values[n], scale) ? members[n] : 0;
        return new CohortStatistics(all, UnitsOf(weight), median, mad, scale, Quantile(weights, weight * 0.25), Quantile(weights, weight * 0.75), all == 0 ? 0 : (double)beyond / all);
    }

    private double Quantile(long[] weights, double wanted)
    {
        WeightedQuantile quantile = new(wanted);
        for (int n = 0; n < _values.Length && !quantile.IsFound; n++)
            quantile.Add(_values[n], weights[n]);
        return quantile.Value;
    }

    /// <summary>Values on either side of the median are in order of their deviation already: the two runs are merged.</summary>
    private double Mad(long[] weights, double wanted, double median)
    {
        WeightedQuantile quantile = new(wanted);
        int above = Array.FindIndex(_values, value => value >= median);
        if (above < 0)
            above = _values.Length;
        for (int below = above - 1; (below >= 0 || above < _values.Length) && !quantile.IsFound;)
        {
            if (above == _values.Length || (below >= 0 && median - _values[below] < _values[above] - median))
                quantile.Add(median - _values[below], weights[below--]);
            else
                quantile.Add(_values[above] - median, weights[above++]);
        }
        return quantile.Value;
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
