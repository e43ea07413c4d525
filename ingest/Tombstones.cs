using System.Text.Json;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>Which documents a journal says are erased, and by which event.</summary>
internal sealed class Tombstones
{
    private readonly Dictionary<string, long> _erased = [];

    /// <summary>0 while there is none.</summary>
    public long LastSeq { get; private set; }

    /// <summary>SHA-256 of each.</summary>
    public IReadOnlyCollection<string> Documents => _erased.Keys;

    public long? By(string sha256) => _erased.TryGetValue(sha256, out long seq) ? seq : null;

    public void Add(Erasure erasure, long seq) => (_erased[erasure.Sha256], LastSeq) = (seq, seq);

    /// <summary>Takes an entry of the journal in, where it is an erasure.</summary>
    public void Look(JournalEntry entry)
    {
        if (entry.Kind == Archive.DecisionEvent && entry.Body.GetProperty("kind") is { ValueKind: JsonValueKind.String } kind && kind.ValueEquals(Erasure.Kind))
            Add(Erasure.Read(entry.Body.GetProperty("body")), entry.Seq);
    }
}
