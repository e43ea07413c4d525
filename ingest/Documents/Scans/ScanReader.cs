using PerfTargets.Ingest.Documents.Pdf;

namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>Scanned pages as images (扫描件): PNG, JPEG, TIFF of several pages, WebP, BMP; their text is recognised.</summary>
internal sealed class ScanReader : IPageDrawer, IPatientReader
{
    public bool IsInvolved => true;

    public Claim Claims(string name, ReadOnlySpan<byte> bytes) => ImageFormat.Of(bytes) is null ? Claim.None : Claim.Format;

    public DocumentContent Read(string name, ReadOnlyMemory<byte> bytes) => Read(name, bytes, () => { });

    public DocumentContent Read(string name, ReadOnlyMemory<byte> bytes, Action takesLong)
    {
        PageRecognition scans = new(name, takesLong);
        PageReading reading = new();
        foreach ((GrayImage picture, PageSize size) in ScanPages.Of(name, bytes))
            reading.Add(scans.Read(new PrintedPage(reading.Pages + 1, size.Width, size.Height, [], [], HasImages: true), () => picture));
        return reading.ToDocument(ImageFormat.Of(bytes.Span)!, scans.ToRecognition());
    }

    public string Draw(string name, ReadOnlyMemory<byte> bytes, int page)
    {
        foreach ((GrayImage picture, PageSize size) in ScanPages.Of(name, bytes).Skip(page - 1).Take(page < 1 ? 0 : 1))
            return ScanDrawing.Svg(picture, size);
        throw new UnreadableDocumentException(name, FormattableString.Invariant($"没有第 {page} 页 / it has no page {page}"));
    }
}
