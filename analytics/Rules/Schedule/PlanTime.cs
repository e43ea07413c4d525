using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfTargets.Analytics.Rules.Schedule;

/// <summary>A time that a plan names (计划时间), as the days it spans: <c>17年三季度</c> is 2017-07-01 to 2017-09-30.</summary>
/// <param name="Printed">As the plan prints it, after NFKC; both ends of <c>9-12月</c> print the same.</param>
internal readonly partial record struct PlanTime(string Printed, DateOnly From, DateOnly To)
{
    private const string Linking = "-~—–―至到";

    /// <summary>Times in the order of the line, the ends of a range apart; bare years, 每月 and 按季度 are none, nor is what stands inside 《》.</summary>
    /// <param name="composed">A line after NFKC.</param>
    /// <param name="formYear">The year of times that print none.</param>
    public static IReadOnlyList<PlanTime> In(string composed, int formYear)
    {
        if (formYear < DateOnly.MinValue.Year || formYear > DateOnly.MaxValue.Year)
            return [];
        string text = Titles().Replace(composed, "《》");
        List<PlanTime> times = [];
        (int? Year, int End) before = (null, 0);
        foreach (Match match in Token().Matches(text))
        {
            int? printed = PrintedYear(match.Groups["year"].Value) ?? (Linked(text.AsSpan(before.End, match.Index - before.End)) ? before.Year : null);
            times.AddRange(Spans(match).Select(span => Of(match.Value, printed ?? formYear, span)));
            before = (printed, match.Index + match.Length);
        }
        return times;
    }

    public bool IsBefore(DateOnly start) => To < start;

    public bool IsAfter(DateOnly end) => From > end;

    private static PlanTime Of(string printed, int year, (int First, int Last) months) => new(
        printed, new DateOnly(year, months.First, 1), new DateOnly(year, months.Last, DateTime.DaysInMonth(year, months.Last)));

    private static int? PrintedYear(string digits) => digits.Length == 0 ? null : 2000 + (int.Parse(digits, CultureInfo.InvariantCulture) % 100);

    /// <summary>In <c>2017年9月-12月</c> the year is printed once for both.</summary>
    private static bool Linked(ReadOnlySpan<char> between) => between.Trim(" 份初底") is [var mark] && Linking.Contains(mark, StringComparison.Ordinal);

    /// <summary>First and last month of what the token names: two spans for a range that shares its unit.</summary>
    private static IEnumerable<(int First, int Last)> Spans(Match match)
    {
        if (match.Groups["half"].ValueSpan is [var half])
            return [half == '上' ? (1, 6) : (7, 12)];
        if (match.Groups["edge"].ValueSpan is [var edge])
            return [edge == '初' ? (1, 1) : (12, 12)];
        return match.Groups["quarter"].Captures.Select(capture => Quarter(capture.Value[0]))
            .Concat(match.Groups["month"].Captures.Select(capture => int.Parse(capture.Value, CultureInfo.InvariantCulture)).Select(month => (month, month)));
    }

    private static (int First, int Last) Quarter(char digit)
    {
        int n = char.IsAsciiDigit(digit) ? digit - '1' : "一二三四".IndexOf(digit, StringComparison.Ordinal);
        return ((n * 3) + 1, (n * 3) + 3);
    }

    [GeneratedRegex("《[^》]*》", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    // The first lookahead keeps long white space from being walked back from each of its places.
    // 1999年6月 and 第2年6月 name a year that is none of 20xx: no token, rather than June of the form's year. 年初步, 年初验 are no 年初.
    [GeneratedRegex(
        """
        (?=[上下年一二三四0-9])
        (?: (?<![0-9]) (?<year>(?:20)?[0-9]{2}) \s* (?: 年度?\s* | (?=年[初底末]) ) | (?<![0-9每] | [0-9]\s*年度?\s*) )
        (?: (?<half>[上下])半年
          | 年(?<edge>初(?![步级期次始稿审验])|[底末])
          | 第? (?: (?<quarter>[一二三四1-4]) \s*[-~—–―至到]\s* )? (?<quarter>[一二三四1-4]) \s* 季度
          | (?: (?<month>1[0-2]|0?[1-9]) \s*[-~—–―至到]\s* )? (?<month>1[0-2]|0?[1-9]) \s* 月 )
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
