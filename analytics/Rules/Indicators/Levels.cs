namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>What an indicator is to show, by the levels it stands under (分解目标 / 一级指标、二级指标).</summary>
internal static class Levels
{
    /// <summary>产出.</summary>
    public static bool IsOutput(IndicatorText indicator) => Says(indicator.Level1, "产出");

    /// <summary>效果, on the national forms 效益.</summary>
    public static bool IsOutcome(IndicatorText indicator) => Says(indicator.Level1, "效果") || Says(indicator.Level1, "效益");

    /// <summary>影响力, on the national forms 可持续影响 on level 2.</summary>
    public static bool IsImpact(IndicatorText indicator) => Says(indicator.Level1, "影响") || Says(indicator.Level2, "影响");

    /// <summary>The document does not tell: it could be of any category.</summary>
    public static bool IsOpen(IndicatorText indicator) => indicator.Level1 is null && indicator.Level2 is null;

    private static bool Says(string? level, string word) => level?.Contains(word, StringComparison.Ordinal) == true;
}
