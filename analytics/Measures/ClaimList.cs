using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>What one document says of a declaration (各文件所载), whether or not it is in force; computed by <c>ClaimList.sql</c>.</summary>
/// <param name="Version">Of its content as printed, before any correction.</param>
/// <param name="Revision">The document's printed date; null where it prints none.</param>
/// <param name="RevisionNumber">Which amendment (第2次调整) it prints that it is; null where it prints none.</param>
/// <param name="InForce">Whether it is what counts.</param>
/// <param name="Conflicting">Whether dates do not tell which of several documents is right, and nobody has settled it.</param>
/// <param name="KnownSeq">The event since which the document says so.</param>
public sealed record ClaimList(
    ulong UnitId,
    string Unit,
    string? Department,
    ulong ProjectId,
    string Project,
    int Year,
    string Currency,
    ulong DeclarationId,
    ulong DocumentId,
    string Document,
    ulong Version,
    DateOnly? Revision,
    int? RevisionNumber,
    string Confidence,
    bool InForce,
    bool Conflicting,
    long KnownSeq) : IMeasure;
