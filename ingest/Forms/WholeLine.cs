using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Forms;

/// <summary>Lines that are one thing from end to end: a form's year, a page number.</summary>
internal static partial class WholeLine
{
    private const int LongestYear = 16;

    /// <param name="text">Folded.</param>
    public static bool IsYear(string text) => text.Length < LongestYear && YearAlone().IsMatch(text);

    public static bool IsPageNumber(string text) => text.Length < 30 && PageNumber().IsMatch(text);

    public static int? YearIn(string text) =>
        AnyYear().Match(text) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:第\s*\d+\s*页.{0,12}|-\s*\d+\s*-|—\s*\d+\s*—|\d+\s*/\s*\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^\(?\s*[0-9]{4}\s*年\s*度?\s*\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"((?:19|20)[0-9]{2})\s*年", RegexOptions.CultureInvariant)]
    private static partial Regex AnyYear();
}
