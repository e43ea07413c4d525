namespace PerfTargets.Corpus.Papers;

/// <summary>Wrapping and width of printed Chinese.</summary>
public static class PrintedText
{
    public static double Width(string text) => text.Sum(character => character < '\u0100' ? 0.5 : 1);

    public static string[] Wrap(string text, double width)
    {
        var lines = new List<string>();
        int start = 0;
        double filled = 0;
        for (int i = 0; i < text.Length; i++)
        {
            double next = text[i] < '\u0100' ? 0.5 : 1;
            if (filled + next > width)
            {
                lines.Add(text[start..i]);
                start = i;
                filled = 0;
            }

            filled += next;
        }

        lines.Add(text[start..]);
        return [.. lines];
    }

    /// <summary>Digits, letters and percent signs as wide as characters.</summary>
    public static string FullWidth(string text) =>
        string.Concat(text.Select(character => character is '%' or '=' or '>' || char.IsAsciiLetterOrDigit(character) ? (char)(character + 0xFEE0) : character));
}
