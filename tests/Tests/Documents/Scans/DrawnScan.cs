using PerfTargets.Tests.Documents.Troubles;
using SkiaSharp;

namespace PerfTargets.Tests.Documents.Scans;

/// <summary>Pages that a test draws as a scanner would see them: pixels, without a letter of text.</summary>
/// <param name="Dpi">Pixels an inch.</param>
/// <param name="Askew">Degrees by which the paper lay turned on the scanner, clockwise.</param>
/// <param name="Noise">Most by which the brightness of a pixel is off.</param>
internal sealed record DrawnScan(int Dpi = 200, double Askew = 0, int Noise = 0)
{
    public const double Width = 595, Height = 842;

    private static readonly SKTypeface Chinese = SKTypeface.FromFile("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf");

    private static readonly SKTypeface Others = SKTypeface.FromFile("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");

    private readonly List<List<Action<SKCanvas>>> _pages = [[]];

    public bool Ruled { get; init; } = true;

    /// <summary>A round red seal over the upper right of each page.</summary>
    public bool Sealed { get; init; }

    public DrawnScan Text(double left, double top, string text, double size = DrawnPdf.Size)
    {
        _pages[^1].Add(canvas => Letters(canvas, text, (float)left, (float)(top + (0.88 * size)), (float)size));
        return this;
    }

    public DrawnScan Box(double left, double top, double right, double bottom)
    {
        _pages[^1].Add(canvas =>
        {
            using SKPaint pen = new() { Style = SKPaintStyle.Stroke, StrokeWidth = 0.5f, IsAntialias = true };
            canvas.DrawRect((float)left, (float)top, (float)(right - left), (float)(bottom - top), pen);
        });
        return this;
    }

    public DrawnScan NextPage()
    {
        _pages.Add([]);
        return this;
    }

    /// <summary>A form, in the rules of its table or without them.</summary>
    public DrawnScan Form(PrintedForm form, params DrawnForm.Cut[] cuts)
    {
        new DrawnForm(new Canvas(() => NextPage(), (left, top, text) => Text(left, top, text), (left, top, right, bottom) =>
        {
            if (Ruled)
                Box(left, top, right, bottom);
        })).Draw(form, cuts);
        return this;
    }

    public byte[] Png(int page = 0) => Encoded(page, SKEncodedImageFormat.Png);

    public byte[] Jpeg(int page = 0) => Encoded(page, SKEncodedImageFormat.Jpeg);

    public byte[] Webp(int page = 0) => Encoded(page, SKEncodedImageFormat.Webp);

    /// <summary>All pages, as one TIFF.</summary>
    public byte[] Tiff() => PerfTargets.Ingest.Documents.Scans.TiffPages.Write([.. Enumerable.Range(0, _pages.Count).Select(page =>
    {
        using SKBitmap bitmap = Drawn(page);
        return new PerfTargets.Ingest.Documents.Scans.GrayImage(bitmap.Width, bitmap.Height, [.. bitmap.Pixels.Select(pixel => pixel.Red)]);
    })], Dpi);

    /// <summary>A PDF whose pages are pictures.</summary>
    public byte[] Pdf() => ImagePdf.Of([.. Enumerable.Range(0, _pages.Count).Select(page => Jpeg(page))]);

    private byte[] Encoded(int page, SKEncodedImageFormat format)
    {
        using SKBitmap bitmap = Drawn(page);
        using SKData data = bitmap.Encode(format, 85);
        return data.ToArray();
    }

    private SKBitmap Drawn(int page)
    {
        float pixels = Dpi / 72f;
        SKBitmap bitmap = new((int)(Width * pixels), (int)(Height * pixels), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using SKCanvas canvas = new(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale(pixels);
        canvas.RotateDegrees((float)Askew, (float)Width / 2, (float)Height / 2);
        _pages[page].ForEach(draw => draw(canvas));
        if (Sealed)
        {
            using SKPaint red = new() { Style = SKPaintStyle.Stroke, StrokeWidth = 3, Color = new SKColor(220, 40, 40, 200), IsAntialias = true };
            canvas.DrawCircle(430, 130, 60, red);
            canvas.DrawCircle(430, 130, 20, red);
        }

        canvas.Flush();
        if (Noise > 0)
            Scatter(bitmap);
        return bitmap;
    }

    private void Scatter(SKBitmap bitmap)
    {
        Random random = new(1);
        Span<byte> bytes = bitmap.GetPixelSpan();
        for (int i = 0; i < bytes.Length; i += 4)
        {
            int off = random.Next(-Noise, Noise + 1);
            for (int colour = i; colour < i + 3; colour++)
                bytes[colour] = (byte)Math.Clamp((bytes[colour] * 215 / 255) + 20 + off, 0, 255);
        }
    }

    private static void Letters(SKCanvas canvas, string text, float left, float baseline, float size)
    {
        using SKPaint black = new() { Color = SKColors.Black, IsAntialias = true };
        using SKFont chinese = new(Chinese, size), others = new(Others, size);
        for (int from = 0, to; from < text.Length; from = to)
        {
            for (to = from + 1; to < text.Length && IsOther(text[to]) == IsOther(text[from]);)
                to++;
            SKFont font = IsOther(text[from]) ? others : chinese;
            canvas.DrawText(text[from..to], left, baseline, SKTextAlign.Left, font, black);
            left += font.MeasureText(text[from..to]);
        }
    }

    private static bool IsOther(char letter) => char.IsAscii(letter) || "□√☑≥≤≧—".Contains(letter, StringComparison.Ordinal);
}
