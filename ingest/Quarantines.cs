using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>A part in quarantine as the store has it.</summary>
/// <param name="DeclarationId">Null where nothing was understood.</param>
/// <param name="ReleasedBy">The decision that released it; null while it is kept aside.</param>
/// <param name="LatestSeq">The load whose document says what is current of that declaration; null where nothing is.</param>
internal sealed record QuarantinedPart(ulong? DeclarationId, long? ReleasedBy, long? LatestSeq);

internal static class Quarantines
{
    /// <returns>Null where there is no such part.</returns>
    public static QuarantinedPart? Find(IStoreReader store, long loadSeq, int n) => store.Query(
        new SqlText(
            """
            select q.declaration_id, q.released_by, coalesce(r.seq, d.known_from)
            from quarantine q
            left join declaration d on d.declaration_id = q.declaration_id
            left join quarantine r on r.released_by = d.known_from
            where q.seq = $seq and q.n = $n
            """,
            new Dictionary<string, object?> { ["seq"] = loadSeq, ["n"] = n }),
        row => new QuarantinedPart(
            row.IsDBNull(0) ? null : row.GetFieldValue<ulong>(0), row.IsDBNull(1) ? null : row.GetInt64(1), row.IsDBNull(2) ? null : row.GetInt64(2))) is [var part] ? part : null;
}
