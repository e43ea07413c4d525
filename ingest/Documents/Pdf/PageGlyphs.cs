using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>PdfPig's letters → glyphs: those that are on the page and can be seen, once each.</summary>
internal static class PageGlyphs
{
    private const double SmallestSize = 0.1;

    public static List<Glyph> Of(Page page)
    {
        var glyphs = new List<Glyph>(page.Letters.Count);
        foreach (Letter letter in page.Letters)
        {
            string text = LetterText.Clean(letter.Value);
            double size = SizeOf(letter);
            if (text.Length == 0 || !(size >= SmallestSize))
                continue;
            Glyph glyph = Place(letter, text, size, page.Height) with { IsHidden = letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip };
            if (glyph.CentreX >= 0 && glyph.CentreX <= page.Width && glyph.CentreY >= 0 && glyph.CentreY <= page.Height)
                glyphs.Add(glyph);
        }

        return glyphs;
    }

    /// <summary>The point size of PdfPig is the horizontal share of it, which is none where letters stand upright on a turned line.</summary>
    private static double SizeOf(Letter letter)
    {
        double size = Math.Abs(letter.PointSize);
        return size >= SmallestSize || letter.FontSize == 0 ? size : letter.GlyphRectangleLoose.Height;
    }

    private static Glyph Place(Letter letter, string text, double size, double height)
    {
        (double fromX, double fromY) = (letter.StartBaseLine.X, height - letter.StartBaseLine.Y);
        (double toX, double toY) = (letter.EndBaseLine.X, height - letter.EndBaseLine.Y);
        double above = Glyph.Ascent * size, below = size - above;
        LineDirection direction = DirectionOf(letter, toX - fromX, toY - fromY);
        return direction switch
        {
            LineDirection.Right => new Glyph(text, new PageBox(fromX, fromY - above, Math.Max(fromX, toX), fromY + below), fromX, Math.Max(fromX, toX), fromY, size, direction),
            LineDirection.Left => new Glyph(text, new PageBox(Math.Min(fromX, toX), fromY - below, fromX, fromY + above), -fromX, Math.Max(-fromX, -toX), -fromY, size, direction),
            LineDirection.Down => new Glyph(text, new PageBox(fromX - below, fromY, fromX + above, Math.Max(fromY, toY)), fromY, Math.Max(fromY, toY), -fromX, size, direction),
            _ => new Glyph(text, new PageBox(fromX - above, Math.Min(fromY, toY), fromX + below, fromY), -fromY, Math.Max(-fromY, -toY), fromX, size, direction),
        };
    }

    private static LineDirection DirectionOf(Letter letter, double acrossX, double downY)
    {
        if (letter.TextOrientation == TextOrientation.Horizontal)
            return LineDirection.Right;
        if (acrossX == 0 && downY == 0)
            return letter.TextOrientation switch
            {
                TextOrientation.Rotate90 => LineDirection.Down,
                TextOrientation.Rotate180 => LineDirection.Left,
                TextOrientation.Rotate270 => LineDirection.Up,
                _ => LineDirection.Right,
            };
        if (Math.Abs(acrossX) >= Math.Abs(downY))
            return acrossX >= 0 ? LineDirection.Right : LineDirection.Left;
        return downY >= 0 ? LineDirection.Down : LineDirection.Up;
    }
}
