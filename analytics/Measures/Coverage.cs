using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>Who filed and who did not (应报/已报/未报), by unit and year, in projects; computed by <c>Coverage.sql</c>.</summary>
/// <param name="Expected">Projects that some form gives a budget in the year: a lower bound without a list of units.</param>
/// <param name="ToCheck">Filed declarations with a required field that a person should check.</param>
public sealed record Coverage(
    ulong UnitId,
    string Unit,
    int Year,
    [Sum] long Expected,
    [Sum] long Filed,
    [Sum] long Missing,
    [Sum] long ToCheck) : IMeasure;
