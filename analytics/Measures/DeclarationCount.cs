using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>How many declarations of a kind there are (申报份数): what can be chosen, and in which currencies; computed by <c>DeclarationCount.sql</c>.</summary>
public sealed record DeclarationCount(ulong UnitId, string Unit, string? Department, int Year, string Currency, string? ProjectType, string? FundPurpose, [Sum] long Declarations) : IMeasure;
