using PerfTargets.Analytics.Concepts;
using PerfTargets.Analytics.Rules.Completeness;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>Which way an indicator gets better (指标方向), told from its name, its sign and its unit.</summary>
internal static class Better
{
    /// <param name="plainName">Plain name of the indicator.</param>
    /// <param name="signs">≥, &gt;, =, &lt;, ≤ as the forms print them; null where one prints none.</param>
    /// <param name="told"><c>higher</c> or <c>lower</c> as the form prints it, or the name's concept tells; null where neither does.</param>
    /// <returns>+1 where more is better, −1 where less is; null where they disagree, or nothing tells.</returns>
    public static int? Direction(string plainName, IReadOnlyCollection<string?> signs, string? unit, string? told = null)
    {
        bool least = signs.Any(sign => sign is "≥" or ">"), most = signs.Any(sign => sign is "≤" or "<");
        if (told == Directions.Lower || (told is null && NameDirection.IsLower(plainName)))
            return least ? null : -1;
        if (told == Directions.Higher)
            return most ? null : 1;
        return (least, most) switch
        {
            (true, true) => null,
            (true, false) => 1,
            (false, true) => -1,
            // What an unsigned time or sum of money is to be, nothing says.
            _ => IsPercent(unit) || Quantities.Counts(unit) ? 1 : null,
        };
    }

    public static bool IsPercent(string? unit) => unit is not null && Identity.Normalise(unit) == "%";

    public static bool SameUnit(string? one, string? other) => Identity.Normalise(one ?? "") == Identity.Normalise(other ?? "");

    /// <summary>Whether a unit is one of money as a whole; what one thing or person costs (元/人) is none.</summary>
    public static bool IsSum(string? unit) => unit is not null && Identity.Normalise(unit) is "元" or "千元" or "万元" or "百万元" or "千万元" or "亿元";
}
