using PerfTargets.Ingest.Documents.Pdf;
using PerfTargets.Ingest.Documents.Scans;

namespace PerfTargets.Ingest.Documents;

/// <summary>PDF: text and tables by where letters and rules stand on their pages; pages that are pictures are recognised.</summary>
internal sealed class PdfReader : IPageDrawer, IPatientReader
{
    private const int SignatureWithin = 1024;

    public bool IsInvolved => true;

    public Claim Claims(string name, ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, SignatureWithin)].IndexOf("%PDF-"u8) >= 0 ? Claim.Format : Claim.None;

    public DocumentContent Read(string name, ReadOnlyMemory<byte> bytes) => Read(name, bytes, () => { });

    public DocumentContent Read(string name, ReadOnlyMemory<byte> bytes, Action takesLong)
    {
        using PdfFile file = PdfFile.Open(name, bytes);
        PageRecognition scans = new(name, takesLong);
        PageReading reading = new();
        for (int number = 1; number <= file.Pages; number++)
        {
            PrintedPage page = file.Page(number);
            reading.Add(page.IsScan ? scans.Read(page, () => file.Picture(page.Number)) : page);
        }

        return reading.ToDocument("application/pdf", scans.ToRecognition());
    }

    public string Draw(string name, ReadOnlyMemory<byte> bytes, int page) => PdfDrawing.Svg(name, bytes, page);
}
