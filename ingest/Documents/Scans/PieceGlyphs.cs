using PerfTargets.Ingest.Documents.Pdf;

namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>Pieces of lines with their texts → glyphs, one a piece: where in it each character stands, recognition does not tell well.</summary>
/// <param name="points">In a pixel.</param>
/// <param name="letter">Height of a usual letter, in pixels.</param>
internal sealed class PieceGlyphs(Ink ink, double points, double letter)
{
    /// <summary>Share of the em box that the body of Chinese characters takes, and that figures and capitals do.</summary>
    private const double ChineseHeight = 0.9, LatinHeight = 0.72;

    /// <summary>Share of the em box below the baseline that Chinese characters take.</summary>
    private const double BelowBaseline = 0.05;

    /// <summary>That brackets take.</summary>
    private const double BracketBelow = 0.13;

    private const string Brackets = "()（）[]【】";

    /// <summary>Letters whose size differs by less are of one size: what is seen of them is not exact.</summary>
    private const double SameSize = 0.25;

    /// <summary>Share of the mean ink of its rows: rows with less hold brackets and commas, which reach above and below.</summary>
    private const double Body = 0.25;

    /// <summary>Font sizes by which texts that begin below each other do so later, for the shape of their first letters.</summary>
    private const double SameLeft = 0.15;

    /// <summary>Share of their place by which the ink of brackets begins later, and that of commas ends earlier.</summary>
    private const double HalfBlank = 0.45;

    /// <summary>What stands for printed text that was not recognised.</summary>
    private const string Illegible = "\ufffd";

    private readonly double _usual = letter * points / ChineseHeight;

    public IReadOnlyList<Glyph> Of(IReadOnlyList<PixelBox> pieces, IReadOnlyList<string> texts)
    {
        Glyph[] glyphs = [.. pieces.Zip(texts, Of).OfType<Glyph>()];
        double[] lefts = [.. glyphs.Select(glyph => glyph.Start).Order()];
        Dictionary<double, double> aligned = [];
        for (int i = 0; i < lefts.Length; i++)
            aligned[lefts[i]] = i > 0 && lefts[i] - lefts[i - 1] <= SameLeft * _usual && lefts[i] - aligned[lefts[i - 1]] <= 2 * SameLeft * _usual ? aligned[lefts[i - 1]] : lefts[i];
        return [.. glyphs.Select(glyph => glyph with { Start = aligned[glyph.Start], Box = glyph.Box with { Left = aligned[glyph.Start] } })];
    }

    /// <returns>Null for a speck.</returns>
    private Glyph? Of(PixelBox piece, string recognised)
    {
        string text = LetterText.Clean(recognised);
        if (text.Length == 0 && Math.Min(piece.Width, piece.Height) < letter / 2)
            return null;
        text = text.Length == 0 ? Illegible : text;
        bool chinese = text.Any(character => character >= '\u2e80');
        (int top, int bottom) = BodyOf(piece);
        double size = (bottom - top) * points / (chinese ? ChineseHeight : LatinHeight);
        size = Math.Abs(size - _usual) <= SameSize * _usual ? _usual : size;
        double below = text.All(character => Brackets.Contains(character, StringComparison.Ordinal)) ? BracketBelow : chinese ? BelowBaseline : 0;
        double baseline = (bottom * points) - (below * size);
        double start = (piece.Left * points) - ("（(《〈“‘【「".Contains(text[0], StringComparison.Ordinal) && chinese ? HalfBlank * size : 0);
        double end = (piece.Right * points) + ("，,。；;：:、）)》〉”’】」".Contains(text[^1], StringComparison.Ordinal) && chinese ? HalfBlank * size : 0);
        PageBox box = new(start, baseline - (Glyph.Ascent * size), piece.Right * points, baseline + ((1 - Glyph.Ascent) * size));
        return new Glyph(text, box, start, end, baseline, size, LineDirection.Right);
    }

    private (int Top, int Bottom) BodyOf(PixelBox piece)
    {
        int[] rows = [.. Enumerable.Range(piece.Top, piece.Height).Select(y => ink.CountInRow(y, piece.Left, piece.Right))];
        double least = Body * rows.Average();
        return (piece.Top + Array.FindIndex(rows, row => row >= least), piece.Top + Array.FindLastIndex(rows, row => row >= least) + 1);
    }
}
