using System.Text.RegularExpressions;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>Targets in words only (定性目标).</summary>
internal static partial class WordTargets
{
    /// <summary>Whether the target is printed and has no number; 不发生, 未发生, 无 and 零 say the number 0.</summary>
    public static bool Is(IndicatorText indicator) =>
        indicator.Target is { Value: null, Text: var printed } && !string.IsNullOrWhiteSpace(printed) && !Number().IsMatch(printed);

    /// <summary>Whether the words name a direction or a quality that nobody can measure: 提高, 显著增强, 促进建立长效机制.</summary>
    public static bool AreVague(IndicatorText indicator) => Is(indicator) && Vague().IsMatch(indicator.Printed!);

    [GeneratedRegex(@"\d|百分|^\s*(不发生|未发生|无|零)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    private const string Words =
        "提高|提升|增强|完善|改善|改进|优化|加强|强化|深化|促进|推动|推进|带动|共享|扩大|增加|保障|保证|健全|规范|巩固|丰富|降低|减少|显著|明显|有效|良好|较好|长期|持续|稳定";

    [GeneratedRegex($@"^\s*(明显|显著|不断|有所|进一步|持续|逐步|较|大幅|有效|基本|全面|充分|切实|稳步|得到|日益|更加|积极|大力|长期)*({Words})|({Words})\s*[。；;]?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Vague();
}
