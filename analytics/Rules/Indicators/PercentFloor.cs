using PerfTargets.Analytics.Concepts;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>Targets in percent that are to be reached or passed (正向百分比指标).</summary>
internal static class PercentFloor
{
    /// <summary>The percent to be reached: 95 of <c>≥95%</c>, the lower end of a range; null for words, other units, ceilings, and where less is better.</summary>
    public static decimal? Of(IndicatorText indicator) =>
        indicator.Target is { Unit: "%", Value: { } value, Operator: not (Operator.AtMost or Operator.LessThan) } && !NameDirection.IsLower(indicator.Name)
            ? value
            : null;
}
