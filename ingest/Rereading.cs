using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>Documents that count and that another version of the reader read: which of them the reader at work has not read yet.</summary>
internal static class Rereading
{
    /// <summary>In the order in which they came.</summary>
    /// <param name="recognising">What the reader is called where it recognises scans.</param>
    public static IReadOnlyList<NamedDocument> ToRead(IStoreReader store, string reader, string recognising) => store.Query(
        new SqlText(
            """
            select o.name, o.sha256
            from document o
            join load l using (document_id)
            where l.mapping_sha256 is null and o.media_type <> $erased
                and not exists (from withdrawal w where w.document_id = l.document_id and w.seq > l.seq and (w.load_seq is null or w.load_seq = l.seq))
            group by o.name, o.sha256
            having not bool_or(l.reader in ($reader, $recognising))
            order by min(l.seq)
            """,
            new Dictionary<string, object?> { ["reader"] = reader, ["recognising"] = recognising, ["erased"] = Erasure.MediaType }),
        row => new NamedDocument(row.GetString(0), row.GetString(1)));
}
