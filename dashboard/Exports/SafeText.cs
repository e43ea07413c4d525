using System.Globalization;
using System.Text;

namespace PerfTargets.Dashboard.Exports;

/// <summary>Printed text in a file that a spreadsheet opens: none of it may be run as a formula.</summary>
internal static class SafeText
{
    /// <summary>The text, led by an apostrophe where a spreadsheet that guesses types could take it for a formula.</summary>
    public static string Of(string text) => CouldRun(text) ? "'" + text : text;

    /// <summary>
    /// Whether the text begins like a formula (= + - @, in any width), also behind white space, quotes and signs that do not
    /// show, or with a tab or line break, which some programs drop.
    /// </summary>
    public static bool CouldRun(string text)
    {
        foreach (char sign in text)
        {
            if (sign is '\t' or '\r' or '\n')
                return true;
            if (!IsPassedOver(sign))
                return Begins(sign);
        }
        return false;
    }

    private static bool IsPassedOver(char sign) =>
        char.IsWhiteSpace(sign) || char.IsControl(sign)
        || sign is '"' or '\'' or '`' or '＂' or '＇'
        || char.GetUnicodeCategory(sign) is UnicodeCategory.Format or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.NonSpacingMark;

    private static bool Begins(char sign) =>
        !char.IsSurrogate(sign) && (sign == '\u2212' || sign.ToString().Normalize(NormalizationForm.FormKC)[0] is '=' or '+' or '-' or '@');
}
