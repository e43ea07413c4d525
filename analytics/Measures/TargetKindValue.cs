using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A <see cref="TargetValue"/> with what its declaration ticks, asked only where that counts; computed by <c>TargetKindValue.sql</c>.</summary>
public sealed record TargetKindValue(
    ulong UnitId,
    string Unit,
    int Year,
    string? Department,
    string? ProjectType,
    string? FundPurpose,
    string Indicator,
    string? Concept,
    string? MeasureUnit,
    double Value,
    ulong DeclarationId,
    int N,
    [Min] double Lowest,
    [Max] double Highest,
    [Sum] long Targets) : IOfDeclaration;
