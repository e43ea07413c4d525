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
    private const double BracketBelow = 0.1;

    private const string Brackets = "()（）[]【】";

    /// <summary>Letters whose size differs by less are of one size: what is seen of them is not exact.</summary>
    private const double SameSize = 0.25;

    /// <summary>Share of the mean ink of its rows: rows with less hold brackets and commas, which reach above and below.</summary>
    private const double Body = 0.25;

    /// <summary>Font sizes by which texts that begin below each other do so later, for the shape of their first letters.</summary>
    private const double SameLeft = 0.15;

    /// <summary>Font sizes by which letters of one line stand higher or lower, for their shape.</summary>
    private const double SameBaseline = 0.08;

    /// <summary>Share of their place by which the ink of brackets begins later, and that of commas ends earlier.</summary>
    private const double HalfBlank = 0.45;

    /// <summary>What stands for printed text that was not recognised.</summary>
    private const string Illegible = "\ufffd";

    private readonly double _usual = letter * points / ChineseHeight;

    public IReadOnlyList<Glyph> Of(IReadOnlyList<PixelBox> pieces, IReadOnlyList<string> texts)
    {
        Glyph[] glyphs = [.. pieces.Zip(texts, Of).OfType<Glyph>()];
        Dictionary<double, double> lefts = Together(glyphs.Select(glyph => glyph.Start), SameLeft * _usual, group => group[0]);
        Dictionary<double, double> baselines = Together(glyphs.Select(glyph => glyph.Baseline), SameBaseline * _usual, group => group.Average());
        return [.. glyphs.Select(glyph => Moved(glyph, lefts[glyph.Start], baselines[glyph.Baseline]))];
    }

    private static Glyph Moved(Glyph glyph, double left, double baseline) => glyph with
    {
        Start = left,
        Baseline = baseline,
        Box = glyph.Box with { Left = left, Top = baseline - (Glyph.Ascent * glyph.Size), Bottom = baseline + ((1 - Glyph.Ascent) * glyph.Size) },
    };

    /// <summary>What is seen of places that were one where they were set → that one.</summary>
    /// <param name="apart">Places that are further from the next one are not of one group; none is wider than twice that.</param>
    private static Dictionary<double, double> Together(IEnumerable<double> places, double apart, Func<List<double>, double> one)
    {
        Dictionary<double, double> together = [];
        List<double> group = [];
        foreach (double place in places.Distinct().Order().Append(double.MaxValue))
        {
            if (group.Count > 0 && (place - group[^1] > apart || place - group[0] > 2 * apart))
            {
                double same = one(group);
                group.ForEach(member => together[member] = same);
                group.Clear();
            }

            group.Add(place);
        }

        return together;
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
