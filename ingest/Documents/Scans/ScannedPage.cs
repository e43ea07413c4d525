using PerfTargets.Ingest.Documents.Pdf;

namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>The picture of a page → what it shows: its text recognised line by line, its rules found.</summary>
internal static class ScannedPage
{
    /// <summary>Points: what is higher on one line is no text.</summary>
    private const double HighestLetter = 80;

    /// <summary>Points about a rule that are its blurred edge.</summary>
    private const double Edge = 0.6;

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
        string[] texts = Recognised(name, number, () => new LineReading(straight, ink, letter, (int)Math.Round(72 / points), tesseract).Read(pieces));
        return page with { Glyphs = new PieceGlyphs(ink, points, letter).Of(pieces, texts) };
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
}
