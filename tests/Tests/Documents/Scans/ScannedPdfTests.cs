using PerfTargets.Ingest;
using PerfTargets.Ingest.Documents;
using SkiaSharp;

namespace PerfTargets.Tests.Documents.Scans;

/// <summary>PDFs of pictures: beside pages of text, in strips, turned, over a hidden text, or packed in a way that is not known.</summary>
public sealed class ScannedPdfTests
{
    private const string Printed = "BT /F1 12 Tf 60 700 Td (printed text) Tj ET";

    private static readonly byte[] Picture = new DrawnScan().Text(60, 100, "项目名称").Text(60, 200, "虚构河道巡检项目").Jpeg();

    [Fact]
    public void Scanned_pages_beside_printed_ones_are_read_and_named()
    {
        DocumentContent content = ReadPdf.Of(ImagePdf.Of(new ImagePdf.Page([], Printed), new ImagePdf.Page([Picture], ImagePdf.WholePage)));

        Assert.Equal([2], content.Recognition!.Pages);
        Assert.Empty(content.Recognition.Unread);
        Assert.Equal([(1, "printed text"), (2, "项目名称"), (2, "虚构河道巡检项目")], content.Lines.Where(line => !line.IsBlank).Select(line => (line.Page, line.Text)));
    }

    [Fact]
    public void A_picture_beside_printed_text_makes_no_scan()
    {
        string text = string.Join(' ', Enumerable.Range(0, 20).Select(i => FormattableString.Invariant($"BT /F1 12 Tf 60 {700 - (20 * i)} Td (printed text) Tj ET")));

        Assert.Null(ReadPdf.Of(ImagePdf.Of(new ImagePdf.Page([Picture], ImagePdf.WholePage + " " + text))).Recognition);
        Assert.Null(ReadPdf.Of(ImagePdf.Of(new ImagePdf.Page([Picture], "q 50 0 0 50 0 0 cm /Im0 Do Q " + Printed))).Recognition);
    }

    [Fact]
    public void Hidden_text_under_the_picture_gives_way_to_what_is_recognised()
    {
        DocumentContent content = ReadPdf.Of(ImagePdf.Of(new ImagePdf.Page([Picture], ImagePdf.WholePage + " 3 Tr " + Printed)));

        Assert.Equal(["项目名称", "虚构河道巡检项目"], content.Lines.Where(line => !line.IsBlank).Select(line => line.Text));
    }

    [Fact]
    public void Strips_of_a_page_are_put_together()
    {
        using SKBitmap whole = SKBitmap.Decode(Picture);
        // The cut goes through a line.
        int cut = (int)(105 * whole.Height / DrawnScan.Height);
        double lower = DrawnScan.Height * (whole.Height - cut) / whole.Height;
        string content = FormattableString.Invariant($"q 595 0 0 {DrawnScan.Height - lower:0.####} 0 {lower:0.####} cm /Im0 Do Q q 595 0 0 {lower:0.####} 0 0 cm /Im1 Do Q");

        DocumentContent read = ReadPdf.Of(ImagePdf.Of(new ImagePdf.Page([Strip(whole, 0, cut), Strip(whole, cut, whole.Height)], content)));

        Assert.Equal(["项目名称", "虚构河道巡检项目"], read.Lines.Where(line => !line.IsBlank).Select(line => line.Text));
    }

    [Fact]
    public void A_picture_that_lies_on_its_side_on_a_turned_page_is_read_upright()
    {
        using SKBitmap whole = SKBitmap.Decode(Picture);
        using SKBitmap turned = new(whole.Height, whole.Width);
        using (SKCanvas canvas = new(turned))
        {
            canvas.Translate(0, whole.Width);
            canvas.RotateDegrees(-90);
            canvas.DrawBitmap(whole, 0, 0, SKSamplingOptions.Default);
        }

        using SKData data = turned.Encode(SKEncodedImageFormat.Jpeg, 90);
        DocumentContent read = ReadPdf.Of(ImagePdf.Of(new ImagePdf.Page([data.ToArray()], "q 842 0 0 595 0 0 cm /Im0 Do Q", "/Rotate 90/CropBox[0 0 842 595]/MediaBox[0 0 842 595]")));

        Assert.Equal(["项目名称", "虚构河道巡检项目"], read.Lines.Where(line => !line.IsBlank).Select(line => line.Text));
    }

    [Fact]
    public void One_bit_a_pixel_is_black_and_white()
    {
        using SKBitmap whole = SKBitmap.Decode(Picture);
        int stride = (whole.Width + 7) / 8;
        byte[] bits = new byte[stride * whole.Height];
        for (int y = 0; y < whole.Height; y++)
        {
            for (int x = 0; x < whole.Width; x++)
                bits[(y * stride) + (x / 8)] |= (byte)(whole.GetPixel(x, y).Red > 128 ? 0x80 >> (x % 8) : 0);
        }

        string entries = FormattableString.Invariant($"/Type/XObject/Subtype/Image/Width {whole.Width}/Height {whole.Height}/BitsPerComponent 1/ColorSpace/DeviceGray");
        Assert.Equal(["项目名称", "虚构河道巡检项目"], ReadPdf.Of(ImagePdf.Of(new ImagePdf.Page([bits], ImagePdf.WholePage, "", entries))).Lines.Where(line => !line.IsBlank).Select(line => line.Text));
        Assert.Equal(["项目名称", "虚构河道巡检项目"], ReadPdf.Of(ImagePdf.Of(new ImagePdf.Page([[.. bits.Select(eight => (byte)~eight)]], ImagePdf.WholePage, "", entries + "/Decode[1 0]"))).Lines.Where(line => !line.IsBlank).Select(line => line.Text));
    }

    [Fact]
    public void What_cannot_be_unpacked_is_put_aside_by_page_and_the_rest_is_read()
    {
        ImagePdf.Page unknown = new([[1, 2, 3, 4]], ImagePdf.WholePage, "", "/Type/XObject/Subtype/Image/Width 1000/Height 1400/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode");

        DocumentReading reading = Reading.Read("mixed.pdf", ImagePdf.Of(new ImagePdf.Page([Picture], ImagePdf.WholePage), unknown, unknown));

        Unread unread = Assert.Single(reading.Unread, unread => unread.Reason.Message.Id == "scan-unread");
        Assert.Equal("2-3", unread.Reason.Arguments[0]);
        Assert.Contains("JBIG2", unread.Reason.Arguments[1], StringComparison.Ordinal);
        Assert.Contains(reading.Unread, other => other.Raw.Contains("虚构河道巡检项目", StringComparison.Ordinal));
    }

    private static byte[] Strip(SKBitmap whole, int top, int bottom)
    {
        using SKBitmap strip = new();
        Assert.True(whole.ExtractSubset(strip, new SKRectI(0, top, whole.Width, bottom)));
        using SKData data = strip.Encode(SKEncodedImageFormat.Jpeg, 90);
        return data.ToArray();
    }
}
