using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Forms;

/// <summary>Printed days: <c>2018-01-01</c>, <c>2018/1/1</c>, <c>2018年1月1日</c>.</summary>
internal static partial class DateText
{
    /// <summary>A day that opens at <paramref name="start"/>.</summary>
    /// <param name="length">Characters of it.</param>
    public static bool TryMatchAt(string folded, int start, out DateOnly date, out int length)
    {
        date = default;
        length = 0;
        if (!char.IsAsciiDigit(folded[start]))
            return false;
        Match match = Day().Match(folded, start);
        if (!match.Success
            || !DateOnly.TryParseExact($"{match.Groups[1].ValueSpan}-{match.Groups[2].ValueSpan}-{match.Groups[3].ValueSpan}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
            return false;
        length = match.Length;
        return true;
    }

    [GeneratedRegex(@"\G((?:19|20)\d\d)(?:[-/.]|\s*年\s*)(\d{1,2})(?:[-/.]|\s*月\s*)(\d{1,2})(?:\s*日)?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
