namespace PerfTargets.Analytics.Outlook;

/// <summary>
/// What was to be said of every series some years before its end (滚动起点), on the logarithmic scale: how far it will go from its last value, and how much it usually moves in a year.
/// Growth is drawn toward that of its peers (向同类增长收缩), by as much as three more years of its own would weigh, where at least five are known; the usual movement likewise, by six years, toward the middle of all.
/// What was chosen here was chosen on rolling origins within the training part of the yearly series of M3.
/// </summary>
internal sealed class Snapshot
{
    /// <summary>Fewer peers tell of nothing but themselves.</summary>
    public const int LeastPeers = 5;

    private const double PeersWeight = 3;
    private const double MovementWeight = 6;

    /// <summary>What a change weighs beside that of the year after it.</summary>
    private const double Kept = 0.8;

    private readonly double[]?[] _ahead;
    private readonly double[] _movement;
    private readonly int[] _steps;
    private readonly LogScale[] _scales;

    /// <param name="series">Those that can be carried on; null for the others.</param>
    /// <param name="kinds">Of each.</param>
    /// <param name="back">Years before its end; 0 for all that is known.</param>
    public Snapshot(IReadOnlyList<double[]?> series, IReadOnlyList<string?> kinds, int back, int horizon, Forecaster forecaster, bool withPeers)
    {
        (_ahead, _movement, _steps, _scales) = (new double[]?[series.Count], new double[series.Count], new int[series.Count], new LogScale[series.Count]);
        for (int n = 0; n < series.Count; n++)
        {
            if (series[n] is not { } values || values.Length - back < UnbrokenYears.Least)
                continue;
            ReadOnlySpan<double> history = values.AsSpan(0, values.Length - back);
            LogScale scale = _scales[n] = LogScale.Of(history);
            _movement[n] = Movement(history, scale);
            double[] ahead = forecaster.Forecast(history, horizon);
            for (int h = 0; h < horizon; h++)
                ahead[h] = scale.To(ahead[h]);
            _ahead[n] = ahead;
        }
        int[] known = [.. Enumerable.Range(0, series.Count).Where(n => _ahead[n] is not null)];
        if (known.Length == 0)
            return;
        double usual = Middle(known.Select(n => _movement[n]));
        foreach (int n in known)
        {
            int steps = _steps[n] = series[n]!.Length - back - 1;
            _movement[n] = ((steps * _movement[n]) + (MovementWeight * usual)) / (steps + MovementWeight);
        }
        if (withPeers)
            DrawTowardPeers(series, kinds, back, horizon, known);
    }

    /// <summary>Whether anything was to be said of it.</summary>
    public bool Has(int series) => _ahead[series] is not null;

    /// <param name="ahead">Years, from 1.</param>
    public double Point(int series, int ahead) => _scales[series].From(_ahead[series]![ahead - 1]);

    /// <summary>How far an amount lies from the point, in usual movements of a year.</summary>
    public double Score(int series, int ahead, double amount)
    {
        double miss = Math.Abs(_scales[series].To(amount) - _ahead[series]![ahead - 1]);
        return miss < 1e-12 ? 0 : miss / Spread(series, ahead);
    }

    /// <summary>All amounts whose score is no greater.</summary>
    public (double Low, double High) Interval(int series, int ahead, double score)
    {
        double reach = score * Spread(series, ahead), at = _ahead[series]![ahead - 1];
        return (_scales[series].From(at - reach), _scales[series].From(at + reach));
    }

    /// <summary>Usual movement, wider the less of the past a trend was told by: as a random walk with an estimated drift spreads (Hyndman and Athanasopoulos, Forecasting: principles and practice, 5.5).</summary>
    private double Spread(int series, int ahead) => _movement[series] * Math.Sqrt(1 + ((double)ahead / _steps[series]));

    private void DrawTowardPeers(IReadOnlyList<double[]?> series, IReadOnlyList<string?> kinds, int back, int horizon, int[] known)
    {
        foreach (IGrouping<string?, int> peers in known.GroupBy(n => kinds[n]).Where(peers => peers.Count() >= LeastPeers))
        {
            double Last(int n) => _scales[n].To(series[n]![^(1 + back)]);
            double[] growth = [.. Enumerable.Range(0, horizon).Select(h => Middle(peers.Select(n => _ahead[n]![h] - Last(n))))];
            foreach (int n in peers)
            {
                double points = series[n]!.Length - back, own = points / (points + PeersWeight);
                for (int h = 0; h < horizon; h++)
                    _ahead[n]![h] = (own * _ahead[n]![h]) + ((1 - own) * (Last(n) + growth[h]));
            }
        }
    }

    private static double Movement(ReadOnlySpan<double> history, LogScale scale)
    {
        double sum = 0, weights = 0, weight = 1;
        for (int t = history.Length - 1; t > 0; t--)
        {
            sum += weight * Math.Abs(scale.To(history[t]) - scale.To(history[t - 1]));
            weights += weight;
            weight *= Kept;
        }
        return sum / weights;
    }

    private static double Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
