using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A document that was taken in, with its control totals (控制总数); read by <c>LoadList.sql</c>.</summary>
/// <param name="NotedAt">Milliseconds since 1970-01-01 UTC.</param>
/// <param name="WithdrawnBy">The decision that took it back; null while it counts.</param>
/// <param name="RowsRead">What the reader found, counted before anything was loaded or rejected.</param>
public sealed record LoadList(
    long Seq,
    long NotedAt,
    ulong DocumentId,
    string Document,
    string MediaType,
    [Sum] long Bytes,
    int? Pages,
    string Reader,
    [Sum] long RowsRead,
    [Sum] long RowsLoaded,
    [Sum] long RowsRejected,
    string? Currency,
    [Sum] decimal? AmountLoaded,
    long? WithdrawnBy) : IMeasure
{
    /// <summary>Media type of a document that was erased: nothing is left of it but this row.</summary>
    public const string Erased = PerfTargets.Store.Erasure.MediaType;
}
