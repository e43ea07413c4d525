using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>I02: an indicator's name stands twice in one declaration (指标重复).</summary>
public sealed class RepeatedIndicator : DeclarationRule
{
    public override string Id => "I02";

    public override Bilingual Title { get; } = new("指标重复", "Indicator stands twice");

    public override Bilingual Formula { get; } = new("同一申报表内指标名称相同（统一全半角、去空格后）", "Equal names within one declaration, after NFKC and without white space");

    public override Bilingual Why { get; } = new("重复的指标不增加约束，且可能漏填了另一项。", "A repeated indicator binds nobody further, and another may be missing.");

    public override Bilingual Source { get; } = new("完整性审核", "Review of completeness");

    public override string Cause => "指标";

    public override IEnumerable<Finding> Examine(Declaration declaration) => declaration.Indicators
        .Select((indicator, n) => (Name: indicator.Name.Value, N: n))
        .GroupBy(pair => Identity.Normalise(pair.Name))
        .Where(group => group.Count() > 1)
        .Select(group => new Finding(
            Severity.Warn,
            $"indicators:{group.Key}",
            Say.Both($"指标“{group.First().Name}”出现 {group.Count()} 次", $"The indicator “{group.First().Name}” stands {group.Count()} times"),
            null,
            [.. group.Select(pair => new EvidenceField("indicators.name", pair.N))]));
}
