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

    [Fact]
    public void A_tenth_beyond_the_fence_is_a_mixture()
    {
        Assert.True(Cohort.Of([.. Enumerable.Repeat<double[]>([95], 17), .. Enumerable.Repeat<double[]>([50], 3)]).Statistics(CohortFence.Percent).Beyond > CohortSize.Mixed);
        Assert.False(Cohort.Of([.. Enumerable.Repeat<double[]>([95], 18), .. Enumerable.Repeat<double[]>([50], 2)]).Statistics(CohortFence.Percent).Beyond > CohortSize.Mixed);
    }

    /// <summary>Leaving a unit out of the bins is as if it had never been in.</summary>
    [Property]
    public bool Without_a_unit_is_the_cohort_of_the_others(byte[][] values, byte which)
    {
        double[][] units = [.. values.Where(unit => unit is { Length: > 0 }).Select(unit => unit.Select(value => (double)(value % 101)).ToArray())];
        if (units.Length == 0)
            return true;
        int left = which % units.Length;
        Cohort without = Cohort.Of(units).Without(units[left]), others = Cohort.Of(units.Where((_, n) => n != left));
        return without.Members == others.Members && without.Units == others.Units
            && without.Statistics(CohortFence.Percent) is var one && others.Statistics(CohortFence.Percent) is var other
            && (one == other || (double.IsNaN(one.Median) && double.IsNaN(other.Median)));
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
