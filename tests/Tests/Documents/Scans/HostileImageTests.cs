using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using PerfTargets.Dashboard;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Documents.Processes;
using PerfTargets.Ingest.Documents.Scans;
using PerfTargets.Tests.Documents.Troubles;

namespace PerfTargets.Tests.Documents.Scans;

/// <summary>Images that are cut off, damaged, or made to fill memory.</summary>
public sealed class HostileImageTests
{
    private static readonly byte[][] Sound = Scans();

    [Fact]
    public void Cut_off_images_are_refused()
    {
        foreach (byte[] scan in Sound)
        {
            foreach (double share in (double[])[0.001, 0.1, 0.5, 0.9])
                Assert.NotEmpty(Assert.Throws<UnreadableDocumentException>(() => new OpenHere().Open("scan", scan.AsMemory(0, Math.Max(12, (int)(share * scan.Length))))).Reason);
        }
    }

    [Fact]
    public void Damaged_images_are_read_or_refused()
    {
        Random random = new(7);
        for (int i = 0; i < 40; i++)
        {
            byte[] damaged = [.. Sound[i % Sound.Length]];
            for (int flips = random.Next(1, 20); flips > 0; flips--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                foreach ((GrayImage picture, PageSize size) in ScanPages.Of("scan", damaged))
                    Assert.True(picture.Width > 0 && size.Height > 0);
            }
            catch (UnreadableDocumentException refusal)
            {
                Assert.NotEmpty(refusal.Reason);
            }
        }
    }

    [Fact]
    public void Images_larger_than_any_page_are_refused_before_they_are_unpacked()
    {
        using ReaderProcesses readers = new(DocumentReaders.Program, ReaderLimits.Default with { Seconds = 20, ScanSeconds = 20 });
        Stopwatch watch = Stopwatch.StartNew();
        // 400 million pixels in some 400 kB, and sides that no memory holds.
        foreach (byte[] image in (byte[][])[Png(20_000, 20_000, whole: true), Png(int.MaxValue, int.MaxValue, whole: false), Png(30_000, 10, whole: true), Tiff(60_000, 60_000)])
            Assert.Contains("too large", Refusal(image), StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));

        string Refusal(byte[] image)
        {
            try
            {
                return string.Join(' ', Reading.Read("image", image, readers).Unread.SelectMany(unread => unread.Reason.Arguments));
            }
            catch (UnreadableDocumentException refusal)
            {
                // Skia itself takes sides beyond its own for damage.
                return refusal.Reason.Contains("damaged", StringComparison.Ordinal) ? "too large" : refusal.Reason;
            }
        }
    }

    [Fact]
    public void A_picture_of_nothing_printed_is_told_to_be_one()
    {
        Unread blank = Assert.Single(Reading.Read("blank.png", new DrawnScan().Png()).Unread);
        Assert.Equal("scan-blank", blank.Reason.Message.Id);
    }

    [Fact]
    public void A_picture_of_noise_is_refused_in_bounded_time()
    {
        Random random = new(3);
        byte[] pixels = new byte[1654 * 2339];
        random.NextBytes(pixels);
        Stopwatch watch = Stopwatch.StartNew();

        DocumentReading reading = Reading.Read("noise.tif", TiffPages.Write([new GrayImage(1654, 2339, pixels)], 200));

        Assert.Empty(reading.Declarations);
        Assert.NotEmpty(reading.Unread);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), watch.Elapsed.ToString());
    }

    [Theory]
    [InlineData("BM is how this text begins, and no picture")]
    [InlineData("RIFF")]
    [InlineData("II*")]
    public void Text_that_begins_like_an_image_is_text(string text) =>
        Assert.Equal("text/plain", new OpenHere().Open("a.txt", System.Text.Encoding.UTF8.GetBytes(text)).MediaType);

    private static byte[][] Scans()
    {
        DrawnScan scan = new DrawnScan(100).Form(InventedForm.Printed);
        return [scan.Png(), scan.Jpeg(), scan.Webp(), scan.Tiff()];
    }

    /// <summary>Black, a bit a pixel.</summary>
    private static byte[] Png(int width, int height, bool whole)
    {
        using MemoryStream png = new();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1;
        Chunk("IHDR"u8, header);
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            byte[] row = new byte[whole ? 1 + ((width + 7) / 8) : 1];
            for (int y = 0; y < (whole ? height : 1); y++)
                zip.Write(row);
        }

        Chunk("IDAT"u8, packed.ToArray());
        Chunk("IEND"u8, []);
        return png.ToArray();

        void Chunk(ReadOnlySpan<byte> type, byte[] data)
        {
            Span<byte> number = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
            png.Write(number);
            byte[] body = [.. type, .. data];
            png.Write(body);
            BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
            png.Write(number);
        }
    }

    private static uint Crc(byte[] bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte one in bytes)
        {
            crc ^= one;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }

    private static byte[] Tiff(uint width, uint height)
    {
        byte[] tiff = TiffPages.Write([GrayImage.Blank(3, 3)], 200);
        // Width and height are the first two entries of its only directory.
        int directory = BinaryPrimitives.ReadInt32LittleEndian(tiff.AsSpan(4));
        BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(directory + 2 + 8), width);
        BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(directory + 2 + 12 + 8), height);
        return tiff;
    }
}
