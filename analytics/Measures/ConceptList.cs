using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A concept of the dictionary with how much it is used (指标词典); computed by <c>ConceptList.sql</c>.</summary>
/// <param name="Parent">The wider concept; null where there is none.</param>
/// <param name="Direction">1 where more is better, −1 where less is; null where neither.</param>
/// <param name="Shanghai">一级指标 of the Shanghai form of 2018, as <paramref name="National"/> of the national one; null where a person added it.</param>
/// <param name="Spellings">Joined by 、.</param>
/// <param name="AddedBy">Who added it; null where it is the program's.</param>
/// <param name="Units">That have such an indicator.</param>
public sealed record ConceptList(
    string Concept,
    string? Parent,
    int? Direction,
    string? Shanghai,
    string? National,
    string Spellings,
    string? AddedBy,
    [Sum] long Names,
    [Sum] long Indicators,
    long Units,
    [Min] int? FirstYear,
    [Max] int? LastYear) : IMeasure;
