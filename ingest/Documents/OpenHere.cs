using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents.Archives;

namespace PerfTargets.Ingest.Documents;

/// <summary>Opens documents in this process: in a reader process, and where the documents are known to be harmless.</summary>
/// <param name="takesLong">Called before what takes longer than is usual, once for such a document.</param>
public sealed class OpenHere(Action takesLong) : IDocumentOpener
{
    public OpenHere()
        : this(() => { })
    {
    }

    public DocumentContent Open(string name, ReadOnlyMemory<byte> bytes) => ReaderOf(name, bytes.Span) switch
    {
        IPatientReader patient => patient.Read(name, bytes, takesLong),
        var reader => reader.Read(name, bytes),
    };

    public string Draw(string name, ReadOnlyMemory<byte> bytes, int page) => ReaderOf(name, bytes.Span) is IPageDrawer drawer
        ? drawer.Draw(name, bytes, page)
        : throw new UnreadableDocumentException(name, "该格式没有固定版面 / it has no pages to look at");

    public IReadOnlyList<PackedDocument> Unpack(string name, ReadOnlyMemory<byte> bytes) => ZipArchiveDocuments.Read(name, bytes, ReaderLimits.FromEnvironment());

    /// <summary>The reader with the strongest claim.</summary>
    internal static IDocumentReader ReaderOf(string name, ReadOnlySpan<byte> bytes)
    {
        IDocumentReader? strongest = null;
        Claim claimed = Claim.None;
        foreach (IDocumentReader reader in Discover.All<IDocumentReader>())
        {
            Claim claim = reader.Claims(name, bytes);
            if (claim > claimed)
                (strongest, claimed) = (reader, claim);
        }
        return strongest ?? throw new UnreadableDocumentException(name, "不支持的格式（可读：文本、PDF、docx、xlsx、xls、网页、扫描图片及其 zip）/ no reader opens it (expected text in UTF-8, UTF-16 or GB18030, PDF, docx, xlsx, xls, a web page, a scan in PNG, JPEG or TIFF, or a zip of these)");
    }
}
