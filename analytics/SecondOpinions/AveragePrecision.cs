namespace PerfTargets.Analytics.SecondOpinions;

/// <summary>How well a score puts what is sought before everything else: precision at each that is found, averaged; equal scores count together.</summary>
public static class AveragePrecision
{
    /// <param name="scores">More is found sooner.</param>
    /// <returns>0 to 1; NaN where nothing is sought.</returns>
    public static double Of(IReadOnlyList<double> scores, IReadOnlyList<bool> sought)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(sought);
        int all = sought.Count(wanted => wanted), seen = 0, found = 0;
        double sum = 0;
        foreach (IGrouping<double, int> together in Enumerable.Range(0, scores.Count).GroupBy(n => scores[n]).OrderByDescending(group => group.Key))
        {
            int right = together.Count(n => sought[n]);
            (seen, found) = (seen + together.Count(), found + right);
            sum += right * (double)found / seen;
        }
        return sum / all;
    }
}
