namespace PerfTargets.Analytics.Outlook;

/// <summary>Amounts of something by year (年度序列), as they are known: years may be missing.</summary>
/// <param name="Key">Tells it from the others.</param>
/// <param name="Kind">Those of one kind are peers; null is a kind too.</param>
/// <param name="Points">In any order, each year once.</param>
public sealed record YearSeries(string Key, string? Kind, IReadOnlyList<YearAmount> Points)
{
    /// <summary>The years without a gap up to the last: what lies before a gap does not count.</summary>
    public UnbrokenYears Unbroken() => UnbrokenYears.Of(Points);
}

/// <param name="Amount">In the currency's unit.</param>
public readonly record struct YearAmount(int Year, double Amount);

/// <summary>Why a series is not carried on.</summary>
public enum NoOutlook
{
    /// <summary>Nothing is known of any year.</summary>
    NoPoints,

    /// <summary>Below four points (点数不足四个).</summary>
    TooFew,

    /// <summary>Four or more, but fewer since a year that is missing.</summary>
    TooFewSinceGap,

    /// <summary>Every amount is 0.</summary>
    AllZero,

    /// <summary>An amount is negative, or no number.</summary>
    NoAmount,
}

/// <summary>The part of a series that can be carried on.</summary>
/// <param name="First">Year of the first value.</param>
/// <param name="GapBefore">The missing year that it begins after; null without a gap.</param>
/// <param name="Why">It cannot be carried on; null where it can.</param>
public sealed record UnbrokenYears(int First, IReadOnlyList<double> Values, int? GapBefore, NoOutlook? Why)
{
    /// <summary>With fewer points nothing is forecast.</summary>
    public const int Least = 4;

    public int Last => First + Values.Count - 1;

    internal static UnbrokenYears Of(IReadOnlyList<YearAmount> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count == 0)
            return new UnbrokenYears(0, [], null, NoOutlook.NoPoints);
        YearAmount[] sorted = [.. points.OrderBy(point => point.Year)];
        int start = sorted.Length - 1;
        while (start > 0 && sorted[start - 1].Year == sorted[start].Year - 1)
            start--;
        if (Enumerable.Range(1, sorted.Length - 1).Any(n => sorted[n].Year == sorted[n - 1].Year))
            throw new ArgumentException("A year stands in the series twice.", nameof(points));
        double[] values = [.. sorted[start..].Select(point => point.Amount)];
        NoOutlook? why = values.Any(value => !double.IsFinite(value) || value < 0) ? NoOutlook.NoAmount
            : values.Length < Least ? points.Count >= Least ? NoOutlook.TooFewSinceGap : NoOutlook.TooFew
            : values.All(value => value == 0) ? NoOutlook.AllZero : null;
        return new UnbrokenYears(sorted[start].Year, values, start == 0 ? null : sorted[start].Year - 1, why);
    }
}
