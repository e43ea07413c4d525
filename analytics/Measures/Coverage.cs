using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>Which units filed and which did not (应报/已报/未报), by unit and year; computed by <c>Coverage.sql</c>.</summary>
/// <param name="UnitId">Of the unit under its name in that year, which may have become another since.</param>
/// <param name="Department">主管部门; null where neither a list nor a document tells.</param>
/// <param name="Basis"><c>list</c> where a list of units tells that a declaration is expected, <c>history</c> where earlier filings or other years' forms do.</param>
/// <param name="Expected">Units; of one row 1.</param>
/// <param name="Filed">Units with a declaration of the year on file; <paramref name="Expected"/> − <paramref name="Missing"/>.</param>
/// <param name="Projects">With a declaration of the year on file.</param>
/// <param name="ProjectsMissing">That another year's form gives a budget in the year, without one of their own: a lower bound.</param>
/// <param name="ToCheck">Filed declarations with a required field that a person should check.</param>
public sealed record Coverage(
    ulong UnitId,
    string Unit,
    string? Department,
    int Year,
    string Basis,
    [Sum] long Expected,
    [Sum] long Filed,
    [Sum] long Missing,
    [Sum] long Projects,
    [Sum] long ProjectsMissing,
    [Sum] long ToCheck) : IMeasure;
