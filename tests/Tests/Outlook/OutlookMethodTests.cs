using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PerfTargets.Analytics.Outlook;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Outlook;

/// <summary>Outlooks with their intervals: what was said of the past decides how wide they are.</summary>
public sealed class OutlookMethodTests
{
    [Fact]
    public void Below_nineteen_forecasts_of_the_past_there_is_no_interval()
    {
        Outlooks outlooks = OutlookMethod.Shown.Of([.. Wandering(18, 5)], 1);

        Assert.Equal((18, null, null), (outlooks.Calibrations[0].Scores, outlooks.Calibrations[0].Reach, outlooks.Calibrations[0].Coverage));
        Assert.All(outlooks.Series, series => Assert.True(series.Ahead[0] is { Low: null, High: null, Point: > 0 }));
    }

    [Fact]
    public void With_nineteen_there_is_one_and_its_coverage_is_known_a_year_later()
    {
        Calibration now = OutlookMethod.Shown.Of([.. Wandering(19, 5)], 1).Calibrations[0], later = OutlookMethod.Shown.Of([.. Wandering(19, 6)], 1).Calibrations[0];

        Assert.NotNull(now.Reach);
        Assert.Null(now.Coverage);
        Assert.Equal((38, 19), (later.Scores, later.Tried));
        Assert.NotNull(later.Coverage);
    }

    [Fact]
    public void Of_many_wandering_series_intervals_hold_what_they_say()
    {
        YearSeries[] all = [.. Wandering(1500, 12)];
        Outlooks outlooks = OutlookMethod.Shown.Of([.. all.Select(series => series with { Points = [.. series.Points.SkipLast(2)] })], 2);

        for (int ahead = 1; ahead <= 2; ahead++)
        {
            double held = all.Zip(outlooks.Series).Average(pair => pair.First.Points[^(3 - ahead)].Amount is var amount && pair.Second.Ahead[ahead - 1] is { } said && amount >= said.Low && amount <= said.High ? 1.0 : 0);
            Assert.InRange(held, 0.935, 0.965);
            Assert.InRange(outlooks.Calibrations[ahead - 1].Coverage!.Value, 0.935, 0.965);
        }
    }

    [Fact]
    public void Coverage_is_measured_on_what_did_not_calibrate()
    {
        // Calm for years, then a year in which everything leaps: the intervals of the years before cannot have known.
        YearSeries[] leaping = [.. Enumerable.Range(0, 40).Select(n => new YearSeries($"{n}", null, [.. Enumerable.Range(2010, 8).Select(year => new YearAmount(year, year == 2017 ? 1000 + n : 100 + ((n + year) % 3)))]))];

        Calibration calibration = OutlookMethod.Shown.Of(leaping, 1).Calibrations[0];
        Assert.Equal(120, calibration.Tried);
        Assert.InRange(calibration.Held, 60, 80);
    }

    [Fact]
    public void Growth_is_drawn_toward_that_of_five_peers_not_of_four()
    {
        YearSeries own = Steady("own", "a", 1.0);
        YearSeries[] peers = [.. Enumerable.Range(0, 6).Select(n => Steady($"peer {n}", "a", 1.2)), .. Enumerable.Range(0, 6).Select(n => Steady($"other {n}", "b", 0.8))];

        Assert.InRange(OutlookMethod.Shown.Of([own, .. peers], 1).Series[0].Ahead[0].Point, 101, 115);
        Assert.Equal(100, OutlookMethod.Shown.Of([own, .. peers[..3], .. peers[6..]], 1).Series[0].Ahead[0].Point, 6);
    }

    [Fact]
    public void Steady_series_have_intervals_without_width()
    {
        YearAhead ahead = OutlookMethod.Shown.Of([.. Enumerable.Range(0, 20).Select(n => Steady($"{n}", null, 1))], 1).Series[0].Ahead[0];

        Assert.Equal(100, ahead.Low!.Value, 6);
        Assert.Equal(100, ahead.High!.Value, 6);
    }

