using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>Pieces of lines → their texts: Chinese by its model, numbers by that of Latin print, the signs of targets by their shape.</summary>
internal static partial class LineReading
{
    /// <summary>Pixels of white about a line; without any, letters at its edges are lost.</summary>
    private const int About = 10;

    /// <param name="letter">Height of a usual letter, in pixels.</param>
    /// <param name="resolution">Pixels an inch.</param>
    /// <returns>Of each piece; empty where nothing was recognised.</returns>
    /// <inheritdoc cref="Tesseract.Read"/>
    public static string[] Of(GrayImage image, Ink ink, IReadOnlyList<PixelBox> pieces, double letter, int resolution, Tesseract tesseract)
    {
        (char Sign, int Left, int Right)?[] signs = [.. pieces.Select(piece => SignShape.FirstIn(ink, piece, letter))];
        int[] signed = [.. Enumerable.Range(0, pieces.Count).Where(i => signs[i] is { } sign && sign.Right < pieces[i].Right)];
        PixelBox[] boxes = [.. pieces, .. signed.Select(i => Before(ink, pieces[i], signs[i]!.Value)), .. signed.Select(i => After(ink, pieces[i], signs[i]!.Value))];
        string[] texts = Texts([.. boxes.Select(box => image.Cut(box, About))], resolution, tesseract);
        for (int i = 0; i < signed.Length; i++)
        {
            (int left, int right) = (pieces.Count + i, pieces.Count + signed.Length + i);
            (char sign, int from, _) = signs[signed[i]]!.Value;
            // Whatever it looks like, a sign stands before a number.
            if (texts[right].Length > 0 && char.IsAsciiDigit(texts[right][0]))
                texts[signed[i]] = (from > pieces[signed[i]].Left ? texts[left] : "") + sign + texts[right];
        }

        return texts[..pieces.Count];
    }

    private static string[] Texts(GrayImage[] clips, int resolution, Tesseract tesseract)
    {
        string[] texts = [.. tesseract.Read(clips, resolution, Tesseract.Chinese).Select(Brackets)];
        int[] numbers = [.. Enumerable.Range(0, texts.Length).Where(i => MayBeNumber().IsMatch(texts[i]))];
        string[] again = tesseract.Read([.. numbers.Select(i => clips[i])], resolution, Tesseract.Latin);
        for (int i = 0; i < numbers.Length; i++)
        {
            string text = again[i].Replace(" ", "", StringComparison.Ordinal);
            if (Number().IsMatch(text))
                texts[numbers[i]] = text;
        }

        return texts;
    }

    private static PixelBox Before(Ink ink, PixelBox piece, (char Sign, int Left, int Right) sign) =>
        sign.Left > piece.Left && ink.Bounds(piece with { Right = sign.Left }) is { } box ? box : piece;

    private static PixelBox After(Ink ink, PixelBox piece, (char Sign, int Left, int Right) sign) => ink.Bounds(piece with { Left = sign.Right }) ?? piece;

    /// <summary>A round bracket is taken for an angular one; the other of the pair tells.</summary>
    private static string Brackets(string text) =>
        text.Contains('〈', StringComparison.Ordinal) && !text.Contains('〉', StringComparison.Ordinal) && text.AsSpan().IndexOfAny(')', '）') > text.IndexOf('〈', StringComparison.Ordinal)
            ? text.Replace('〈', '(')
            : text;

    /// <summary>Figures, and signs and letters that are made of figures.</summary>
    [GeneratedRegex(@"^[^\p{IsCJKUnifiedIdeographs}]*\d[^\p{IsCJKUnifiedIdeographs}]*$", RegexOptions.CultureInvariant)]
    private static partial Regex MayBeNumber();

    /// <summary>An amount, a share or a day, as they are printed: anything else the Latin model makes of Chinese.</summary>
    [GeneratedRegex(@"^(?:[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:%|\(%\))?|(?:19|20)\d\d(?:[-/.]\d{1,2}){1,2}(?:-(?:19|20)\d\d(?:[-/.]\d{1,2}){1,2})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
