using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Completeness;

/// <summary>Targets that count something (件, 人, 次, 米 …), told from rates, money and time.</summary>
internal static partial class Quantities
{
    public static bool Is(Target? target) => target is { Value: not null } && Counts(target.Unit);

    /// <summary>Whether a unit of measure counts something.</summary>
    public static bool Counts(string? unit) => unit is { Length: > 0 } && Identity.Normalise(unit) is { Length: > 0 } plain && !NotCounted().IsMatch(plain);

    // What is counted is an open list, what is not is a short one; 月底前 and 个工作日内 are dates.
    [GeneratedRegex("^(?:[%‰倍元年月日天周时秒]|百分|[十百千万亿]*元|分$|分钟|小时|季度|星期|个?(?:工作日|自然日|月|季度|小时|星期))", RegexOptions.CultureInvariant)]
    private static partial Regex NotCounted();
}
