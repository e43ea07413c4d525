using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A version of a declaration that came into force with an event (历次版本); read by <c>VersionList.sql</c>.</summary>
/// <param name="Seq">The event since which it is known, as which the declaration can be looked at.</param>
/// <param name="Cause"><c>document</c>, <c>release</c>, <c>correction</c>, <c>settlement</c>, <c>withdrawal</c>.</param>
/// <param name="NotedAt">Milliseconds since 1970-01-01 UTC; null where the viewer does not see that event.</param>
/// <param name="Document">Its first source.</param>
public sealed record VersionList(
    ulong UnitId,
    ulong DeclarationId,
    ulong Version,
    long Seq,
    string Cause,
    long? NotedAt,
    string Document,
    ulong DocumentId,
    string? DecidedBy,
    string? Reason) : IMeasure;
