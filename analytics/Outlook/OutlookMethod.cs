namespace PerfTargets.Analytics.Outlook;

/// <summary>
/// Carries series on (趋势外推), with intervals that are calibrated on what the same method would have said in the years before: normalised split conformal prediction (Vovk, Gammerman and Shafer,
/// Algorithmic learning in a random world, 2005; Lei and others, Distribution-free predictive inference for regression, JASA 113, 2018). A score is a miss in usual movements of the series; the
/// interval reaches as far as the ⌈0.95 (n + 1)⌉th of n scores, of the last three origins whose outcome is known. What it covers is measured by doing the same some years earlier, when the outcome was not known.
/// </summary>
/// <param name="withPeers">Whether growth is drawn toward that of series of the same kind.</param>
public sealed class OutlookMethod(Forecaster forecaster, bool withPeers)
{
    /// <summary>Origins of each series that calibrate: what was long ago tells less.</summary>
    private const int Origins = 3;

    /// <summary>Times that the past is gone through again.</summary>
    private const int Replays = 3;

    /// <summary>What pages show.</summary>
    public static OutlookMethod Shown { get; } = new(new Combination(), withPeers: true);

    /// <summary>As in tables.</summary>
    public string Name => withPeers ? $"{forecaster.Name}+peers" : forecaster.Name;

    /// <param name="series">Of one kind of amount: their misses are pooled.</param>
    /// <param name="horizon">Years ahead of the last of each series, from 1.</param>
    public Outlooks Of(IReadOnlyList<YearSeries> series, int horizon)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        UnbrokenYears[] unbroken = [.. series.Select(one => one.Unbroken())];
        double[]?[] values = [.. unbroken.Select(one => one.Why is null ? one.Values.ToArray() : null)];
        string?[] kinds = [.. series.Select(one => one.Kind)];
        int longest = values.Max(one => one?.Length) ?? 0;
        Dictionary<int, Snapshot> snapshots = [];

        Snapshot At(int back) => snapshots.TryGetValue(back, out Snapshot? known) ? known : snapshots[back] = new Snapshot(values, kinds, back, horizon, forecaster, withPeers);

        // What is asked for the present, asked some years before: only what was known then calibrates.
        double[] Scores(int ahead, int before) =>
        [
            .. Enumerable.Range(before + ahead, Origins).Where(back => longest - back >= UnbrokenYears.Least)
                .SelectMany(back => Enumerable.Range(0, values.Length).Where(At(back).Has).Select(n => At(back).Score(n, ahead, values[n]![^(back - ahead + 1)]))),
        ];

        Calibration[] calibrations = [.. Enumerable.Range(1, horizon).Select(ahead =>
        {
            double[] scores = Scores(ahead, 0);
            (int tried, int held) = (0, 0);
            foreach (int before in Enumerable.Range(ahead, Replays).Where(before => longest - before >= UnbrokenYears.Least))
            {
                if (Reach(Scores(ahead, before)) is not { } then)
                    continue;
                foreach (int n in Enumerable.Range(0, values.Length).Where(At(before).Has))
                {
                    tried++;
                    held += At(before).Score(n, ahead, values[n]![^(before - ahead + 1)]) <= then ? 1 : 0;
                }
            }
            return new Calibration(ahead, scores.Length, Reach(scores), tried, held);
        })];
        return new Outlooks(
            [.. series.Select((one, n) => new SeriesOutlook(one, unbroken[n], values[n] is null ? [] : [.. Enumerable.Range(1, horizon).Select(ahead => Ahead(At(0), n, unbroken[n].Last + ahead, calibrations[ahead - 1]))]))],
            calibrations);
    }

    /// <summary>The points alone, without intervals.</summary>
    /// <returns>Of each series one for each year ahead; null where nothing is said.</returns>
    public IReadOnlyList<double[]?> Points(IReadOnlyList<YearSeries> series, int horizon)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        double[]?[] values = [.. series.Select(one => one.Unbroken() is { Why: null } years ? years.Values.ToArray() : null)];
        Snapshot now = new(values, [.. series.Select(one => one.Kind)], 0, horizon, forecaster, withPeers);
        return [.. Enumerable.Range(0, values.Length).Select(n => now.Has(n) ? Enumerable.Range(1, horizon).Select(ahead => now.Point(n, ahead)).ToArray() : null)];
    }

    private static YearAhead Ahead(Snapshot now, int series, int year, Calibration calibration)
    {
        (double Low, double High)? interval = calibration.Reach is { } reach ? now.Interval(series, calibration.Ahead, reach) : null;
        return new YearAhead(year, now.Point(series, calibration.Ahead), interval?.Low, interval?.High);
    }

    private static double? Reach(double[] scores)
    {
        if (scores.Length < Calibration.LeastScores)
            return null;
        Array.Sort(scores);
        return scores[Math.Min(scores.Length, (int)Math.Ceiling(Calibration.Wanted * (scores.Length + 1))) - 1];
    }
}
