using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Writer;

namespace PerfTargets.Tests.Documents;

/// <summary>A PDF drawn by a test, in points from the upper left corner of its pages.</summary>
internal sealed class DrawnPdf(double width = 595, double height = 842)
{
    public const double Size = 10;
    public const double LineHeight = 12;

    private static readonly Lazy<byte[]> SignFont = new(() => File.ReadAllBytes("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"));

    /// <summary>What is drawn on each page.</summary>
    private readonly List<List<Action<PdfPageBuilder, Fonts>>> _pages = [[]];

    /// <summary>Drawn sideways on pages that are shown turned: seen as any other.</summary>
    public bool LiesOnItsSide { get; init; }

    public DrawnPdf NextPage()
    {
        _pages.Add([]);
        return this;
    }

    public DrawnPdf Turned(int degrees) => Draw((page, _) => page.SetRotation(new PageRotationDegrees(degrees)));

    /// <param name="top">Of the first line; the others follow below.</param>
    public DrawnPdf Text(double left, double top, string text, double size = Size)
    {
        foreach (string line in text.Split('\n'))
        {
            var start = new PdfPoint(left, height - top - (0.88 * size));
            Draw((page, fonts) => Letters(page, line, size, start, fonts));
            top += LineHeight;
        }

        return this;
    }

    /// <summary>A line of text that goes down the page, its letters turned to the right.</summary>
    public DrawnPdf TextDown(double left, double top, string text) => Draw((page, fonts) =>
    {
        page.CurrentStream.Operations.Add(Push.Value);
        page.CurrentStream.Operations.Add(new ModifyCurrentTransformationMatrix([0, -1, 1, 0, left, height - top]));
        Letters(page, text, Size, new PdfPoint(0, 0), fonts);
        page.CurrentStream.Operations.Add(Pop.Value);
    });

    public DrawnPdf Line(double fromX, double fromY, double toX, double toY) =>
        Draw((page, _) => page.DrawLine(new PdfPoint(fromX, height - fromY), new PdfPoint(toX, height - toY), 0.5));

    public DrawnPdf Box(double left, double top, double right, double bottom) =>
        Draw((page, _) => page.DrawRectangle(new PdfPoint(left, height - bottom), right - left, bottom - top, 0.5));

    /// <summary>Filled, its edges not drawn.</summary>
    public DrawnPdf Area(double left, double top, double right, double bottom) => Draw((page, _) =>
    {
        page.CurrentStream.Operations.Add(new UglyToad.PdfPig.Graphics.Operations.PathConstruction.AppendRectangle(left, height - bottom, right - left, bottom - top));
        page.CurrentStream.Operations.Add(UglyToad.PdfPig.Graphics.Operations.PathPainting.FillPathNonZeroWinding.Value);
    });

    public DrawnPdf Colour(byte red, byte green, byte blue) => Draw((page, _) => page.SetStrokeColor(red, green, blue));

    public byte[] ToBytes()
    {
        using var builder = new PdfDocumentBuilder();
        var fonts = new Fonts(builder.AddTrueTypeFont(ChineseFont.Bytes), builder.AddStandard14Font(Standard14Font.Helvetica), new Lazy<PdfDocumentBuilder.AddedFont>(() => builder.AddTrueTypeFont(SignFont.Value)));
        foreach (List<Action<PdfPageBuilder, Fonts>> drawn in _pages)
        {
            PdfPageBuilder page = LiesOnItsSide ? builder.AddPage(height, width) : builder.AddPage(width, height);
            if (LiesOnItsSide)
            {
                page.SetRotation(new PageRotationDegrees(90));
                page.CurrentStream.Operations.Add(new ModifyCurrentTransformationMatrix([0, 1, -1, 0, height, 0]));
            }
            drawn.ForEach(draw => draw(page, fonts));
        }

        return builder.Build();
    }

    private DrawnPdf Draw(Action<PdfPageBuilder, Fonts> draw)
    {
        _pages[^1].Add(draw);
        return this;
    }

    /// <summary>The Chinese font has no letters of ASCII, and few signs.</summary>
    private static void Letters(PdfPageBuilder page, string line, double size, PdfPoint start, Fonts fonts)
    {
        for (int from = 0, to; from < line.Length; from = to)
        {
            for (to = from + 1; to < line.Length && fonts.Of(line[to]) == fonts.Of(line[from]);)
                to++;
            start = page.AddText(line[from..to], size, start, fonts.Of(line[from]))[^1].EndBaseLine;
        }
    }

    private sealed record Fonts(PdfDocumentBuilder.AddedFont Chinese, PdfDocumentBuilder.AddedFont Latin, Lazy<PdfDocumentBuilder.AddedFont> Signs)
    {
        public PdfDocumentBuilder.AddedFont Of(char letter) => char.IsAscii(letter) ? Latin : "□√≥".Contains(letter, StringComparison.Ordinal) ? Signs.Value : Chinese;
    }
}
