using PerfTargets.Ingest.Documents.Scans;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>An image within a PDF → its pixels, however it is packed.</summary>
internal static class PdfImages
{
    /// <exception cref="UnreadableDocumentException">It is damaged, too large, or packed in a way that is not known.</exception>
    public static GrayImage Read(string name, IPdfImage image)
    {
        PictureFile.CheckSize(name, image.WidthInSamples, image.HeightInSamples);
        if (ImageFormat.Of(image.RawMemory.Span) is not null)
            return PictureFile.Read(name, image.RawMemory.Span);
        if (Filters(image).FirstOrDefault(filter => filter is "JBIG2Decode" or "JPXDecode") is { } unknown)
            throw new UnreadableDocumentException(name, $"图像以 {unknown} 压缩，不能读取：请用 PDF 阅读器打开后重新打印成 PDF / its image is packed with {unknown}, which is not read: open it in a PDF viewer and print it to a PDF anew");
        bool unpacked = image.TryGetBytesAsMemory(out Memory<byte> bytes);
        if (unpacked && Plain(image, bytes.Span) is { } plain)
            return plain;
        return image.TryGetPng(out byte[]? png) && png is not null ? PictureFile.Read(name, png) : throw PictureFile.Damaged(name);
    }

    /// <summary>One sample a pixel, black to white; null where samples are anything else.</summary>
    private static GrayImage? Plain(IPdfImage image, ReadOnlySpan<byte> bytes)
    {
        bool gray = image.IsImageMask || image.ColorSpaceDetails?.Type == UglyToad.PdfPig.Graphics.Colors.ColorSpace.DeviceGray;
        (int width, int height, int bits) = (image.WidthInSamples, image.HeightInSamples, image.IsImageMask ? 1 : image.BitsPerComponent);
        if (!gray || bits is not (1 or 8))
            return null;
        int stride = bits == 8 ? width : (width + 7) / 8;
        if (bytes.Length < stride * height)
            return null;
        // A mask paints where its samples are 0, black here; both can be told to be the other way round.
        bool inverted = image.Decode is [1, 0];
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.Length; i++)
        {
            (int x, int y) = (i % width, i / width);
            int sample = bits == 8 ? bytes[(y * stride) + x] : (bytes[(y * stride) + (x / 8)] >> (7 - (x % 8)) & 1) * GrayImage.White;
            pixels[i] = (byte)(inverted ? GrayImage.White - sample : sample);
        }

        return new GrayImage(width, height, pixels);
    }

    private static IEnumerable<string> Filters(IPdfImage image)
    {
        foreach (NameToken key in (NameToken[])[NameToken.Filter, NameToken.F])
        {
            if (!image.ImageDictionary.TryGet(key, out IToken? filter))
                continue;
            if (filter is NameToken one)
                yield return one.Data;
            if (filter is ArrayToken several)
            {
                foreach (NameToken each in several.Data.OfType<NameToken>())
                    yield return each.Data;
            }
        }
    }
}
