using SkiaSharp;

namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>Packed pictures (PNG, JPEG, WebP, BMP) → their pixels, with Skia; bounded before a pixel is unpacked.</summary>
internal static class PictureFile
{
    /// <summary>Of a page; A3 at 400 dpi has 31 million.</summary>
    public const long MostPixels = 40_000_000;

    /// <summary>Pixels along a side.</summary>
    public const int LongestSide = 20_000;

    /// <exception cref="UnreadableDocumentException">Damaged, too large, or no such picture.</exception>
    public static GrayImage Read(string name, ReadOnlySpan<byte> bytes)
    {
        using SKData data = SKData.CreateCopy(bytes);
        using SKCodec? codec = SKCodec.Create(data);
        if (codec is null)
            throw Damaged(name);
        CheckSize(name, codec.Info.Width, codec.Info.Height);
        SKImageInfo info = new(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        using SKBitmap bitmap = new();
        if (!bitmap.TryAllocPixels(info))
            throw TooLarge(name, info.Width, info.Height);
        // Half of a page is no page: what is cut off would be missed by nobody.
        if (codec.GetPixels(info, bitmap.GetPixels()) != SKCodecResult.Success)
            throw Damaged(name);
        return Turned(Gray(bitmap.GetPixelSpan(), info.Width, info.Height), codec.EncodedOrigin);
    }

    /// <exception cref="UnreadableDocumentException">It is larger than any page.</exception>
    public static void CheckSize(string name, long width, long height)
    {
        if (width <= 0 || height <= 0)
            throw Damaged(name);
        if (width > LongestSide || height > LongestSide || width * height > MostPixels)
            throw TooLarge(name, width, height);
    }

    public static UnreadableDocumentException Damaged(string name) =>
        new(name, "图片已损坏，请重新扫描或另存 / the image is damaged: scan it again, or save it anew");

    /// <summary>As red light shows it: a red seal over the text is as white as the paper. What is transparent is white.</summary>
    private static GrayImage Gray(ReadOnlySpan<byte> colours, int width, int height)
    {
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.Length; i++)
        {
            int red = colours[4 * i], opaque = colours[(4 * i) + 3];
            pixels[i] = (byte)(((red * opaque) + (GrayImage.White * (255 - opaque))) / 255);
        }

        return new GrayImage(width, height, pixels);
    }

    /// <summary>As the camera was held.</summary>
    private static GrayImage Turned(GrayImage image, SKEncodedOrigin origin)
    {
        (int width, int height) = (image.Width, image.Height);
        return origin switch
        {
            SKEncodedOrigin.TopRight => Placed(width, height, (x, y) => (width - 1 - x, y)),
            SKEncodedOrigin.BottomRight => Placed(width, height, (x, y) => (width - 1 - x, height - 1 - y)),
            SKEncodedOrigin.BottomLeft => Placed(width, height, (x, y) => (x, height - 1 - y)),
            SKEncodedOrigin.LeftTop => Placed(height, width, (x, y) => (y, x)),
            SKEncodedOrigin.RightTop => Placed(height, width, (x, y) => (y, height - 1 - x)),
            SKEncodedOrigin.RightBottom => Placed(height, width, (x, y) => (width - 1 - y, height - 1 - x)),
            SKEncodedOrigin.LeftBottom => Placed(height, width, (x, y) => (width - 1 - y, x)),
            _ => image,
        };

        GrayImage Placed(int newWidth, int newHeight, Func<int, int, (int X, int Y)> from)
        {
            byte[] pixels = new byte[newWidth * newHeight];
            for (int i = 0; i < pixels.Length; i++)
            {
                (int x, int y) = from(i % newWidth, i / newWidth);
                pixels[i] = image.Pixels[(y * width) + x];
            }

            return new GrayImage(newWidth, newHeight, pixels);
        }
    }

    private static UnreadableDocumentException TooLarge(string name, long width, long height) => new(name, FormattableString.Invariant(
        $"图片过大（{width} × {height} 像素，一页最多 {MostPixels / 1_000_000} 百万像素），请以 200–300 dpi 重新扫描 / the image is too large ({width} × {height} pixels, {MostPixels / 1_000_000} million at most for a page): scan it at 200 to 300 dpi"));
}
