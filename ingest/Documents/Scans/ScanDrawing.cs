using System.Globalization;
using SkiaSharp;

namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>A facsimile of a scanned page: its picture, straightened as its boxes are, within SVG.</summary>
internal static class ScanDrawing
{
    /// <summary>Pixels in a point: 150 dpi are enough to read by.</summary>
    private const double Enough = 150 / 72.0;

    private const int Quality = 60;

    public static string Svg(GrayImage picture, PageSize size)
    {
        GrayImage shown = picture.Shrunk((int)Math.Round(picture.Width / size.Width / Enough));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size.Width:0.##} {size.Height:0.##}\">\n<image width=\"{size.Width:0.##}\" height=\"{size.Height:0.##}\" preserveAspectRatio=\"none\" href=\"data:image/jpeg;base64,{Convert.ToBase64String(Jpeg(shown))}\"/>\n</svg>\n");
    }

    private static byte[] Jpeg(GrayImage picture)
    {
        using SKBitmap bitmap = new(new SKImageInfo(picture.Width, picture.Height, SKColorType.Gray8, SKAlphaType.Opaque));
        Span<byte> pixels = bitmap.GetPixelSpan();
        for (int y = 0; y < picture.Height; y++)
            picture.Row(y).CopyTo(pixels[(y * bitmap.RowBytes)..]);
        using SKData data = bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return data.ToArray();
    }
}
