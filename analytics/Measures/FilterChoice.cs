using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>What a reader can filter by (筛选项): combinations that occur; read by <c>FilterChoice.sql</c>.</summary>
public sealed record FilterChoice(int Year, string Unit, string? ProjectType, string? FundPurpose) : IMeasure;
