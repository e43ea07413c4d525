namespace PerfTargets.Corpus.Papers;

/// <summary>An indicator of the forms after 2020, with levels and points.</summary>
/// <param name="Level1">产出指标, 效益指标, 满意度指标 or 成本指标.</param>
/// <param name="Level2">数量, 质量 …, without 指标 behind it.</param>
/// <param name="Target">As printed in one cell.</param>
/// <param name="Operator">With <paramref name="Number"/> and <paramref name="Measure"/> the target in columns of its own.</param>
/// <param name="Measure">Null where none is printed.</param>
/// <param name="Weight">分值: of a hundred points, ten of which are for the execution of the budget.</param>
internal sealed record TargetIndicator(string Level1, string Level2, string Name, string Target, string Operator, string Number, string? Measure, int Weight)
{
    /// <summary>Points of all indicators of a form.</summary>
    private const int Points = 90;

    private static readonly string[] First = ["成本指标", "产出指标", "效益指标", "满意度指标"];

    private static readonly string[] Second = ["经济成本", "数量", "质量", "时效", "社会效益", "生态效益", "可持续影响", "服务对象满意度"];

    /// <summary>Of a declaration, in the order of the levels.</summary>
    /// <param name="target">As this form prints one.</param>
    public static IReadOnlyList<(CorpusIndicator From, TargetIndicator Indicator)> Of(IReadOnlyList<CorpusIndicator> indicators, Func<CorpusIndicator, string> target)
    {
        int all = indicators.Count;
        return
        [
            .. indicators.Select(indicator => (From: indicator, Levels: Levels(indicator))).OrderBy(row => Array.IndexOf(First, row.Levels.First)).ThenBy(row => Array.IndexOf(Second, row.Levels.Second))
                .Select((row, i) => (row.From, new TargetIndicator(
                    row.Levels.First, row.Levels.Second, row.From.Name, target(row.From), row.From.Operator, row.From.Number, row.From.Measure, Points / all + (i < Points % all ? 1 : 0)))),
        ];
    }

    private static (string First, string Second) Levels(CorpusIndicator indicator) => (indicator.Category, indicator.Kind) switch
    {
        ("投入和管理目标", "成本控制") => (First[0], Second[0]),
        ("投入和管理目标", _) => (First[1], "时效"),
        ("产出目标", _) => (First[1], indicator.Kind),
        ("效果目标", "满意度") => (First[3], Second[^1]),
        ("效果目标", _) => (First[2], indicator.Kind),
        ("影响力目标", _) => (First[2], "可持续影响"),
        _ => throw new InvalidOperationException($"{indicator.Category}, {indicator.Kind}: is no level of the corpus."),
    };
}
