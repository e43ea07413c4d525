namespace PerfTargets.Analytics.Cohorts;

/// <summary>
/// Beyond which a target is out of line with its cohort: so many robust scales and so many points weaker than the median.
/// The floor of the scale is the answer to cohorts of equal targets, whose own spread is 0.
/// </summary>
/// <param name="Scales">z.</param>
/// <param name="Gap">In the measure unit; percentage points for rates.</param>
/// <param name="Floor">Least scale, in the measure unit.</param>
public sealed record CohortFence(double Scales, double Gap, double Floor)
{
    /// <summary>Of percentage targets, on raw points: a logit blows up the mass at 100.</summary>
    public static readonly CohortFence Percent = new(3.5, 5, 2.5);

    public double Scale(double mad) => Math.Max(Cohort.Sigma(mad), Floor);

    /// <param name="gap">How much weaker than the median.</param>
    public bool IsBeyond(double gap, double scale) => gap >= Gap && gap / scale >= Scales;
}
