using System.Text;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Tests.Documents;

/// <summary>PDFs that are damaged, locked, scanned, too much, or none.</summary>
public sealed class PdfRefusalsTests
{
    [Fact]
    public void The_signature_may_stand_behind_other_bytes()
    {
        var reader = new PdfReader();
        Assert.Equal(Claim.Format, reader.Claims("a.bin", [.. new byte[1000], .. "%PDF-1.4"u8]));
        Assert.Equal(Claim.None, reader.Claims("a.pdf", [.. new byte[1020], .. "%PDF-1.4"u8]));
        Assert.Equal(Claim.None, reader.Claims("a.pdf", []));
        Assert.True(reader.IsInvolved);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.4")]
    [InlineData("%PDF-1.4\n%%EOF")]
    [InlineData("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF")]
    public void Bytes_that_are_no_document_are_unreadable(string text) =>
        Assert.Throws<UnreadableDocumentException>(() => ReadPdf.Of(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void A_locked_document_says_so() =>
        Assert.Contains("password", Assert.Throws<UnreadableDocumentException>(() => ReadPdf.Of(RawPdf.Of("", locked: true))).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_page_with_pictures_only_is_a_scan_and_an_empty_one_is_none()
    {
        DocumentContent scan = ReadPdf.Of(RawPdf.Of("q 100 0 0 100 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"));
        Assert.Equal([1], scan.Recognition!.Pages);
        Assert.Empty(scan.Lines);
        DocumentContent empty = ReadPdf.Of(RawPdf.Of(""));
        Assert.Null(empty.Recognition);
        Assert.Empty(empty.Lines);
    }

    [Fact]
    public void What_is_too_much_is_refused_with_the_bound()
    {
        string letters = $"BT /F1 1 Tf 10 10 Td ({new string('a', 200_001)}) Tj ET";
        Assert.Contains("200000 letters", Assert.Throws<UnreadableDocumentException>(() => ReadPdf.Of(RawPdf.Of(letters))).Reason, StringComparison.Ordinal);
        string lines = string.Concat(Enumerable.Repeat("0 0 m 9 9 l S ", 50_001));
        Assert.Contains("100000 segments", Assert.Throws<UnreadableDocumentException>(() => ReadPdf.Of(RawPdf.Of(lines))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_copies_are_read_or_refused()
    {
        var random = new Random(20180101);
        byte[][] sound = [SmallPdf(), ChinesePdf()];
        for (int i = 0; i < 300; i++)
        {
            byte[] copy = [.. sound[i % 5 == 0 ? 1 : 0]];
            for (int flips = random.Next(1, 30); flips > 0; flips--)
                copy[random.Next(copy.Length)] = (byte)random.Next(256);
            if (i % 3 == 0)
                copy = copy[..random.Next(copy.Length)];
            try
            {
                Assert.NotNull(ReadPdf.Of(copy).Lines);
                Assert.NotNull(PdfDrawing.Svg("a.pdf", copy, 1));
            }
            catch (UnreadableDocumentException exception)
            {
                Assert.NotEmpty(exception.Reason);
            }
        }
    }

    private static byte[] SmallPdf() => RawPdf.Of("0.5 w 50 600 m 300 600 l 50 700 m 300 700 l 50 600 m 50 700 l 150 600 m 150 700 l 300 600 m 300 700 l S BT /F1 10 Tf 60 650 Td (budget) Tj 100 0 Td (2018) Tj ET");

    private static byte[] ChinesePdf()
    {
        var pdf = new DrawnPdf();
        DrawnGrid.Random(new Random(7)).Draw(pdf, DrawnGrid.Pen.Lines);
        return pdf.ToBytes();
    }
}
