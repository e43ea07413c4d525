using PerfTargets.Analytics.Concepts;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Measures;

/// <summary>A name of indicators with the concept that it tells of, and why (指标归类); computed by <c>ConceptName.sql</c>.</summary>
/// <param name="Concept">Null where the name tells of none.</param>
/// <param name="Named">Whether it tells of one.</param>
/// <param name="Direction">Of the name: 1 where more is better, −1 where less is; null where that is not told.</param>
/// <param name="How">A code of <see cref="ConceptReason"/>.</param>
/// <param name="ToldBy">The spelling, or the person, that told.</param>
/// <param name="Score">Cosine, 0 to 1, of a similar name.</param>
/// <param name="DecidedSeq">The decision that stands; null where nobody decided.</param>
/// <param name="Comment">Why it was decided so.</param>
public sealed record ConceptName(
    string Indicator,
    string? Concept,
    string? Parent,
    bool Named,
    int? Direction,
    string How,
    string? ToldBy,
    double? Score,
    long? DecidedSeq,
    string? Comment,
    [Sum] long Indicators,
    long Units,
    [Min] int FirstYear,
    [Max] int LastYear) : IMeasure
{
    public Bilingual Reason => ConceptReason.Of(How, ToldBy, Score);
}
