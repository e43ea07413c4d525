namespace PerfTargets.Analytics.Outlook;

/// <summary>How well a method says what was held back (外推评估): the last years of every series.</summary>
/// <param name="Series">How many it was tried on; <paramref name="LeftOut"/> were too short, or cannot be carried on.</param>
/// <param name="Smape">Mean symmetric absolute percentage error over all years held back, in percent.</param>
/// <param name="Mase">Mean over the series of their mean absolute scaled error; null where none has a scale.</param>
/// <param name="Coverage">Share of the years held back that lie within the 95 % interval; null without intervals.</param>
/// <param name="Width">Mean of (high − low) / ½ (high + low), a fraction, at most 2; null likewise.</param>
/// <param name="Replayed">The coverage that the method itself measured before, as pages print it; null where it could not.</param>
public sealed record ForecastScore(string Method, int Series, int LeftOut, int Horizon, double Smape, double? Mase, double? Coverage, double? Width, double? Replayed)
{
    /// <summary>The methods that are compared, the one that is shown last.</summary>
    public static IReadOnlyList<OutlookMethod> Methods { get; } =
    [
        new(new Naive(), withPeers: false), new(new Theta(), withPeers: false), new(new ThetaOfGrowth(), withPeers: false), new(new DampedTrend(), withPeers: false), new(new Combination(), withPeers: false), OutlookMethod.Shown,
    ];

    public static ForecastScore Of(OutlookMethod method, IReadOnlyList<YearSeries> series, int horizon)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(series);
        (YearSeries Known, double[] Held)[] parts = [.. series.Select(one => Part(one, horizon)).OfType<(YearSeries, double[])>()];
        Outlooks outlooks = method.Of([.. parts.Select(part => part.Known)], horizon);
        List<double> symmetric = [], scaled = [], widths = [];
        (int within, int intervals) = (0, 0);
        for (int n = 0; n < parts.Length; n++)
        {
            double[] held = parts[n].Held;
            IReadOnlyList<YearAhead> ahead = outlooks.Series[n].Ahead;
            for (int h = 0; h < horizon; h++)
            {
                symmetric.Add(ForecastErrors.Symmetric(held[h], ahead[h].Point));
                if (ahead[h] is not { Low: { } low, High: { } high })
                    continue;
                intervals++;
                within += held[h] >= low && held[h] <= high ? 1 : 0;
                widths.Add(high + low == 0 ? 0 : 2 * (high - low) / (high + low));
            }
            if (ForecastErrors.Scale(outlooks.Series[n].History.Values) is { } scale)
                scaled.Add(Enumerable.Range(0, horizon).Average(h => Math.Abs(held[h] - ahead[h].Point)) / scale);
        }
        int tried = outlooks.Calibrations.Sum(one => one.Tried);
        return new ForecastScore(
            method.Name, parts.Length, series.Count - parts.Length, horizon, symmetric.Count == 0 ? 0 : symmetric.Average(), scaled.Count == 0 ? null : scaled.Average(),
            intervals == 0 ? null : (double)within / intervals, widths.Count == 0 ? null : widths.Average(), tried == 0 ? null : (double)outlooks.Calibrations.Sum(one => one.Held) / tried);
    }

    /// <returns>Null where what is left cannot be carried on.</returns>
    private static (YearSeries Known, double[] Held)? Part(YearSeries series, int horizon)
    {
        UnbrokenYears years = series.Unbroken();
        if (years.Values.Count < horizon + UnbrokenYears.Least || years.Why is not null)
            return null;
        YearAmount[] points = [.. years.Values.Select((value, n) => new YearAmount(years.First + n, value))];
        YearSeries known = series with { Points = points[..^horizon] };
        return known.Unbroken().Why is null ? (known, [.. years.Values.TakeLast(horizon)]) : null;
    }
}
