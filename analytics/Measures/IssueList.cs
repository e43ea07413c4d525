using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>What the reader could not settle by itself (待核对); read by <c>IssueList.sql</c>.</summary>
/// <param name="DeclarationId">Null for the document as a whole.</param>
/// <param name="Severity"><c>info</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Message">JSON: <c>{"zh": …, "en": …}</c>.</param>
public sealed record IssueList(
    long Seq,
    ulong DocumentId,
    string Document,
    ulong? DeclarationId,
    ulong? UnitId,
    string? Unit,
    string? Department,
    string? Project,
    int? Year,
    string? Field,
    string Severity,
    string MessageId,
    string Message,
    int? Page,
    long? Line,
    string? Printed) : IMeasure;
