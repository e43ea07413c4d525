using System.Globalization;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>What of the documents in a store was taken back.</summary>
internal static class Withdrawals
{
    /// <summary>A load that is all that stands of its document is the document: what it brought may stand again since by a later decision.</summary>
    public static Withdrawal Whole(IStoreReader store, Withdrawal withdrawal) => withdrawal.LoadSeq is not null && Loads(store, withdrawal.DocumentId) == 1 ? withdrawal with { LoadSeq = null } : withdrawal;

    /// <summary>Whether there is something to take back: a load of the document that no withdrawal followed.</summary>
    public static bool Stands(IStoreReader store, Withdrawal withdrawal) => Loads(store, withdrawal.DocumentId, withdrawal.LoadSeq) > 0;

    /// <summary>Loads that stand, by what a person calls them or their document.</summary>
    public static IReadOnlyList<NamedLoad> Find(IStoreReader store, string what)
    {
        long? seq = what.Length < 10 && long.TryParse(what, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
        return store.Query(
            new SqlText(
                """
                select l.document_id, o.name, l.seq
                from load l join document o using (document_id)
                where not exists (from withdrawal w where w.document_id = l.document_id and w.seq > l.seq and (w.load_seq is null or w.load_seq = l.seq))
                    and ($seq = l.seq or ($seq is null and (o.name = $what or (length($what) >= 8 and starts_with(o.sha256, lower($what))))))
                order by l.seq
                """,
                new Dictionary<string, object?> { ["what"] = what, ["seq"] = seq }),
            row => new NamedLoad(new Withdrawal(row.GetFieldValue<ulong>(0), seq), row.GetString(1), row.GetInt64(2)));
    }

    /// <summary>Declarations that ended with an event.</summary>
    public static int Ended(IStoreReader store, long seq) => Count(store, "known_to", seq);

    /// <summary>Declarations of which something is in force since an event.</summary>
    public static int Standing(IStoreReader store, long seq) => Count(store, "known_from", seq);

    private static int Count(IStoreReader store, string column, long seq) => (int)store.Query(
        new SqlText($"select count(*) from history.declaration where {column} = $seq", new Dictionary<string, object?> { ["seq"] = seq }), row => row.GetInt64(0))[0];

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

/// <summary>A load that a person named.</summary>
internal sealed record NamedLoad(Withdrawal Withdrawal, string Document, long Seq);
