using FsCheck.Xunit;
using PerfTargets.Analytics.Cohorts;

namespace PerfTargets.Tests.Cohorts;

/// <summary>Robust statistics in which every unit weighs the same, and none is its own reference.</summary>
public sealed class CohortTests
{
    [Fact]
    public void A_unit_with_many_projects_weighs_as_much_as_one_with_one()
    {
        Cohort cohort = Cohort.Of([[60, 60, 60, 60, 60, 60], [95], [98], [100]]);

        Assert.Equal((9L, 4), (cohort.Members, cohort.Units));
        Assert.Equal(96.5, cohort.Quantile(0.5));
    }

    [Fact]
    public void Equal_targets_have_no_spread_and_the_floor_stands_in()
    {
        Cohort cohort = Cohort.Of(Enumerable.Repeat<double[]>([95], 30).Append([60]));
        WeakTarget weak = WeakTarget.Of(cohort, [60], 60, CohortFence.Percent);

        Assert.Equal((95, 2.5, 35, 14, true), (weak.Median, weak.Scale, weak.Gap, weak.Score, weak.IsAlone));
        Assert.Equal(1 / 31d, weak.AtOrBeyond);
    }

    /// <summary>Half at 100 and a fifth at 90: 90 is no outlier, 34 is.</summary>
    [Fact]
    public void A_tail_to_the_weak_side_widens_the_scale()
    {
        double[][] units = [.. Enumerable.Repeat<double[]>([100], 24), .. Enumerable.Repeat<double[]>([95], 6), .. Enumerable.Repeat<double[]>([90], 8), [34]];
        Cohort cohort = Cohort.Of(units);

        Assert.Equal((0, 7.8, 1), (cohort.Statistics(CohortFence.Percent).Mad, Math.Round(cohort.Statistics(CohortFence.Percent).Scale, 1), (int)Math.Round(cohort.Statistics(CohortFence.Percent).Beyond * units.Length)));
        Assert.InRange(WeakTarget.Of(cohort, [90], 90, CohortFence.Percent).Score, 1, 2);
        Assert.InRange(WeakTarget.Of(cohort, [34], 34, CohortFence.Percent).Score, 8, 9);
    }

    [Fact]
    public void A_tenth_beyond_the_fence_is_a_mixture()
    {
        // Every unit weighs the same, every member counts: of one unit with many projects the others' spread tells nothing.
        double[] many = [.. Enumerable.Repeat(40d, 5)];
        Assert.True(Cohort.Of([.. Enumerable.Repeat<double[]>([95], 30), many]).Statistics(CohortFence.Percent).Beyond > CohortSize.Mixed);
        Assert.False(Cohort.Of([.. Enumerable.Repeat<double[]>([95], 60), many]).Statistics(CohortFence.Percent).Beyond > CohortSize.Mixed);
    }

    /// <summary>Leaving a unit out of the bins is as if it had never been in.</summary>
    [Property]
    public bool Without_a_unit_is_the_cohort_of_the_others(byte[][] values, byte which)
    {
        double[][] units = [.. values.Where(unit => unit is { Length: > 0 }).Select(unit => unit.Select(value => (double)(value % 101)).ToArray())];
        if (units.Length == 0)
            return true;
        int left = which % units.Length;
        CohortStatistics without = Cohort.Of(units).StatisticsWithout(units[left], CohortFence.Percent), others = Cohort.Of(units.Where((_, n) => n != left)).Statistics(CohortFence.Percent);
        return without.Members == others.Members && without.Units == others.Units && (without == others || (double.IsNaN(without.Median) && double.IsNaN(others.Median)));
    }

    [Property]
    public bool The_order_of_units_does_not_matter(byte[][] values, int seed)
    {
        double[][] units = [.. values.Where(unit => unit is { Length: > 0 }).Select(unit => unit.Select(value => (double)(value % 101)).ToArray())], shuffled = [.. units];
        new Random(seed).Shuffle(shuffled);
        return units.Length == 0 || Cohort.Of(units).Statistics(CohortFence.Percent) == Cohort.Of(shuffled).Statistics(CohortFence.Percent);
    }

    /// <summary>Where every unit has one value, it is the median that everybody knows.</summary>
    [Property]
    public bool Of_single_values_the_median_is_the_plain_one(byte[] values)
    {
        if (values is not { Length: > 0 })
            return true;
        double[] sorted = [.. values.Select(value => (double)value).Order()];
        double median = sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
        return Cohort.Of(values.Select(value => (IReadOnlyCollection<double>)[value])).Quantile(0.5) == median;
    }

    /// <summary>Against the definition: deviations sorted, and of single values the plain median of them.</summary>
    [Property]
    public bool The_median_of_deviations_is_the_plain_one(byte[] values)
    {
        if (values is not { Length: > 0 })
            return true;
        double median = Median(values.Select(value => (double)value));
        return Cohort.Of(values.Select(value => (IReadOnlyCollection<double>)[value])).Statistics(CohortFence.Percent).Mad == Median(values.Select(value => Math.Abs(value - median)));

        static double Median(IEnumerable<double> of) => of.Order().ToArray() is var sorted && sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    [Fact]
    public void A_value_that_is_not_in_the_cohort_cannot_be_left_out() =>
        Assert.Throws<ArgumentException>(() => Cohort.Of([[95], [98]]).StatisticsWithout([97], CohortFence.Percent));

    [Fact]
    public void Chance_is_told_by_how_many_were_tested()
    {
        // p of 3.5 is 2.326e-4, of 8 6.22e-16 (tables of the normal distribution).
        IReadOnlyList<double> q = FalseDiscovery.Of([3.5, 8], 1000);
        Assert.Equal(2.326e-4 * 1000 / 2, q[0], 1e-4);
        Assert.InRange(q[1], 6.2e-13, 6.3e-13);
        Assert.Equal(0.5, FalseDiscovery.Tail(0), 1e-7);
        Assert.Equal(1, Assert.Single(FalseDiscovery.Of([0.1], 1_000_000)));
    }

    [Theory]
    [InlineData(7, 5)]
    [InlineData(19, 15)]
    [InlineData(20, 20)]
    [InlineData(87, 50)]
    public void Counts_are_told_rounded_down(long count, int told) => Assert.Equal(told, CohortSize.AtLeast(count));
}
