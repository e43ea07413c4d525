namespace PerfTargets.Analytics.Measures;

/// <summary>Over which range numeric targets spread, by measure unit (目标值范围); computed by <c>TargetScale.sql</c>.</summary>
/// <param name="MeasureUnit">Null where none is stated.</param>
/// <param name="Low">99 % of the values lie from it to <paramref name="High"/>.</param>
/// <param name="Whole">Every value is a whole number.</param>
public sealed record TargetScale(string? MeasureUnit, long Targets, double Lowest, double Low, double High, double Highest, bool Whole);
