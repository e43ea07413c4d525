namespace PerfTargets.Analytics.Outlook;

/// <summary>
/// Exponential smoothing with a damped trend (Gardner and McKenzie, Forecasting trends in time series, Management Science 31, 1985): a level and a trend that follow each value by a share
/// of what they missed it by, the trend losing a part of itself with every year. Shares, damping and what both begin with leave the least squares of one year ahead, within bounds.
/// A few years tell little of a trend: what it begins with is drawn toward none as by <see cref="Doubt"/> further years, and it follows a fifth at most of what the level does. Both were
/// chosen on rolling origins of 5, 8 and all points within the training part of the yearly series of M3, where free ones are worse than no forecast below nine points.
/// </summary>
public sealed class DampedTrend : Forecaster
{
    private const double Doubt = 30;

    private static readonly double[] Low = [0.05, 0, 0.9];
    private static readonly double[] High = [0.99, 0.2, 0.98];
    private static readonly double[] Steps = [0.1, 0.05, 0.02];
    private static readonly double[][] Starts = [.. from share in new[] { 0.2, 0.5, 0.9 } from trend in new[] { 0, 0.05, 0.15 } select new[] { share, trend, 0.95 }];

    public override string Name => "damped";

    protected override double[] Ahead(ReadOnlySpan<double> history, int horizon)
    {
        double[] values = history.ToArray();
        double[] ahead = new double[horizon];
        if (values.Length < 3)
        {
            Array.Fill(ahead, values[^1]);
            return ahead;
        }
        double[] best = PatternSearch.Least(at => Run(values, at).Squares, Starts, Low, High, Steps, 5);
        (double level, double trend, _) = Run(values, best);
        for (int h = 0; h < horizon; h++)
        {
            trend *= best[2];
            level += trend;
            ahead[h] = level;
        }
        return ahead;
    }

    /// <param name="at">Share of a miss that the level follows; share of that which the trend follows; what is left of the trend each year.</param>
    private static (double Level, double Trend, double Squares) Run(double[] values, double[] at)
    {
        (double share, double shift, double kept) = (at[0], at[0] * at[1], at[2]);
        // Every miss is linear in what level and trend begin with: three runs tell how, and least squares choose them.
        double level = 0, trend = 0, ofLevelL = 1, ofLevelT = 0, ofTrendL = 0, ofTrendT = 1;
        double ll = 0, lt = 0, tt = Doubt, l0 = 0, t0 = 0;
        foreach (double value in values)
        {
            double miss = value - level - (kept * trend), byL = ofLevelL + (kept * ofLevelT), byT = ofTrendL + (kept * ofTrendT);
            ll += byL * byL;
            lt += byL * byT;
            tt += byT * byT;
            l0 += byL * miss;
            t0 += byT * miss;
            (level, trend) = (level + (kept * trend) + (share * miss), (kept * trend) + (shift * miss));
            (ofLevelL, ofLevelT) = (byL * (1 - share), (kept * ofLevelT) - (shift * byL));
            (ofTrendL, ofTrendT) = (byT * (1 - share), (kept * ofTrendT) - (shift * byT));
        }
        double determinant = (ll * tt) - (lt * lt);
        (level, trend) = determinant > 1e-9 * ll * tt ? (((l0 * tt) - (t0 * lt)) / determinant, ((t0 * ll) - (l0 * lt)) / determinant) : (l0 / ll, 0);
        double squares = Doubt * trend * trend;
        foreach (double value in values)
        {
            double miss = value - level - (kept * trend);
            squares += miss * miss;
            (level, trend) = (level + (kept * trend) + (share * miss), (kept * trend) + (shift * miss));
        }
        return (level, trend, squares);
    }
}
