using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>What of the documents in a store was taken back.</summary>
internal static class Withdrawals
{
    /// <summary>A load that is all that stands of its document is the document: what it brought may stand again since by a later decision.</summary>
    public static Withdrawal Whole(IStoreReader store, Withdrawal withdrawal) => withdrawal.LoadSeq is not null && Loads(store, withdrawal.DocumentId) == 1 ? withdrawal with { LoadSeq = null } : withdrawal;

    /// <summary>Whether there is something to take back: a load of the document that no withdrawal followed.</summary>
    public static bool Stands(IStoreReader store, Withdrawal withdrawal) => Loads(store, withdrawal.DocumentId, withdrawal.LoadSeq) > 0;

    private static long Loads(IStoreReader store, ulong documentId, long? loadSeq = null) => store.Query(
        new SqlText(
            """
            select count(*)
            from load l
            where l.document_id = $document and ($load is null or l.seq = $load)
                and not exists (from withdrawal w where w.document_id = l.document_id and w.seq > l.seq and (w.load_seq is null or w.load_seq = l.seq))
            """,
            new Dictionary<string, object?> { ["document"] = documentId, ["load"] = loadSeq }),
        row => row.GetInt64(0))[0];
}
