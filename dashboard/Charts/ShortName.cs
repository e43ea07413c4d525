using System.Net;
using System.Text;

namespace PerfTargets.Dashboard.Charts;

/// <summary>Names of any length in a place of a fixed width: wrapped, and cut with an ellipsis; the whole name stands in hover and table.</summary>
internal static class ShortName
{
    /// <param name="width">Of a line, in Chinese characters; two narrow letters count as one.</param>
    /// <returns>Text for plotly, which reads some HTML.</returns>
    public static string Of(string name, int width, int lines = 1)
    {
        StringBuilder shown = new();
        int line = 1;
        double used = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            double wide = rune.Value < 0x2E80 ? 0.55 : 1;
            if (used + wide > width - (line == lines ? 1 : 0) && used + wide + Rest(name, shown.Length) > width)
            {
                if (line == lines)
                    return Encoded(shown.Append('…'));
                shown.Append('\n');
                (line, used) = (line + 1, 0);
            }
            shown.Append(rune);
            used += wide;
        }
        return Encoded(shown);
    }

    /// <summary>Whether more than this character is left: then a place for the ellipsis is kept.</summary>
    private static double Rest(string name, int shown) => name.Length - shown > 1 ? 1 : 0;

    private static string Encoded(StringBuilder text) => WebUtility.HtmlEncode(text.ToString()).Replace("\n", "<br>", StringComparison.Ordinal);
}
