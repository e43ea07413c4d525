using System.Globalization;
using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms;

/// <summary>An amount of money as printed: <c>1,069,600.00</c>, <c>106.96万元</c>, <c>1.2亿</c>.</summary>
internal static partial class AmountText
{
    /// <returns>False where the text is anything else, or has more than two decimals of a yuan.</returns>
    public static bool TryParse(string text, out Money amount)
    {
        amount = default;
        Match match = Whole().Match(ChineseText.Key(text));
        if (!match.Success || !decimal.TryParse(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
            return false;
        decimal scaled = number * match.Groups[2].Value switch { "万" => 10_000m, "亿" => 100_000_000m, _ => 1m };
        if (decimal.Round(scaled, 2) != scaled)
            return false;
        amount = new Money(scaled);
        return true;
    }

    /// <exception cref="FormatException">The text is no amount.</exception>
    public static Money Parse(string text) => TryParse(text, out Money amount) ? amount : throw new FormatException($"'{text}' is not an amount");

    [GeneratedRegex(@"^(-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?)(万|亿)?元?$")]
    private static partial Regex Whole();
}
