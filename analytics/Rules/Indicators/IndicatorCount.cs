using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I13: very few or very many indicators (指标数量).</summary>
public sealed class IndicatorCount : DeclarationRule
{
    private static readonly Threshold Fewest = new("fewest", new("最少指标数", "fewest indicators"), 5, ThresholdUnit.Count, 0, 1_000);
    private static readonly Threshold Most = new("most", new("最多指标数", "most indicators"), 25, ThresholdUnit.Count, 0, 1_000);

    public override string Id => "I13";

    public override Bilingual Title { get; } = new("指标数量", "Few or many indicators");

    public override Bilingual Question { get; } = new("指标是否过少或过多？", "Are there very few or very many indicators?");

    public override Bilingual Formula { get; } = new("指标数 < {0} 或 > {1}", "Fewer than {0} indicators, or more than {1}");

    public override Bilingual? Exclusions { get; } = new("没有指标时不判断", "Silent without indicators");

    public override Bilingual Why { get; } = new("指标过少不能反映项目，过多则主次不分。", "Too few indicators do not show the project; too many hide what matters.");

    public override Bilingual Source { get; } = new("财预〔2021〕101号", "Cai Yu (2021) No. 101");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<Threshold> Thresholds => [Fewest, Most];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Paper with { Indicators = [.. Sample.Paper.Indicators.Take(2)] }, Severity.Info),
        Silent(Sample.Paper),
        Edge(Sample.Paper with { Indicators = [] }),
        Edge(Sample.Paper with { Indicators = [.. Sample.Paper.Indicators.Take(4)] }, Severity.Info),
        Edge(Sample.Paper with { Indicators = [.. Sample.Paper.Indicators.Take(5)] }),
        Edge(Sample.Paper with { Indicators = [.. Sample.Paper.Indicators, .. More(19)] }),
        Edge(Sample.Paper with { Indicators = [.. Sample.Paper.Indicators, .. More(20)] }, Severity.Info),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        int count = paper.Declaration.Indicators.Count, fewest = settings.Whole(Fewest), most = settings.Whole(Most);
        if (count == 0 || (count >= fewest && count <= most))
            yield break;
        yield return new Finding(
            Severity.Info,
            "indicators",
            count < fewest
                ? Say.Both($"指标 {count} 个，少于 {fewest} 个", $"{count} indicators, fewer than {fewest}")
                : Say.Both($"指标 {count} 个，多于 {most} 个", $"{count} indicators, more than {most}"),
            null,
            [new EvidenceField("indicators.name")],
            Hidden: true);
    }

    private static IEnumerable<Indicator> More(int count) =>
        Enumerable.Range(1, count).Select(n => Sample.Indicator("产出目标", FormattableString.Invariant($"第{n}批成果整理数量"), "≥100件", Operator.AtLeast, 100, "件"));
}
