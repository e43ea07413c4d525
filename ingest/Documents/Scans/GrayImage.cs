namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>The picture of a page: a byte a pixel, row by row from the upper left corner, 0 black and 255 white.</summary>
internal sealed class GrayImage
{
    public const byte White = 255;

    public GrayImage(int width, int height, byte[] pixels)
    {
        if (width <= 0 || height <= 0 || pixels.Length != width * height)
            throw new ArgumentException(FormattableString.Invariant($"{pixels.Length} pixels are no {width} × {height}."), nameof(pixels));
        (Width, Height, Pixels) = (width, height, pixels);
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] Pixels { get; }

    public static GrayImage Blank(int width, int height)
    {
        byte[] pixels = new byte[width * height];
        Array.Fill(pixels, White);
        return new GrayImage(width, height, pixels);
    }

    public ReadOnlySpan<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>A part of it, with white about it.</summary>
    public GrayImage Cut(PixelBox box, int about)
    {
        GrayImage cut = Blank(box.Width + (2 * about), box.Height + (2 * about));
        for (int y = box.Top; y < box.Bottom; y++)
            Row(y)[box.Left..box.Right].CopyTo(cut.Pixels.AsSpan(((y - box.Top + about) * cut.Width) + about));
        return cut;
    }

    /// <summary>Each square of <paramref name="times"/> pixels by its mean; what does not fill one at the right and lower edges is left out.</summary>
    public GrayImage Shrunk(int times)
    {
        if (times <= 1)
            return this;
        int width = Math.Max(1, Width / times), height = Math.Max(1, Height / times);
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                (int sum, int count) = (0, 0);
                for (int row = y * times; row < Math.Min(Height, (y + 1) * times); row++)
                {
                    foreach (byte pixel in Row(row)[(x * times)..Math.Min(Width, (x + 1) * times)])
                        (sum, count) = (sum + pixel, count + 1);
                }

                pixels[(y * width) + x] = (byte)(sum / count);
            }
        }

        return new GrayImage(width, height, pixels);
    }

    /// <summary>Between the pixels about a point, whose middles lie at halves; white outside.</summary>
    public byte At(double x, double y)
    {
        (x, y) = (x - 0.5, y - 0.5);
        int left = (int)Math.Floor(x), top = (int)Math.Floor(y);
        (double right, double below) = (x - left, y - top);
        if (right == 0 && below == 0)
            return Pixel(left, top);
        double upper = (Pixel(left, top) * (1 - right)) + (Pixel(left + 1, top) * right);
        double lower = (Pixel(left, top + 1) * (1 - right)) + (Pixel(left + 1, top + 1) * right);
        return (byte)((upper * (1 - below)) + (lower * below) + 0.5);
    }

    /// <summary>The pixel at a point.</summary>
    public byte Near(double x, double y) => Pixels[(Math.Clamp((int)y, 0, Height - 1) * Width) + Math.Clamp((int)x, 0, Width - 1)];

    private byte Pixel(int x, int y) => x < 0 || y < 0 || x >= Width || y >= Height ? White : Pixels[(y * Width) + x];
}

/// <summary>A rectangle of pixels; right and bottom are the first outside of it.</summary>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;
}
