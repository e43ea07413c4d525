using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I09: every impact target is a word such as 提高, which nobody can measure (影响力不可衡量).</summary>
public sealed class VagueImpact : DeclarationRule
{
    public override string Id => "I09";

    public override Bilingual Title { get; } = new("影响力不可衡量", "Impact cannot be measured");

    public override Bilingual Question { get; } = new("影响力目标能否衡量？", "Can the impact targets be measured?");

    public override Bilingual Formula { get; } = new(
        "影响力指标的目标值全部是提高、增强、完善、共享、促进一类的文字",
        "All targets of impact indicators are words such as 提高, 增强, 完善, 共享, 促进");

    public override Bilingual? Exclusions { get; } = new(
        "没有影响力指标、有一个目标值缺失，任何一个含有数字，或有指标的分解目标未能确定时不判断",
        "Silent without impact indicators, where a target is absent, where any of them has a number, and where an indicator's category is open");

    public override Bilingual Why { get; } = new("只写方向而没有程度，年底无法判断是否做到。", "A direction without a measure cannot be checked at the end of the year.");

    public override Bilingual Source { get; } = new("适当性审核", "Review of appropriateness");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Impact("提高", "增强"), Severity.Info),
        Fires(Impact("共享", "促进建立城市管理长效机制"), Severity.Info),
        Fires(Impact("显著提高", "服务水平得到提升"), Severity.Info),
        Silent(Impact("提高", "建成查询平台")),
        Silent(Impact("提高10%", "增强")),
        Silent(Sample.Paper),
        Edge(Impact("完善"), Severity.Info),
        Edge(Impact("完善", null)),
        Edge(Impact("完善3项制度")),
        Edge(Impact("不发生")),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        IndicatorText[] impact = [.. paper.Indicators.Where(Levels.IsImpact)];
        if (impact.Length == 0 || !impact.All(WordTargets.AreVague) || paper.Indicators.Any(indicator => Levels.IsOpen(indicator) && !WordTargets.AreVague(indicator)))
            yield break;
        string targets = string.Join('、', impact.Select(indicator => indicator.Printed).Distinct().Order(StringComparer.Ordinal));
        yield return new Finding(
            Severity.Info,
            "indicators",
            Say.Both(
                $"影响力指标 {impact.Length} 个，目标值全部是方向性文字（{targets}），没有数量",
                $"All {impact.Length} impact targets name a direction ({targets}); none has a number"),
            null,
            [
                .. impact.Select(indicator => new EvidenceField("indicators.target", indicator.N)),
                // Of the impact targets, and of what can be measured were it one.
                .. paper.Indicators.Where(indicator => Levels.IsImpact(indicator) || !WordTargets.AreVague(indicator))
                    .SelectMany(indicator => new[] { new EvidenceField("indicators.level1", indicator.N), new EvidenceField("indicators.level2", indicator.N) }),
            ],
            Hidden: true);
    }

    private static Declaration Impact(params IReadOnlyList<string?> targets) => Sample.Paper with
    {
        Indicators =
        [
            .. Sample.Paper.Indicators.Where(indicator => indicator.Level1?.Value != "影响力目标"),
            .. targets.Select((target, n) => target is null
                ? new Indicator(Sample.Text("影响力目标"), null, Sample.Text($"影响{n + 1}"), null)
                : Sample.Indicator("影响力目标", $"影响{n + 1}", target)),
        ],
    };
}
