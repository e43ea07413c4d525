using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>Pieces of lines → their texts: Chinese by its model, numbers by that of Latin print, signs and boxes by their shape.</summary>
internal sealed partial class LineReading(GrayImage image, Ink ink, double letter, int resolution, Tesseract tesseract)
{
    /// <summary>Pixels of white about a line; without any, letters at its edges are lost.</summary>
    private const int About = 10;

    /// <summary>Letter heights: a lone stroke this low is a dash, not 一.</summary>
    private const double Dash = 0.25;

    /// <param name="pieces">Of the page.</param>
    /// <returns>Of each piece; empty where nothing was recognised.</returns>
    /// <inheritdoc cref="Tesseract.Read"/>
    public string[] Read(IReadOnlyList<PixelBox> pieces)
    {
        PieceParts[] cut = PieceParts.Of(ink, pieces, letter);
        PixelBox[] parts = [.. cut.Where(piece => piece.HasShapes).SelectMany(piece => piece.Parts).Where(part => part.Shape is null).Select(part => part.Box)];
        string[] texts = Texts([.. pieces, .. parts]);
        Queue<string> ofParts = new(texts[pieces.Count..]);
        for (int i = 0; i < cut.Length; i++)
        {
            if (!cut[i].HasShapes)
                continue;
            string?[] each = [.. cut[i].Parts.Select(part => part.Shape?.ToString() ?? ofParts.Dequeue())];
            if (Enumerable.Range(0, each.Length).All(part => MayStand(cut[i], each, part)))
                texts[i] = string.Concat(each);
        }

        return texts[..pieces.Count];
    }

    /// <summary>Whatever it looks like, a sign stands before a number, or in a cell of its own.</summary>
    private static bool MayStand(PieceParts piece, string?[] texts, int part) =>
        piece.Parts[part].Shape is null or '□' or '■' or '☑' || texts.Length == 1 || (part + 1 < texts.Length && texts[part + 1] is [var next, ..] && char.IsAsciiDigit(next));

    private string[] Texts(PixelBox[] boxes)
    {
        GrayImage[] clips = [.. boxes.Select(box => image.Cut(box, About))];
        string[] texts = tesseract.Read(clips, resolution, Tesseract.Chinese, Tesseract.Line);
        // A character or two are no line to it, at times.
        Again(Where(texts, text => text.Length == 0), Tesseract.Chinese, Tesseract.Letter, (_, text) => text);
        texts = [.. texts.Select((text, i) => Mended(text, boxes[i]))];
        Again(Where(texts, text => MayBeNumber().IsMatch(text) || text.Contains('%', StringComparison.Ordinal)), Tesseract.Latin, Tesseract.Line, Number);
        return texts;

        void Again(int[] which, string language, string mode, Func<string, string, string> chosen)
        {
            string[] again = tesseract.Read([.. which.Select(i => clips[i])], resolution, language, mode);
            for (int i = 0; i < which.Length; i++)
                texts[which[i]] = chosen(texts[which[i]], again[i]);
        }
    }

    private static int[] Where(string[] texts, Predicate<string> which) => [.. Enumerable.Range(0, texts.Length).Where(i => which(texts[i]))];

    /// <summary>What the Chinese model is known to take for something else, where nothing else can stand.</summary>
    private string Mended(string text, PixelBox box) => text switch
    {
        "一" when box.Height < Dash * letter => "—",
        "o" or "O" when box.Height < letter / 2 => "。",
        [.., (>= '\u4e00' and <= '\u9fff') or ')' or '》' or '”', 'o'] => text[..^1] + "。",
        // The other bracket stands on the next line, or was taken for a round one.
        _ when text.Contains('〈', StringComparison.Ordinal) && !text.Contains('〉', StringComparison.Ordinal) => text.Replace('〈', '('),
        _ => text,
    };

    /// <summary>What the Latin model makes of a number is surer; of Chinese it makes anything.</summary>
    private static string Number(string chinese, string latin)
    {
        latin = latin.Replace(" ", "", StringComparison.Ordinal);
        if (MayBeNumber().IsMatch(chinese) && WholeNumber().IsMatch(latin))
            return latin;
        // 95% is taken for 959%, as both models together show.
        return NinthPercent().Match(chinese) is { Success: true } twice && latin.EndsWith(twice.Groups["number"].Value + "%", StringComparison.Ordinal)
            ? chinese[..twice.Index] + twice.Groups["number"].Value + "%"
            : chinese;
    }

    /// <summary>Figures, and signs and letters that are made of figures.</summary>
    [GeneratedRegex(@"^[^\p{IsCJKUnifiedIdeographs}]*\d[^\p{IsCJKUnifiedIdeographs}]*$", RegexOptions.CultureInvariant)]
    private static partial Regex MayBeNumber();

    /// <summary>An amount, a share, a range of them or a day, as they are printed.</summary>
    [GeneratedRegex(@"^(?:[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:%|\(%\))?|\d+(?:\.\d+)?%?[-~]\d+(?:\.\d+)?%?|%|(?:19|20)\d\d(?:[-/.]\d{1,2}){1,2}(?:[-~](?:19|20)\d\d(?:[-/.]\d{1,2}){1,2})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"(?<number>\d+(?:\.\d+)?)9%6?$", RegexOptions.CultureInvariant)]
    private static partial Regex NinthPercent();
}
