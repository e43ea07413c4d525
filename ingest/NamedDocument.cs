using System.Globalization;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>A document that a person named, whether or not it counts any more.</summary>
public sealed record NamedDocument(string Name, string Sha256)
{
    /// <param name="what">Its name, or the first 8 or more digits of its SHA-256; or a load's number.</param>
    internal static IReadOnlyList<NamedDocument> Find(IStoreReader store, string what)
    {
        long? seq = what.Length < 10 && long.TryParse(what, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
        return store.Query(
            new SqlText(
                """
                select o.name, o.sha256
                from document o
                where o.media_type <> $erased
                    and (o.document_id in (select document_id from load where seq = $seq) or ($seq is null and (o.name = $what or (length($what) >= 8 and starts_with(o.sha256, lower($what))))))
                order by o.sha256
                """,
                new Dictionary<string, object?> { ["what"] = what, ["seq"] = seq, ["erased"] = Erasure.MediaType }),
            row => new NamedDocument(row.GetString(0), row.GetString(1)));
    }
}
