using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>What was kept aside and why (隔离); read by <c>QuarantineList.sql</c>.</summary>
/// <param name="Reason">JSON: <c>{"zh": …, "en": …}</c>.</param>
/// <param name="N">Its number in the load's quarantine, from 0.</param>
/// <param name="NearestForm">Form it resembles most; null where it resembles none.</param>
/// <param name="DeclarationId">Of what was understood; null where nothing was, and then it cannot be released.</param>
/// <param name="ReleasedBy">The decision that let it into the numbers; null while it is kept aside.</param>
public sealed record QuarantineList(
    long Seq,
    int N,
    ulong DocumentId,
    string Document,
    long? FirstLine,
    long? LastLine,
    string? Raw,
    string MessageId,
    string Reason,
    string? NearestForm,
    string? Unit,
    string? Project,
    int? Year,
    string? Currency,
    decimal? CurrentBudget,
    ulong? DeclarationId,
    long? ReleasedBy) : IMeasure;
