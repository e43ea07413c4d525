using PerfTargets.Ingest;
using PerfTargets.Ingest.Documents;
using PerfTargets.Store;

namespace PerfTargets.Dashboard.Api;

/// <summary>The documents behind declarations, as kept in the home. Callers ask the query layer first whether the reader may see them.</summary>
internal sealed class DeclarationSources(Home home)
{
    /// <summary>The document's lines from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public IReadOnlyList<DocumentLine> Lines(ulong documentId, int first, int last) => Document(documentId) is { } document
        ? [.. Reading.Lines(document.Name, Bytes(document)).Where(line => line.Number >= first && line.Number <= last)]
        : [];

    private (string Name, string Sha256)? Document(ulong id) =>
        home.Store.Query(
            new SqlText("select name, sha256 from document where document_id = $id", new Dictionary<string, object?> { ["id"] = id }),
            row => (Name: row.GetString(0), Sha256: row.GetString(1))) is [var document] ? document : null;

    private byte[] Bytes((string Name, string Sha256) document) => new RawFiles(home.Folder.Raw).Read(document.Sha256);
}
