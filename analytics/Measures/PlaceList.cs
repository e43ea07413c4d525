using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>Where a value of a declaration is printed and what decided its reading (出处); read by <c>PlaceList.sql</c>.</summary>
/// <param name="N">Row in the table of budget lines or indicators, from 0; null outside tables.</param>
/// <param name="DecidedBy">The constraint that settled it: <c>row</c>, <c>sum</c>, <c>vocabulary</c> …</param>
public sealed record PlaceList(
    ulong DeclarationId,
    string Field,
    int? N,
    ulong DocumentId,
    string Document,
    string Sha256,
    int? Page,
    long? Line,
    long? LastLine,
    string? Cell,
    string? Printed,
    string? DecidedBy,
    string Confidence) : IMeasure;
