using PerfTargets.Ingest.Documents.Pdf;

namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>The picture of a page → what it shows: its text recognised line by line, its rules found.</summary>
internal static class ScannedPage
{
    /// <summary>Share of the em box that Chinese characters take, and that figures and capitals do.</summary>
    private const double ChineseHeight = 0.92, LatinHeight = 0.72;

    /// <summary>Letters whose size differs by less are of one size: recognised boxes are not exact.</summary>
    private const double SameSize = 0.25;

    /// <summary>Points: what is higher on one line is no text.</summary>
    private const double HighestLetter = 80;

    /// <summary>Points about a rule that are its blurred edge.</summary>
    private const double Edge = 0.6;

    /// <summary>What stands for printed text that was not recognised.</summary>
    private const string Illegible = "\ufffd";

    /// <param name="straight">Of the page, straightened.</param>
    /// <param name="number">Of the page, from 1.</param>
    /// <param name="width">Of the page, in points.</param>
    /// <exception cref="UnreadableDocumentException">It is a picture of something else, or its text could not be recognised.</exception>
    public static PrintedPage Read(string name, GrayImage straight, int number, double width, double height, Tesseract tesseract)
    {
        double points = width / straight.Width;
        Ink ink = Ink.Of(straight);
        (List<Stroke> rules, List<PixelBox> ruled) = ImageRules.Of(ink, points);
        int edge = (int)Math.Ceiling(Edge / points);
        foreach (PixelBox run in ruled)
            ink.Clear(new PixelBox(run.Left - edge, run.Top - edge, run.Right + edge, run.Bottom + edge));
        PrintedPage page = new(number, width, height, [], rules, HasImages: true);
        if (TextPieces.LetterHeight(ink, points) is not { } letter)
            return page;
        List<PixelBox> pieces = [.. Pieces(page, ink, points, letter).Where(piece => piece.Height * points <= HighestLetter)];
        if (pieces.Count > TextPieces.Most)
            throw new UnreadableDocumentException(name, FormattableString.Invariant($"第 {number} 页是图片，不是文字 / page {number} is a picture, not text"));
        string[] texts = Recognised(name, number, () => LineReading.Of(straight, ink, pieces, letter, (int)Math.Round(72 / points), tesseract));
        double usual = letter * points / ChineseHeight;
        return page with { Glyphs = [.. pieces.Zip(texts, (piece, text) => Glyph(piece, text, points, usual)).OfType<Glyph>()] };
    }

    private static string[] Recognised(string name, int number, Func<string[]> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is TimeoutException or IOException)
        {
            throw new UnreadableDocumentException(name, FormattableString.Invariant($"第 {number} 页文字识别失败（{error.Message}） / the text of page {number} could not be recognised ({error.Message})"));
        }
    }

    /// <summary>Those in the cells of the page's tables, then those outside of them.</summary>
    private static List<PixelBox> Pieces(PrintedPage page, Ink ink, double points, double letter)
    {
        RuledGrid[] grids = [.. RuledGrids.Of(page).Where(grid => !grid.IsFrame)];
        List<PixelBox> pieces = TextPieces.Of(ink, grids.SelectMany(grid => grid.Cells.Select(cell => Pixels(grid.BoxOf(cell)))), letter);
        Ink open = ink.Copy();
        foreach (RuledGrid grid in grids)
            open.Clear(Pixels(grid.Box));
        pieces.AddRange(TextPieces.Of(open, [new PixelBox(0, 0, ink.Width, ink.Height)], letter));
        return pieces;

        PixelBox Pixels(PageBox box) => new(
            Math.Clamp((int)Math.Round(box.Left / points), 0, ink.Width), Math.Clamp((int)Math.Round(box.Top / points), 0, ink.Height),
            Math.Clamp((int)Math.Round(box.Right / points), 0, ink.Width), Math.Clamp((int)Math.Round(box.Bottom / points), 0, ink.Height));
    }

    /// <summary>A piece of a line as one letter: where in it each of its characters stands, recognition does not tell well.</summary>
    /// <returns>Null for a speck.</returns>
    private static Glyph? Glyph(PixelBox piece, string recognised, double points, double usual)
    {
        PageBox box = new(piece.Left * points, piece.Top * points, piece.Right * points, piece.Bottom * points);
        string text = LetterText.Clean(recognised);
        if (text.Length == 0 && Math.Min(box.Right - box.Left, box.Bottom - box.Top) < usual / 2)
            return null;
        text = text.Length == 0 ? Illegible : text;
        bool chinese = text.Any(character => character >= '\u2e80');
        double size = (box.Bottom - box.Top) / (chinese ? ChineseHeight : LatinHeight);
        size = Math.Abs(size - usual) <= SameSize * usual ? usual : size;
        double baseline = box.Bottom - (chinese ? (ChineseHeight - Pdf.Glyph.Ascent) * size : 0);
        // The ink of a bracket or a comma takes half of its place.
        double before = "（《〈“‘【「".Contains(text[0], StringComparison.Ordinal) ? size / 2 : 0, after = "，。；：、）》〉”’】」".Contains(text[^1], StringComparison.Ordinal) ? size / 2 : 0;
        return new Glyph(text, box, box.Left - before, box.Right + after, baseline, size, LineDirection.Right);
    }
}
