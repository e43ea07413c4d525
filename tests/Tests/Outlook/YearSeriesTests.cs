using PerfTargets.Analytics.Outlook;

namespace PerfTargets.Tests.Outlook;

/// <summary>What can be carried on, and why the rest cannot.</summary>
public sealed class YearSeriesTests
{
    [Fact]
    public void Three_points_are_too_few() => Assert.Equal((NoOutlook.TooFew, 3), Of((2016, 1), (2017, 2), (2018, 3)));

    [Fact]
    public void Four_are_enough_in_any_order()
    {
        UnbrokenYears years = Series((2018, 4), (2016, 2), (2017, 3), (2015, 1)).Unbroken();

        Assert.Equal((2015, 2018, null, null), (years.First, years.Last, years.GapBefore, years.Why));
        Assert.Equal([1, 2, 3, 4], years.Values);
    }

    [Fact]
    public void A_missing_year_breaks_a_series_and_is_named()
    {
        UnbrokenYears broken = Series((2010, 9), (2011, 9), (2012, 9), (2013, 9), (2015, 1), (2016, 2)).Unbroken();
        Assert.Equal((2014, NoOutlook.TooFewSinceGap, 2), (broken.GapBefore, broken.Why, broken.Values.Count));

        UnbrokenYears goesOn = Series((2010, 9), (2012, 1), (2013, 2), (2014, 3), (2015, 4)).Unbroken();
        Assert.Equal((2011, (NoOutlook?)null, 2012), (goesOn.GapBefore, goesOn.Why, goesOn.First));
    }

    [Fact]
    public void Nothing_but_zeros_is_not_carried_on() => Assert.Equal((NoOutlook.AllZero, 4), Of((2015, 0), (2016, 0), (2017, 0), (2018, 0)));

    [Fact]
    public void A_negative_amount_is_no_amount() => Assert.Equal((NoOutlook.NoAmount, 4), Of((2015, 1), (2016, -1), (2017, 1), (2018, 1)));

    [Fact]
    public void No_points_are_said_to_be_none() => Assert.Equal((NoOutlook.NoPoints, 0), Of());

    [Fact]
    public void A_year_that_stands_twice_is_our_mistake() => Assert.Throws<ArgumentException>(() => Series((2016, 1), (2016, 2)).Unbroken());

    private static (NoOutlook?, int) Of(params (int Year, double Amount)[] points) => (Series(points).Unbroken().Why, Series(points).Unbroken().Values.Count);

    private static YearSeries Series(params (int Year, double Amount)[] points) => new("a", null, [.. points.Select(point => new YearAmount(point.Year, point.Amount))]);
}
