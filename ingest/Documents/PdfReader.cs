using PerfTargets.Ingest.Documents.Pdf;

namespace PerfTargets.Ingest.Documents;

/// <summary>Digital PDF: text and tables by where letters and rules stand on their pages; a scan is refused.</summary>
internal sealed class PdfReader : IPageDrawer
{
    private const int SignatureWithin = 1024;

    public bool IsInvolved => true;

    public Claim Claims(string name, ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, SignatureWithin)].IndexOf("%PDF-"u8) >= 0 ? Claim.Format : Claim.None;

    public DocumentContent Read(string name, ReadOnlyMemory<byte> bytes)
    {
        using PdfFile file = PdfFile.Open(name, bytes);
        var content = new PagedContent();
        bool printed = false, pictured = false, guessed = false;
        List<PageSize> sizes = [];
        for (int number = 1; number <= file.Pages; number++)
        {
            PrintedPage page = file.Page(number);
            sizes.Add(new PageSize(page.Width, page.Height));
            printed |= page.Glyphs.Count > 0;
            pictured |= page.HasImages;
            PageLayout layout = PageLayout.Of(page, content.OpenTable);
            guessed |= layout.OrderIsGuessed;
            content.Add(layout);
        }

        if (!printed && pictured)
            throw new UnreadableDocumentException(name, "扫描件，没有文字：请用原始程序另存，或先做文字识别 / a scan: no text in it (save it from the program it was written in, or have its text recognised first)");
        DocumentContent document = content.ToDocument("application/pdf", file.Pages);
        return document with { Sizes = sizes, OrderIsGuessed = guessed || document.Tables.Any(table => table.OrderIsGuessed) };
    }

    public string Draw(string name, ReadOnlyMemory<byte> bytes, int page) => PdfDrawing.Svg(name, bytes, page);
}
