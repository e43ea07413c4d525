namespace PerfTargets.Analytics.Cohorts;

/// <summary>
/// How many of the flags raised by so many tests may be chance (Benjamini &amp; Hochberg 1995). Shown and sorted by; it never decides,
/// since the p of a robust score rests on a normal tail that targets do not have.
/// </summary>
public static class FalseDiscovery
{
    /// <summary>q of each score: the share of chance among the flags at least as far out.</summary>
    /// <param name="scores">z of what was flagged, in any order; what was tested and not flagged is taken to be less far out.</param>
    /// <param name="tests">How many were tested, at least as many as <paramref name="scores"/>.</param>
    public static IReadOnlyList<double> Of(IReadOnlyList<double> scores, long tests)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentOutOfRangeException.ThrowIfLessThan(tests, scores.Count);
        double[] q = new double[scores.Count];
        double least = 1;
        foreach ((int n, int rank) in Enumerable.Range(0, scores.Count).OrderByDescending(n => scores[n]).Select((n, rank) => (n, rank + 1)).Reverse())
            q[n] = least = Math.Min(least, Tail(scores[n]) * tests / rank);
        return q;
    }

    /// <summary>Upper tail of the standard normal distribution: Abramowitz &amp; Stegun 26.2.17 below 4, its asymptotic series beyond.</summary>
    internal static double Tail(double z)
    {
        if (z < 0)
            return 1 - Tail(-z);
        double density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        if (z >= 4)
            return density / z * (1 - (1 / (z * z)) + (3 / Math.Pow(z, 4)) - (15 / Math.Pow(z, 6)));
        double t = 1 / (1 + (0.2316419 * z));
        return density * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
    }
}
