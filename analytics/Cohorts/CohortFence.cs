namespace PerfTargets.Analytics.Cohorts;

/// <summary>
/// Beyond which a target is out of line with its cohort: so many robust scales and so many points weaker than the median.
/// Targets crowd at what can be had (100 %), with a tail to the weak side alone: where half of them are equal the median of deviations is 0, and everything else would be far out.
/// So the spread is also told by the weak tenth; the floor is the answer to cohorts that have neither.
/// </summary>
/// <param name="Scales">z.</param>
/// <param name="Gap">In the measure unit; percentage points for rates.</param>
/// <param name="Floor">Least scale, in the measure unit.</param>
public sealed record CohortFence(double Scales, double Gap, double Floor)
{
    /// <summary>Of percentage targets, on raw points: a logit blows up the mass at 100.</summary>
    public static readonly CohortFence Percent = new(3.5, 5, 2.5);

    /// <summary>1 / Φ⁻¹(¾): makes the median of absolute deviations a standard deviation of normal values (Rousseeuw &amp; Croux 1993).</summary>
    private const double OfMad = 1.4826;

    /// <summary>1 / Φ⁻¹(0.9), for the distance from the median to the tenth.</summary>
    private const double OfTenth = 0.7803;

    /// <param name="mad">Median of absolute deviations.</param>
    /// <param name="tenth">How far the weak tenth lies from the median.</param>
    public double Scale(double mad, double tenth) => Math.Max(Math.Max(OfMad * mad, OfTenth * tenth), Floor);

    /// <param name="gap">How much weaker than the median.</param>
    public bool IsBeyond(double gap, double scale) => gap >= Gap && gap / scale >= Scales;
}
