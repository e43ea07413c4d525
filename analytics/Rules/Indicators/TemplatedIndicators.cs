using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I12: two projects of a unit have mostly the same indicators (指标模板化).</summary>
public sealed class TemplatedIndicators : MeasureRule<DeclarationPair>
{
    private static readonly Threshold SharedNames = new("share", new("相同指标占比", "share of equal indicators"), 0.60m, ThresholdUnit.Share, 0, 1);

    public override string Id => "I12";

    public override Bilingual Title { get; } = new("指标模板化", "Indicators from a template");

    public override Bilingual Question { get; } = new("指标是否照搬同单位的另一项目？", "Are the indicators those of another project?");

    public override Bilingual Formula { get; } = new(
        "同一单位同一年度另一项目：相同指标名称 ÷ 两者全部指标名称 ≥ {0}（隐藏）",
        "Another project of the unit and year: equal names ÷ all names of both ≥ {0} (hidden)");

    public override Bilingual? Exclusions { get; } = new(
        "投入和管理类指标不计；与多个项目相似时只列最相似的一个",
        "Indicators of the management level do not count; of several like projects the nearest is named");

    public override Bilingual Why { get; } = new("套用模板的指标说明不了本项目要做什么。", "Indicators from a template do not tell what this project is to do.");

    public override Bilingual Source { get; } = new("实务经验", "Practice");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<Threshold> Thresholds => [SharedNames];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Pair(other: "测绘成果汇编", names: 10, otherNames: 10, sharedNames: 9), Severity.Info),
        Silent(Sample.Pair(other: "测绘成果汇编", names: 14, otherNames: 19, sharedNames: 6)),
        Silent(Sample.Pair(other: "测绘成果汇编", names: 10, otherNames: 10, sharedNames: 9) with { Nearest = false }),
        Edge(Sample.Pair(other: "测绘成果汇编", names: 8, otherNames: 8, sharedNames: 6), Severity.Info),
        Edge(Sample.Pair(other: "测绘成果汇编", names: 8, otherNames: 9, sharedNames: 6)),
        Edge(Sample.Pair(other: "测绘成果汇编", names: 0, otherNames: 0, sharedNames: 0)),
    ];

    public override IEnumerable<Finding> Examine(DeclarationPair row, RuleSettings settings)
    {
        if (row is not { Nearest: true, NameShare: { } share } || share < settings.Share(SharedNames))
            yield break;
        int all = row.Names + row.OtherNames - row.SharedNames;
        yield return new Finding(
            Severity.Info,
            "indicators",
            Say.Both(
                $"与同单位“{row.OtherProject}”的 {all} 个指标名称中 {row.SharedNames} 个相同（{Say.Percent(share)}），投入和管理类除外",
                $"Of the {all} indicator names of this project and “{row.OtherProject}” {row.SharedNames} are in both ({Say.Percent(share)}), the management level left out"),
            null,
            [new EvidenceField("indicators.name")],
            Hidden: true);
    }
}
