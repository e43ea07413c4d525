using System.Text.RegularExpressions;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>Names of rates that say how much of what had to be done was done (完成率, 合格率 …).</summary>
internal static partial class RateNames
{
    /// <summary>Rates of which nearly all is expected; 不合格率 and 未完成率 are rates of the rest.</summary>
    public static bool AreToBeFull(string plainName) => Full().IsMatch(plainName);

    /// <summary>Rates that cannot leave 0–100 % by definition; a rate of what was done beyond the plan (超额完成率) can.</summary>
    public static bool AreBounded(string plainName) => Bounded().IsMatch(plainName);

    [GeneratedRegex("(?<!不|未|未按时|未按期)(完成|及时|到位|合格|达标|完好)率", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Full();

    [GeneratedRegex("(?<!超额|超)(合格|完成|及时|到位|达标|完好|满意)(率|度|比例)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bounded();
}
