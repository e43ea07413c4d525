namespace PerfTargets.Analytics.Measures;

/// <summary>How many numeric targets lie in a bin (目标值分布); computed by <c>TargetDistribution.sql</c>.</summary>
/// <param name="Department">Of the units; null where they have none, and of <paramref name="Whole"/>.</param>
/// <param name="Whole">Of all departments together.</param>
/// <param name="Bin">From 0; see <see cref="Queries.Bins"/>.</param>
public sealed record TargetDistribution(string? Department, bool Whole, int Bin, long Targets);
