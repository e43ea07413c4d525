using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>What of the documents in a store was taken back.</summary>
internal static class Withdrawals
{
    /// <summary>Whether there is something to take back: a load of the document that no withdrawal followed.</summary>
    public static bool Stands(IStoreReader store, Withdrawal withdrawal) => store.Query(
        new SqlText(
            """
            select 1
            from load l
            where l.document_id = $document and ($load is null or l.seq = $load)
                and not exists (from withdrawal w where w.document_id = l.document_id and w.seq > l.seq and (w.load_seq is null or w.load_seq = l.seq))
            limit 1
            """,
            new Dictionary<string, object?> { ["document"] = withdrawal.DocumentId, ["load"] = withdrawal.LoadSeq }),
        _ => true).Count > 0;
}
