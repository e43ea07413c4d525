using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>An indicator whose target is a number (数值目标); computed by <c>TargetValue.sql</c>.</summary>
/// <param name="Concept">同类指标; null where the name tells of none.</param>
/// <param name="MeasureUnit">Of the value; null where none is stated.</param>
/// <param name="Lowest">The value, of which a roll-up keeps the smallest.</param>
/// <param name="Highest">The value, of which a roll-up keeps the largest.</param>
public sealed record TargetValue(
    ulong UnitId,
    string Unit,
    int Year,
    string? Department,
    string Indicator,
    string? Concept,
    string? MeasureUnit,
    double Value,
    ulong DeclarationId,
    int N,
    [Min] double Lowest,
    [Max] double Highest,
    [Sum] long Targets) : IOfDeclaration;
