using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Completeness;

/// <summary>C05: nobody is asked whether they are satisfied (无满意度指标).</summary>
public sealed class NoSatisfaction : DeclarationRule
{
    public override string Id => "C05";

    public override Bilingual Title { get; } = new("无满意度指标", "No satisfaction indicator");

    public override Bilingual Question { get; } = new("是否设有服务对象满意度指标？", "Is there an indicator of satisfaction?");

    public override Bilingual Formula { get; } = new("没有名称或二级指标含“满意”的指标", "No indicator whose name or level 2 contains 满意");

    public override Bilingual? Exclusions { get; } = new("仅对绩效目标申报", "Declarations of targets only");

    public override Bilingual Why { get; } = new("直接服务社会公众或特定对象的项目应当衡量满意度。", "A project that serves people should measure whether they are satisfied.");

    public override Bilingual Source { get; } = new("财预〔2021〕101号", "财预〔2021〕101号");

    public override Review Review => Review.Completeness;

    public override Cause Cause => Cause.Completeness;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Without(indicator => indicator.Name.Value == "查询单位满意度"), Severity.Info),
        Silent(Sample.Paper),
        Silent(Sample.Without(indicator => true) with { Kind = Kind.Ledger }),
        Edge(WithSurvey("满意度目标")),
        Edge(WithSurvey("服务对象满意度指标")),
        Edge(WithSurvey(null), Severity.Info),
        Edge(Sample.Without(indicator => true), Severity.Info),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper.Declaration.Kind != Kind.Targets || paper.Indicators.Any(indicator => Says(indicator.Name) || Says(indicator.Level2)))
            yield break;
        yield return new Finding(
            Severity.Info,
            "indicators",
            Say.Both($"{paper.Indicators.Count} 个指标中没有满意度指标", $"None of the {paper.Indicators.Count} indicators is about satisfaction"),
            null,
            [new EvidenceField("project"), new EvidenceField("indicators.level2"), new EvidenceField("indicators.name")]);
    }

    private static bool Says(string? text) => text is not null && text.Contains("满意", StringComparison.Ordinal);

    private static Declaration WithSurvey(string? level2)
    {
        Declaration without = Sample.Without(indicator => indicator.Name.Value == "查询单位满意度");
        return without with { Indicators = [.. without.Indicators, Sample.Indicator("效果目标", "服务对象评价", "≥90%", Operator.AtLeast, 90, "%", level2)] };
    }
}
