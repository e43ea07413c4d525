using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A unit that others are below (上级单位): what it stands for can be chosen, though it may file nothing itself; computed by <c>UnitGroup.sql</c>.</summary>
/// <param name="Units">Units below it that filed, at all levels.</param>
public sealed record UnitGroup(ulong UnitId, string Unit, string? Department, [Sum] long Units) : IMeasure;
