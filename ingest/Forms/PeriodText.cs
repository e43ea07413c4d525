using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Forms;

/// <summary>Printed periods (项目起止时间): <c>202001-202012</c>, <c>2023.07-2024.01</c>, <c>2023年1月至2023年12月</c>, <c>2024-01-01至2024-12-31</c>, <c>2023年</c>.</summary>
internal static partial class PeriodText
{
    /// <summary>A month that ends the period means its last day, a year its last too.</summary>
    public static bool TryParse(string text, out DateOnly start, out DateOnly end)
    {
        (start, end) = (default, default);
        string folded = ChineseText.Compact(text);
        if (Whole().Match(folded) is not { Success: true } match)
            return false;
        string[] last = match.Groups["y2"].Success ? ["y2", "m2", "d2"] : ["y1", "m1", "d1"];
        return TryDay(match, ["y1", "m1", "d1"], ends: false, out start) && TryDay(match, last, ends: true, out end) && start <= end;
    }

    private static bool TryDay(Match match, string[] groups, bool ends, out DateOnly day)
    {
        int year = Part(0), month = match.Groups[groups[1]].Success ? Part(1) : ends ? 12 : 1;
        day = default;
        if (month is < 1 or > 12)
            return false;
        int last = DateTime.DaysInMonth(year, month), number = match.Groups[groups[2]].Success ? Part(2) : ends ? last : 1;
        if (number < 1 || number > last)
            return false;
        day = new DateOnly(year, month, number);
        return true;

        int Part(int n) => int.Parse(match.Groups[groups[n]].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"^(?<y1>(?:19|20)\d\d)(?:[年./-]?(?<m1>\d{1,2})(?:[月./-]?(?<d1>\d{1,2})日?)?月?|年度?)?(?:(?:-|—+|–|~|至|到)(?<y2>(?:19|20)\d\d)(?:[年./-]?(?<m2>\d{1,2})(?:[月./-]?(?<d2>\d{1,2})日?)?月?|年度?)?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
