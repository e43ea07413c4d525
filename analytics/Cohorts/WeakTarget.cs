namespace PerfTargets.Analytics.Cohorts;

/// <summary>How a target stands in a cohort that leaves its own unit out.</summary>
/// <param name="Median">Of the others, signed as the values are.</param>
/// <param name="Gap">How much weaker than the median, in the measure unit.</param>
/// <param name="Score">z: gap in robust scales.</param>
/// <param name="AtOrBeyond">Share of the whole cohort that is as weak or weaker.</param>
/// <param name="IsAlone">No other value is as weak.</param>
public sealed record WeakTarget(double Median, double Scale, double Gap, double Score, double AtOrBeyond, bool IsAlone)
{
    /// <param name="whole">With the target's own unit.</param>
    /// <param name="own">All that the unit has in the cohort.</param>
    /// <param name="value">The target; signed so that less is weaker.</param>
    public static WeakTarget Of(Cohort whole, IReadOnlyCollection<double> own, double value, CohortFence fence)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(fence);
        CohortStatistics others = whole.StatisticsWithout(own, fence);
        double gap = others.Median - value;
        long weak = whole.AtOrBeyond(value);
        return new WeakTarget(others.Median, others.Scale, gap, gap / others.Scale, (double)weak / whole.Members, weak <= 1);
    }
}
