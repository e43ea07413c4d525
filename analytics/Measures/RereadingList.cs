using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>Another reading of a document, which waits for a person's word (重读待采用); read by <c>RereadingList.sql</c>.</summary>
/// <param name="Version">Of the content by that reading.</param>
/// <param name="Reader">Version of the reader that made it.</param>
/// <param name="KnownSeq">The load that made it.</param>
public sealed record RereadingList(
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
    string Reader,
    string Confidence,
    long KnownSeq) : IMeasure;
