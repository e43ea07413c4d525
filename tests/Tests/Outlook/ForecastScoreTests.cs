using PerfTargets.Analytics.Outlook;

namespace PerfTargets.Tests.Outlook;

/// <summary>How far forecasts are off, by hand.</summary>
public sealed class ForecastScoreTests
{
    [Theory]
    [InlineData(100, 100, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 5, 200)]
    [InlineData(50, 150, 100)]
    [InlineData(150, 50, 100)]
    public void A_symmetric_error_lies_between_0_and_200(double actual, double forecast, double expected) => Assert.Equal(expected, ForecastErrors.Symmetric(actual, forecast));

    [Fact]
    public void The_last_value_is_scored_by_hand()
    {
        // Held back: 60, 50 against 40; changes before: 10, 10, 10. And 10, 10 against 10 without any change before.
        YearSeries[] series = [Series("a", 10, 20, 30, 40, 60, 50), Series("b", 10, 10, 10, 10, 10, 10), Series("short", 1, 2, 3, 4, 5)];

        ForecastScore score = ForecastScore.Of(ForecastScore.Methods[0], series, 2);
        Assert.Equal((2, 1), (score.Series, score.LeftOut));
        Assert.Equal((40 + (200.0 / 9)) / 4, score.Smape, 9);
        Assert.Equal(1.5, score.Mase!.Value, 9);
        Assert.Null(score.Coverage);
    }

    [Fact]
    public void What_is_held_back_is_not_known_to_the_method()
    {
        YearSeries one = Series("a", 10, 20, 30, 40, 50, 60), other = Series("a", 10, 20, 30, 40, 9000, 0.01);

        ForecastScore first = ForecastScore.Of(OutlookMethod.Shown, [one], 2);
        double[] said = [.. OutlookMethod.Shown.Of([one with { Points = [.. one.Points.Take(4)] }], 2).Series[0].Ahead.Select(ahead => ahead.Point)];
        Assert.Equal((ForecastErrors.Symmetric(50, said[0]) + ForecastErrors.Symmetric(60, said[1])) / 2, first.Smape, 9);
        Assert.Equal((ForecastErrors.Symmetric(9000, said[0]) + ForecastErrors.Symmetric(0.01, said[1])) / 2, ForecastScore.Of(OutlookMethod.Shown, [other], 2).Smape, 9);
    }

    private static YearSeries Series(string key, params double[] values) => new(key, null, [.. values.Select((value, n) => new YearAmount(2010 + n, value))]);
}
