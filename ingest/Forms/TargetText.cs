using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms;

/// <summary>Printed target values (指标目标值): <c>≥95.00%</c>, <c>不低于95%</c>, <c>90%-95%</c>, <c>0次</c>, <c>规范</c>.</summary>
public static partial class TargetText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("≥≤≧≦⩾⩽><=");

    /// <summary>Never fails: what holds no single number or range stays words.</summary>
    public static Target Parse(string text)
    {
        string printed = text.Trim();
        string folded = ChineseText.Fold(printed);
        return Read(folded) is { } quantity
            ? new Target(printed, quantity.Operator, quantity.Value, quantity.Upper, quantity.Unit)
            : new Target(printed, null, null, null, null);
    }

    /// <summary>Whether a cell holds a number that could only be a target: it has an operator, or a unit that is counted in.</summary>
    internal static bool IsQuantity(string folded) =>
        Read(folded) is { } quantity && (quantity.Operator is not null || (quantity.Unit is { } unit && Units.IsCounted(unit)));

    /// <summary>Length of the quantity with an operator or a percent sign that opens the text: <c>=100.00%预算执行率</c> has 8; 0 where there is none.</summary>
    internal static int OpeningLength(string folded) => Opening().Match(folded).Length;

    /// <summary>Where an operator sign stands first; -1 where none does.</summary>
    internal static int SignAt(string folded) => folded.AsSpan().IndexOfAny(Signs);

    private static Quantity? Read(string folded)
    {
        if (!folded.AsSpan().ContainsAnyInRange('0', '9') && !folded.StartsWith("百分之", StringComparison.Ordinal))
            return null;
        if (folded.Length > 60 || CalendarDay().IsMatch(folded))
            return null;
        if (Range().Match(folded) is { Success: true } range)
            return ReadRange(range);
        return Single().Match(folded) is { Success: true } single ? ReadSingle(single) : null;
    }

    private static Quantity? ReadRange(Match match)
    {
        string upperUnit = match.Groups["unit2"].Value, lowerUnit = match.Groups["unit1"].Value;
        if (lowerUnit.Length > 0 && lowerUnit != upperUnit)
            return null;
        (decimal scale, string? unit) = Units.Split(upperUnit);
        if (!TryNumber(match.Groups["low"].ValueSpan, scale, out decimal low) || !TryNumber(match.Groups["high"].ValueSpan, scale, out decimal high) || low > high)
            return null;
        return new Quantity(Operator.Range, low, high, unit);
    }

    private static Quantity? ReadSingle(Match match)
    {
        Operator? before = OperatorOf(match.Groups["operator"].Value), after = OperatorOf(match.Groups["after"].Value);
        // 每日平均立案量≥5000件 says what is counted; 约95 or 完成3次 without an operator says something we do not know.
        if (match.Groups["prefix"].Length > 0 && before is null && after is null)
            return null;
        if (before is not null && after is not null && before != after)
            return null;
        (decimal scale, string? unit) = Units.Split(match.Groups["hundredth"].Success ? "%" : match.Groups["unit"].Value);
        // 95%左右 is about 95 as 约95 is; 1OO% is a number only if its letters are digits.
        if (unit is not null && (unit.EndsWith("左右", StringComparison.Ordinal) || unit.IndexOf('%', StringComparison.Ordinal) > 0))
            return null;
        return unit is { Length: > 10 } || !TryNumber(match.Groups["number"].ValueSpan, scale, out decimal value)
            ? null
            : new Quantity(before ?? after, value, null, unit);
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, decimal scale, out decimal value)
    {
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) || Math.Abs(value) > 1_000_000_000_000_000m)
            return false;
        value *= scale;
        return true;
    }

    private static Operator? OperatorOf(string printed) => printed.Replace(" ", "", StringComparison.Ordinal) switch
    {
        "" => null,
        "≥" or "≧" or "⩾" or ">=" or "=>" or "≥=" or "大于等于" or "大于或等于" or "不低于" or "不少于" or "不小于" or "达到" or "达" or "至少" or "以上" or "及以上" or "或以上" => Operator.AtLeast,
        ">" or "大于" or "高于" or "超过" or "多于" => Operator.MoreThan,
        "=" or "==" or "等于" => Operator.Equal,
        "<" or "小于" or "低于" or "少于" => Operator.LessThan,
        _ => Operator.AtMost,
    };

    private const string OperatorPattern =
        "≥\\s*=|>\\s*=|=\\s*>|<\\s*=|=\\s*<|==|[≥≧⩾≤≦⩽><=]|大于等于|大于或等于|小于等于|小于或等于|不低于|不少于|不小于|不超过|不高于|不大于|不多于|达到|达|至少|至多|控制在|大于|高于|超过|多于|小于|低于|少于|等于";

    private const string NumberPattern = @"[-+]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?";

    [GeneratedRegex($@"^(?<prefix>[^\d≥≧⩾≤≦⩽><=]*?)(?<operator>{OperatorPattern})?\s*(?<hundredth>百分之)?\s*(?<number>{NumberPattern})\s*(?<unit>[^\d≥≤><=,;。，；:]*?)\s*(?<after>及以上|或以上|以上|及以下|或以下|以下|以内|之内)?\s*[。;]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Single();

    [GeneratedRegex($@"^\s*(?<low>{NumberPattern})\s*(?<unit1>[^\d\s\-~～—–至到≥≤><=,;。]*)\s*(?:-|~|～|—+|–|至|到)\s*(?<high>{NumberPattern})\s*(?<unit2>[^\d≥≤><=,;。]*?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?:19|20)\d\d\s*年|^\s*\d{1,2}\s*月(?!/)|^(?:19|20)\d\d[-/.]\d{1,2}([-/.]\d{1,2})?$|[年季]度?(?:前|底|末)", RegexOptions.CultureInvariant)]
    private static partial Regex CalendarDay();

    [GeneratedRegex($@"^(?:(?:≥\s*=|>\s*=|=\s*>|<\s*=|=\s*<|[≥≧⩾≤≦⩽><=])\s*{NumberPattern}\s*(?:[%‰]|(?:万|亿)?(?:人次|平方米|个月|人/次|[次件个人项套台家户米天日分元份期场批栋处名])|(?=\p{{IsCJKUnifiedIdeographs}}|$|\s))|{NumberPattern}\s*[%‰])", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    private sealed record Quantity(Operator? Operator, decimal Value, decimal? Upper, string? Unit);
}
