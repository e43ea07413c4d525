using System.Text;
using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Forms;

/// <summary>Chinese text as forms print it: width, spacing and line ends carry no meaning.</summary>
internal static partial class ChineseText
{
    /// <summary>For comparison: NFKC without white space. Text that is no valid Unicode stays as it is.</summary>
    public static string Key(string text)
    {
        StringBuilder key = new(text.Length);
        foreach (char character in Compose(text))
            if (!char.IsWhiteSpace(character))
                key.Append(character);
        return key.ToString();
    }

    public static string Compose(string text)
    {
        foreach (char character in text)
            if (character > '\u007e')
                return Valid(text).Normalize(NormalizationForm.FormKC);
        return text;
    }

    /// <summary>Joins wrapped lines; each item of a numbered list or of a plan begins a line of its own.</summary>
    public static string JoinNarrative(IReadOnlyList<string> lines)
    {
        StringBuilder text = new();
        int width = lines.Max(Width);
        bool list = lines.Count > 2 && lines.SkipLast(1).Count(line => IsShort(line, width)) * 2 > lines.Count;
        for (int n = 0; n < lines.Count; n++)
        {
            string line = lines[n].TrimEnd();
            bool item = n > 0 && (list || ItemStart().IsMatch(line) || IsShort(lines[n - 1], width));
            text.Append(item ? "\n" : "").Append(n == 0 ? line.TrimStart() : line);
        }
        return text.ToString().Trim();
    }

    /// <summary>Printed width in halves of a Chinese character.</summary>
    public static int Width(string text)
    {
        int width = 0;
        foreach (char character in text.TrimEnd())
            width += character < '\u0100' ? 1 : 2;
        return width;
    }

    /// <summary>A line that ends well before the margin was ended by its writer.</summary>
    private static bool IsShort(string line, int width) => width - Width(line) > 8;

    private static string Valid(string text) => text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    [GeneratedRegex(@"^\s*(?:\d{1,2}[.、．](?!\d)|[（(]\d{1,2}[)）]|[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[)）])")]
    private static partial Regex ItemStart();
}
