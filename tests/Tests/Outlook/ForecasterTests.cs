using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PerfTargets.Analytics.Outlook;

namespace PerfTargets.Tests.Outlook;

/// <summary>Each way to carry a series on, by hand where a hand can, by what must hold elsewhere.</summary>
public sealed class ForecasterTests
{
    private static readonly Forecaster[] All = [new Naive(), new Theta(), new ThetaOfGrowth(), new DampedTrend(), new Combination()];

    [Fact]
    public void The_last_value_stays() => Assert.Equal([7, 7, 7], new Naive().Forecast([3, 9, 7], 3));

    [Fact]
    public void Of_four_points_on_a_line_theta_goes_on_at_half_its_slope()
    {
        double[] ahead = new Theta().Forecast([10, 20, 30, 40], 3);

        // The straight line says 50, 60, 70; the curved one is the same line, whose smoothed level stays near its end.
        Assert.InRange(ahead[0], 44.9, 45);
        Assert.Equal([5, 5], new[] { ahead[1] - ahead[0], ahead[2] - ahead[1] }, (one, other) => Math.Abs(one - other) < 1e-9);
    }

    [Fact]
    public void Theta_of_growth_carries_growth_on_in_percent()
    {
        double[] ahead = new ThetaOfGrowth().Forecast([100, 200, 400, 800], 2);

        Assert.InRange(ahead[1] / ahead[0], Math.Sqrt(2) - 0.01, Math.Sqrt(2) + 0.01);
    }

    [Fact]
    public void A_damped_trend_loses_a_part_of_itself_each_year()
    {
        double[] ahead = new DampedTrend().Forecast([.. Enumerable.Range(1, 30).Select(year => 100.0 * year)], 4);

        double[] steps = [ahead[1] - ahead[0], ahead[2] - ahead[1], ahead[3] - ahead[2]];
        Assert.All(steps, step => Assert.InRange(step, 1, 100));
        Assert.InRange(steps[1] / steps[0], 0.9, 0.98);
        Assert.Equal(steps[1] / steps[0], steps[2] / steps[1], 9);
    }

    [Fact]
    public void Few_points_that_leap_do_not_make_the_combination_leap()
    {
        double[] ahead = new Combination().Forecast([100, 100, 100, 300], 1);

        Assert.InRange(ahead[0], 150, 320);
    }

    [Fact]
    public void What_never_changes_goes_on_unchanged() => Assert.All(All, method =>
    {
        Assert.All(method.Forecast([250, 250, 250, 250, 250], 3), value => Assert.Equal(250, value, 6));
        Assert.All(method.Forecast([0, 0, 0, 0], 2), value => Assert.Equal(0, value, 9));
    });

    [Property(MaxTest = 200)]
    public Property Every_method_is_finite_and_the_same_twice() => Prop.ForAll(SeriesOf.Amounts(1, 14), history => All.All(method =>
    {
        double[] ahead = method.Forecast(history, 4);
        return ahead.Length == 4 && ahead.All(double.IsFinite) && ahead.SequenceEqual(method.Forecast(history, 4));
    }));

    [Property(MaxTest = 200)]
    public Property Amounts_in_another_unit_are_forecast_alike() => Prop.ForAll(SeriesOf.Amounts(4, 12), history =>
    {
        double[] yuan = new Combination().Forecast(history, 3), wan = new Combination().Forecast([.. history.Select(value => value / 10_000)], 3);
        return yuan.Zip(wan).All(pair => Math.Abs(pair.First - (pair.Second * 10_000)) <= 1e-3 * Math.Max(1, history.Max()));
    });

    [Property(MaxTest = 200)]
    public Property What_is_shown_is_never_negative() => Prop.ForAll(SeriesOf.Amounts(1, 14), history => new Combination().Forecast(history, 6).All(value => value >= 0));
}

/// <summary>Amounts by year, as they come: some 0, some many times the year before.</summary>
internal static class SeriesOf
{
    public static Arbitrary<double[]> Amounts(int least, int most)
    {
        Gen<double> amount = Gen.Frequency(
            (1, Gen.Constant(0.0)),
            (6, Gen.Choose(0, 100_000_000).Select(cents => cents / 100.0)),
            (2, Gen.Choose(1, 1000).Select(thousands => thousands * 1000.0)));
        return Gen.Choose(least, most).SelectMany(length => amount.ArrayOf(length)).ToArbitrary();
    }
}
