using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>A number in a goal's text that says how much of something is to be done, with what stands around it in its clause (文本数值).</summary>
/// <param name="Value">In the unit that follows: 1.2万件 is 12,000.</param>
/// <param name="Step">One unit of the last printed place.</param>
/// <param name="Scaled">Whether 万 or 亿 is printed.</param>
/// <param name="Before">The clause up to the number, without 达到, 不低于 and the like.</param>
/// <param name="After">The clause from the unit on.</param>
internal sealed partial record GoalNumber(string Printed, decimal Value, decimal Step, bool Scaled, string Before, string After)
{
    /// <summary>A clause is shorter; a text without punctuation must not cost its length for every number.</summary>
    private const int Window = 60;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,；;。：:！!？?");

    private static readonly string[] Links =
    [
        "大于等于", "不低于", "不少于", "不小于", "不超过", "不高于", "不多于", "不大于", "控制在", "保持在", "维持在",
        "达到", "大于", "高于", "超过", "等于", "小于", "低于", "至少", "共计", "合计", "总计", "达", "为", "是", "共", "≥", "≤", ">", "<", "=",
    ];

    private static readonly string[] Openings =
    [
        "完成", "开展", "举办", "组织", "实施", "进行", "确保", "保证", "保障", "实现", "达到", "使", "对", "的", "、", "和", "及", "与", "并", "年", "年度", "计划", "拟", "使得", "》", "\"", "”",
    ];

    private static readonly string[] Closings = ["工作", "活动", "任务", "班", "、", "和", "及", "与"];

    private static readonly string[] Bounds = ["以上", "及以上", "以下", "及以下", "以内", "的", "、", "和", "及", "与"];

    /// <summary>Those of a plain text that are plainly totals of the form's year: none in clauses about rates per time, parts, changes, other years, or estimates.</summary>
    public static IEnumerable<GoalNumber> In(string goal, int year)
    {
        foreach (Match match in Number().Matches(goal))
        {
            int from = Math.Max(0, match.Index - Window), end = match.Index + match.Length;
            ReadOnlySpan<char> before = goal.AsSpan(from, match.Index - from), after = goal.AsSpan(end, Math.Min(Window, goal.Length - end));
            before = before[(before.LastIndexOfAny(ClauseEnds) + 1)..];
            after = after.IndexOfAny(ClauseEnds) is >= 0 and var stop ? after[..stop] : after;
            if (Qualified().IsMatch(before) || Qualified().IsMatch(after) || NamesOtherYear(before, year)
                || !decimal.TryParse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal value)
                || value > 1_000_000_000_000m)
                continue;
            decimal scale = match.Groups["scale"].Value switch { "万" => 10_000, "亿" => 100_000_000, _ => 1 };
            decimal step = scale;
            for (int place = 0; place < match.Groups["decimals"].Length; place++)
                step /= 10;
            yield return new GoalNumber(match.Value, value * scale, step, scale != 1, WithoutLinks(before).ToString(), after.ToString());
        }
    }

    /// <summary>Whether the number counts that noun in that unit: 编目完成率达98%, 整理成果3000件, 10场培训.</summary>
    public bool Counts(string noun, string unit)
    {
        if (!After.StartsWith(unit, StringComparison.Ordinal))
            return false;
        ReadOnlySpan<char> rest = After.AsSpan(unit.Length);
        return (Follows(noun) && (rest.IsEmpty || StartsWithAny(rest, Bounds)))
            || (unit != "%" && WithoutOf(rest) is var tail && tail.StartsWith(noun) && (tail.Length == noun.Length || StartsWithAny(tail[noun.Length..], Closings)));
    }

    /// <summary>Whether the noun stands whole before the number: of 安全培训 the noun 培训 would be a part.</summary>
    public bool Follows(string noun)
    {
        if (!Before.EndsWith(noun, StringComparison.Ordinal))
            return false;
        string opening = Before[..^noun.Length];
        return opening.Length == 0 || Openings.Any(word => opening.EndsWith(word, StringComparison.Ordinal));
    }

    private static ReadOnlySpan<char> WithoutLinks(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int length = LinkAtEnd(text);
            if (length == 0)
                return text;
            text = text[..^length];
        }
    }

    private static int LinkAtEnd(ReadOnlySpan<char> text)
    {
        foreach (string link in Links)
            if (text.EndsWith(link))
                return link.Length;
        return 0;
    }

    private static ReadOnlySpan<char> WithoutOf(ReadOnlySpan<char> text) =>
        text.StartsWith("以上的") ? text[3..] : text.StartsWith("以上") ? text[2..] : text.StartsWith("的") ? text[1..] : text;

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
            if (text.StartsWith(word))
                return true;
        return false;
    }

    private static bool NamesOtherYear(ReadOnlySpan<char> text, int year)
    {
        foreach (ValueMatch match in Year().EnumerateMatches(text))
            if (!text.Slice(match.Index, match.Length).SequenceEqual(year.ToString(CultureInfo.InvariantCulture)))
                return true;
        return false;
    }

    [GeneratedRegex(@"(?<![\d.\-~第])(?<number>(\d{1,3}(,\d{3})+(?!\d)|\d+)(\.(?<decimals>\d+))?)(?<scale>[万亿])?(?![\d.])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex("[每均较从约近余各~]|至(?!少)|(?<!达)到|比(?![例率重])|累计|左右|其中|新增|增加|增长|提高|提升|减少|下降|降低|上年|去年|往年", RegexOptions.CultureInvariant)]
    private static partial Regex Qualified();

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?=年)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();
}
