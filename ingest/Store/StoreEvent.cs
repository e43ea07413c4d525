namespace PerfTargets.Store;

/// <summary>One event of the journal as the store takes it in: a <see cref="Load"/>, several at once, or a <see cref="Decision"/>.</summary>
/// <param name="Seq">Place in the journal, from 1 without gaps.</param>
/// <param name="EntrySha256">The event's hash in the journal, by which a database and its journal know each other; null without a journal.</param>
public abstract record StoreEvent(long Seq, DateTimeOffset NotedAt, string? EntrySha256);
