using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>Whether a project goes on as another (项目匹配), with the evidence; computed by <c>ProjectMatch.sql</c>.</summary>
/// <param name="Year">From which on it does.</param>
/// <param name="Kind">renamed, moved, split or merged.</param>
/// <param name="State">matched, candidate, confirmed or broken.</param>
/// <param name="Score">Bits: log₂ of the odds that they are one.</param>
/// <param name="Pairs">1.</param>
/// <param name="Reasons">JSON: a list of <c>{kind, bits, zh, en}</c> that add up to the score.</param>
/// <param name="LineageId">Null where they are not taken for one.</param>
/// <param name="Asked">Asked for in <paramref name="Year"/>, and by the predecessor in its last year.</param>
public sealed record ProjectMatch(
    ulong UnitId,
    string Unit,
    string? Department,
    int Year,
    ulong ProjectId,
    string Project,
    ulong PredecessorId,
    string Predecessor,
    string? PredecessorUnit,
    int PredecessorYear,
    string Kind,
    string State,
    double Score,
    [Sum] long Pairs,
    string Reasons,
    ulong? LineageId,
    ulong? DeclarationId,
    ulong? PredecessorDeclarationId,
    decimal? Asked,
    decimal? PredecessorAsked,
    string? DecidedBy,
    string? DecidedBecause,
    long? DecidedSeq) : IMeasure;
