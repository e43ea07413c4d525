namespace PerfTargets.Analytics.Outlook;

/// <summary>Simple exponential smoothing (简单指数平滑): a level that follows each value by a share α of what it missed it by; α and the first level leave the least squares.</summary>
internal static class Smoothing
{
    private const double LeastShare = 0.05;
    private const double MostShare = 0.99;

    /// <returns>The level after the last value: what is said of every year ahead.</returns>
    public static double Level(double[] values)
    {
        if (values.Length < 3)
            return values[^1];
        double[] best = PatternSearch.Least(share => Run(values, share[0]).Squares, [[0.1], [0.3], [0.5], [0.7], [0.9]], [LeastShare], [MostShare], [0.1], 7);
        return Run(values, best[0]).Level;
    }

    /// <summary>With the first level at its best: every miss is linear in it.</summary>
    private static (double Level, double Squares) Run(double[] values, double share)
    {
        // Level t is base + weight × first level, with weight (1 − α)^t.
        double level = 0, weight = 1, over = 0, under = 0;
        foreach (double value in values)
        {
            over += weight * (value - level);
            under += weight * weight;
            level += share * (value - level);
            weight *= 1 - share;
        }
        double first = over / under, squares = 0;
        level = first;
        foreach (double value in values)
        {
            squares += (value - level) * (value - level);
            level += share * (value - level);
        }
        return (level, squares);
    }
}
