using System.Globalization;
using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms;

/// <summary>Printed amounts of money: <c>1,069,600.00</c>, <c>106.96万元</c>, <c>１.２亿</c>.</summary>
internal static partial class AmountText
{
    /// <param name="unit">Of an amount that prints none of its own: 1 for 元, 10,000 for 万元.</param>
    /// <returns>False where the text is no amount, or one finer than a cent.</returns>
    public static bool TryParse(string text, out Money money, decimal unit = 1) => TryParseFolded(ChineseText.Fold(text).Trim(), out money, unit);

    /// <summary>As <see cref="TryParse"/>, for text that is folded and trimmed.</summary>
    public static bool TryParseFolded(string text, out Money money, decimal unit = 1)
    {
        money = default;
        return text.Length > 0 && text[0] is (>= '0' and <= '9') or '¥' or '人'
            && Whole().Match(text) is { Success: true } match && TryRead(match, unit, out money);
    }

    /// <summary>An amount that opens at <paramref name="start"/>.</summary>
    /// <param name="length">Characters of it.</param>
    public static bool TryMatchAt(string folded, int start, decimal unit, out Money money, out int length)
    {
        money = default;
        length = 0;
        if (!char.IsAsciiDigit(folded[start]) && folded[start] != '¥')
            return false;
        Match match = Opening().Match(folded, start);
        if (!match.Success || !TryRead(match, unit, out money))
            return false;
        length = match.Length;
        return true;
    }

    private static bool TryRead(Match match, decimal unit, out Money money)
    {
        money = default;
        if (!decimal.TryParse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal amount))
            return false;
        decimal scale = match.Groups["scale"].ValueSpan switch
        {
            "" => match.Groups["yuan"].Success ? 1 : unit,
            "千" => 1_000,
            "万" => 10_000,
            "百万" => 1_000_000,
            "千万" => 10_000_000,
            _ => 100_000_000,
        };
        if (amount > 1_000_000_000_000_000m || decimal.Round(amount * scale, 2) != amount * scale)
            return false;
        money = new Money(amount * scale);
        return true;
    }

    [GeneratedRegex(@"^(?:人民币)?¥?\s*(?<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(?<scale>百万|千万|千|万|亿)?(?<yuan>元)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\G¥?(?<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?:(?<scale>百万|千万|千|万|亿)?元)?(?![\d.,/年月日%‰-])", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
