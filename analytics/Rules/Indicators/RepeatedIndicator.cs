using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I02: an indicator's name stands twice in one declaration (指标重复).</summary>
public sealed class RepeatedIndicator : DeclarationRule
{
    public override string Id => "I02";

    public override Bilingual Title { get; } = new("指标重复", "Indicator stands twice");

    public override Bilingual Question { get; } = new("是否有指标重复填报？", "Does an indicator stand twice?");

    public override Bilingual Formula { get; } = new("同一申报表内指标名称相同（统一全半角、去空格后）", "Equal names within one declaration, after NFKC and without white space");

    public override Bilingual Why { get; } = new("重复的指标不增加约束，且可能漏填了另一项。", "A repeated indicator binds nobody further, and another may be missing.");

    public override Bilingual Source { get; } = new("完整性审核", "Review of completeness");

    public override Review Review => Review.Completeness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.With(Sample.Indicator("产出目标", "编目完成率", "=100%", Operator.Equal, 100, "%")), Severity.Warn),
        Silent(Sample.Paper),
        Edge(Sample.With(Sample.Indicator("产出目标", "编目 完成率", "=100%", Operator.Equal, 100, "%")), Severity.Warn),
        Edge(Sample.With(Sample.Indicator("产出目标", "编目及时完成率", "=100%", Operator.Equal, 100, "%"))),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings) => paper.Indicators
        .GroupBy(indicator => indicator.Name)
        .Where(group => group.Skip(1).Any())
        .Select(group => new Finding(
            Severity.Warn,
            $"indicators:{group.Key}",
            Say.Both($"指标“{group.First().Indicator.Name.Value}”出现 {group.Count()} 次", $"The indicator “{group.First().Indicator.Name.Value}” stands {group.Count()} times"),
            null,
            [.. group.Select(indicator => new EvidenceField("indicators.name", indicator.N))]));
}
