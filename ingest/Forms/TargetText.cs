using System.Globalization;
using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms;

/// <summary>
/// The number in a printed target: operator, value, unit. <c>≥95.00%</c> is 95 %, <c>≥1.2万人次</c> is 12000 人次,
/// <c>不低于95%</c> is ≥ 95 %; words only (规范, 提高) leave all of them null.
/// </summary>
internal static partial class TargetText
{
    public static Target Parse(string printed)
    {
        string text = printed.Trim();
        string key = ChineseText.Key(text).Replace(",", "", StringComparison.Ordinal);
        Match range = Range().Match(key);
        if (range.Success && Number(range.Groups[1].Value) is { } low && Number(range.Groups[3].Value) is { } high && low <= high)
            return new Target(text, Operator.Range, low, high, Unit(range.Groups[4].Value));
        MatchCollection numbers = Quantity().Matches(key);
        if (numbers.Count != 1 || Calendar().IsMatch(key))
            return new Target(text, null, null, null, null);
        Match quantity = numbers[0];
        decimal? value = Number(quantity.Groups["number"].Value) * quantity.Groups["scale"].Value switch { "万" => 10_000m, "亿" => 100_000_000m, _ => 1m };
        return value is null
            ? new Target(text, null, null, null, null)
            : new Target(text, Comparison(quantity.Groups["before"].Value, quantity.Groups["after"].Value), value, null, Unit(quantity.Groups["unit"].Value));
    }

    /// <summary>Whether the text can only be a target: it carries an operator, a percent sign, or is a number with a unit.</summary>
    public static bool IsQuantity(string text) => Strict().IsMatch(ChineseText.Key(text));

    private static Operator? Comparison(string before, string after) => before switch
    {
        "≥" or "≧" or ">=" or "=>" or "不低于" or "不少于" or "不小于" or "大于等于" or "达到" or "达" or "至少" => Operator.AtLeast,
        ">" or "大于" or "高于" or "超过" => Operator.MoreThan,
        "≤" or "≦" or "<=" or "=<" or "不超过" or "不高于" or "不大于" or "小于等于" or "控制在" => Operator.AtMost,
        "<" or "小于" or "低于" => Operator.LessThan,
        "=" or "等于" => after.Length > 0 ? Words(after) : Operator.Equal,
        _ => Words(after),
    };

    private static Operator? Words(string after) => after switch
    {
        "以上" or "及以上" => Operator.AtLeast,
        "以内" or "以下" or "及以下" or "之内" => Operator.AtMost,
        _ => null,
    };

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    private static string? Unit(string text) => text.Length == 0 ? null : text is "百分比" or "(%)" ? "%" : text;

    [GeneratedRegex(@"^(-?\d+(?:\.\d+)?)(%)?[-~—–至到](-?\d+(?:\.\d+)?)(%|[^\d\s]{0,6})$")]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<before>≥|≧|>=|=>|≤|≦|<=|=<|[=<>]|不低于|不少于|不小于|大于等于|达到|达|至少|大于|高于|超过|不超过|不高于|不大于|小于等于|控制在|小于|低于|等于)?(?<number>\d+(?:\.\d+)?)(?<scale>万|亿)?(?<unit>\(%\)|%|百分比|[^\d\s以及之，。；,.;]{0,6}?)(?<after>及?以上|及?以下|以内|之内)?(?=$|[，。；,.;]|\d|[≥≤<>=])")]
    private static partial Regex Quantity();

    [GeneratedRegex(@"(19|20)\d\d年|\d月|\d日|季度|半年")]
    private static partial Regex Calendar();

    [GeneratedRegex(@"^[^\d≥≤<>=]{0,14}(?:≥|≧|>=|=>|≤|≦|<=|=<|[=<>])\s*\d+(?:\.\d+)?(万|亿)?[^\d]{0,8}$|^(?:不低于|不少于|达到|不超过|至少)?\d+(?:\.\d+)?(?:%|\(%\)|百分比)(?:及?以上|以内|及?以下)?$|^\d+(?:\.\d+)?%?[-~]\d+(?:\.\d+)?%$|^\d{1,9}(?:\.\d+)?(万|亿)?(?:次|件|人|个|项|套|期|米|天|台|份|场|名|户|人次|人/次|小时|次/月|次/年|平方米|篇|批|家|元|万元)?(?:以上|以内|以下)?$")]
    private static partial Regex Strict();
}
