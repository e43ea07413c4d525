namespace PerfTargets.Ingest.Documents;

/// <summary>Opens documents of any format, wherever that is done.</summary>
public interface IDocumentOpener
{
    /// <exception cref="UnreadableDocumentException">No reader can open the bytes.</exception>
    DocumentContent Open(string name, ReadOnlyMemory<byte> bytes);

    /// <summary>A page as it looks, as SVG in points from its upper left corner: letters and rules, or the picture of a scan within it; nothing that runs or is fetched.</summary>
    /// <param name="page">From 1.</param>
    /// <exception cref="UnreadableDocumentException">The format has no pages to look at, or there is no such page.</exception>
    string Draw(string name, ReadOnlyMemory<byte> bytes, int page);

    /// <summary>The documents in an archive, those of archives in it included.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged, locked, or holds more than the limits allow.</exception>
    IReadOnlyList<PackedDocument> Unpack(string name, ReadOnlyMemory<byte> bytes);
}

/// <summary>A document that came in an archive.</summary>
/// <param name="Name">With the archive's before it: <c>2018.zip/局机关/项目一.docx</c>; never used as a path.</param>
public sealed record PackedDocument(string Name, ReadOnlyMemory<byte> Bytes);
