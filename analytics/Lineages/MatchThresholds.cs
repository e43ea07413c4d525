namespace PerfTargets.Analytics.Lineages;

/// <summary>From which score on projects are taken for one, in bits.</summary>
public static class MatchThresholds
{
    /// <summary>Odds of 16 to 1, whatever else was likely.</summary>
    public const double Least = 4;

    /// <summary>By which the best must lead the next.</summary>
    public const double Margin = 3;
}
