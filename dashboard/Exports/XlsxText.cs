using System.Globalization;
using System.Text;
using System.Xml;

namespace PerfTargets.Dashboard.Exports;

/// <summary>Text as a cell of a sheet holds it (ST_Xstring of ECMA-376): what XML cannot say is <c>_xHHHH_</c>.</summary>
internal static class XlsxText
{
    /// <summary>Excel's limit; a file with a longer cell is said to be damaged.</summary>
    private const int Longest = 32_767;

    public static string Of(string text)
    {
        StringBuilder cell = new(text.Length);
        for (int n = 0; n < text.Length; n++)
        {
            char sign = text[n];
            string? added = char.IsSurrogate(sign) ? Pair(text, ref n) : Sign(text, n);
            if (cell.Length + (added?.Length ?? 1) > Longest - 1)
                return cell.Append('…').ToString();
            _ = added is null ? cell.Append(sign) : cell.Append(added);
        }
        return cell.ToString();
    }

    private static string Pair(string text, ref int n) =>
        n + 1 < text.Length && char.IsSurrogatePair(text[n], text[n + 1]) ? text.Substring(n++, 2) : "\uFFFD";

    /// <summary>Null where the sign stands for itself.</summary>
    private static string? Sign(string text, int n)
    {
        if (!XmlConvert.IsXmlChar(text[n]) || text[n] == '\r')
            return string.Create(CultureInfo.InvariantCulture, $"_x{(int)text[n]:X4}_");
        return text[n] == '_' && LooksEscaped(text.AsSpan(n)) ? "_x005F_" : null;
    }

    private static bool LooksEscaped(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_'
        && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);
}
