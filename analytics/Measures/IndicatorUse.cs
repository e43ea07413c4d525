using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>How many numeric targets bear an indicator's name (指标名称使用次数): what can be chosen, the most used first; computed by <c>IndicatorUse.sql</c>.</summary>
public sealed record IndicatorUse(string Indicator, [Sum] long Targets) : IMeasure;
