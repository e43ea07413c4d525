using PerfTargets.Declarations;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>Another reading of a document, which waits for a person's word.</summary>
/// <param name="Reading">What the document says of the declaration by it.</param>
public sealed record WaitingReading(ulong DocumentId, ulong Version, Declaration Reading);

/// <summary>Where a reading that waits is to be found.</summary>
internal sealed record Waiting(ulong DocumentId, ulong Version, Restated Document)
{
    public static IReadOnlyList<Waiting> Of(IStoreReader store, ulong declarationId) => store.Query(
        new SqlText(
            "select r.document_id, r.version, o.sha256, o.name from rereading r join document o using (document_id) where r.declaration_id = $id order by r.document_id",
            new Dictionary<string, object?> { ["id"] = declarationId }),
        row => new Waiting(row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1), new Restated(row.GetString(2), row.GetString(3), row.GetFieldValue<ulong>(1))));
}
