using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>What was kept aside and why (隔离); read by <c>QuarantineList.sql</c>.</summary>
/// <param name="Reason">JSON: <c>{"zh": …, "en": …}</c>.</param>
/// <param name="NearestForm">Form it resembles most; null where it resembles none.</param>
public sealed record QuarantineList(
    long Seq,
    ulong DocumentId,
    string Document,
    long? FirstLine,
    long? LastLine,
    string? Raw,
    string MessageId,
    string Reason,
    string? NearestForm) : IMeasure;