    [Property(MaxTest = 40)]
    public Property Intervals_hold_their_point_and_are_not_negative() => Prop.ForAll(SeriesOf.Amounts(1, 9).Generator.ArrayOf(25).ToArbitrary(), all =>
    {
        YearSeries[] series = [.. all.Select((values, n) => Series($"{n}", null, values))];
        Outlooks outlooks = OutlookMethod.Shown.Of(series, 3);
        return outlooks.Series.All(one => one.Ahead.All(ahead => ahead.Point >= 0 && double.IsFinite(ahead.Point) && (ahead.Low is null || (ahead.Low >= 0 && ahead.Low <= ahead.Point * (1 + 1e-9) && ahead.Point <= ahead.High * (1 + 1e-9)))))
            && outlooks.Series.All(one => one.Ahead.Count == (one.History.Why is null ? 3 : 0));
    });

    [Property(MaxTest = 40)]
    public Property Nothing_is_said_below_four_points() => Prop.ForAll(SeriesOf.Amounts(0, 3).Generator.ArrayOf(6).ToArbitrary(), all =>
        OutlookMethod.Shown.Of([.. all.Select((values, n) => Series($"{n}", null, values))], 1).Series.All(one => one.Ahead.Count == 0 && one.History.Why is not null));

    [Property(MaxTest = 25)]
    public Property The_order_of_the_series_changes_nothing() => Prop.ForAll(SeriesOf.Amounts(4, 8).Generator.ArrayOf(12).ToArbitrary(), all =>
    {
        YearSeries[] series = [.. all.Select((values, n) => Series($"{n}", null, values))];
        IEnumerable<YearAhead> one = OutlookMethod.Shown.Of(series, 2).Series.SelectMany(outlook => outlook.Ahead);
        IEnumerable<YearAhead> other = OutlookMethod.Shown.Of([.. series.Reverse()], 2).Series.Reverse().SelectMany(outlook => outlook.Ahead);
        return one.SequenceEqual(other);
    });

    [Fact]
    public void What_is_said_of_a_few_series_stays()
    {
        YearSeries[] series =
        [
            .. Wandering(24, 8),
            Series("straight", null, [100, 110, 120, 130, 140, 150, 160, 170]), Series("doubling", null, [1, 2, 4, 8, 16, 32]), Series("ending", null, [500, 400, 300, 200, 100, 0]),
            Series("once", null, [0, 0, 0, 900, 0, 0]), Series("short", null, [1, 2, 3]), Series("none", null, [0, 0, 0, 0]),
        ];
        Outlooks outlooks = OutlookMethod.Shown.Of(series, 2);
        StringBuilder text = new();
        foreach (Calibration one in outlooks.Calibrations)
            text.AppendLine(CultureInfo.InvariantCulture, $"ahead {one.Ahead}: {one.Scores} scores, reach {one.Reach:0.0000}, held {one.Held} of {one.Tried}");
        foreach (SeriesOutlook one in outlooks.Series.Skip(22))
            text.AppendLine(CultureInfo.InvariantCulture, $"{one.Series.Key}: {(one.History.Why is { } why ? why.ToString() : string.Join("; ", one.Ahead.Select(ahead => string.Create(CultureInfo.InvariantCulture, $"{ahead.Year} {ahead.Point:0.00} [{ahead.Low:0.00}, {ahead.High:0.00}]"))))}");
        Golden.Matches("Outlook/Golden/outlooks.txt", text.ToString());
    }

    /// <summary>Amounts that move by some percent a year, up and down by chance; the same each time.</summary>
    private static IEnumerable<YearSeries> Wandering(int count, int years)
    {
        Random chance = new(7);
        for (int n = 0; n < count; n++)
        {
            double amount = 1000 * (1 + n), size = 0.02 + (0.2 * chance.NextDouble());
            List<double> values = [];
            for (int year = 0; year < years; year++, amount *= Math.Exp(size * (chance.NextDouble() + chance.NextDouble() + chance.NextDouble() - 1.5)))
                values.Add(amount);
            yield return Series($"wandering {n}", null, [.. values]);
        }
    }

    private static YearSeries Steady(string key, string? kind, double growth) => Series(key, kind, [.. Enumerable.Range(0, 6).Select(year => 100 * Math.Pow(growth, year - 5))]);

    private static YearSeries Series(string key, string? kind, double[] values) => new(key, kind, [.. values.Select((value, n) => new YearAmount(2010 + n, value))]);
}
