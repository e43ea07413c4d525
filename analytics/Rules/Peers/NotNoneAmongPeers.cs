using PerfTargets.Analytics.Cohorts;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Rules.Indicators;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Peers;

/// <summary>P02: a count of what is not wanted has room in its target where others allow none (同类多为零).</summary>
public sealed class NotNoneAmongPeers : MeasureRule<PeerTarget>, IPeerRule
{
    private static readonly Threshold Least = new("least", new("目标个数", "target count"), 1, ThresholdUnit.Count, 1, 1_000_000);
    private static readonly Threshold Most = new("most", new("不再当作余量的个数", "count that is no allowance any more"), 100, ThresholdUnit.Count, 1, 1_000_000);

    public override string Id => "P02";

    public override Bilingual Title { get; } = new("同类多为零，此处不为零", "Not none, as peers are");

    public override Bilingual Question { get; } = new("越少越好的计数，其他单位多定为零，此处是否留了余量？", "Does a count that should be none leave room where others leave none?");

    public override Bilingual Formula { get; } = new(
        "越少越好的计数（件、起、次 …），同类中位数为 0，目标 ≥ {0} 且 ≤ {1}",
        "A count that is better lower: the median of its peers is 0, and the target is ≥ {0} and ≤ {1}");

    public override Bilingual? Exclusions { get; } = new(
        "同类的取法同 P01；少于 8 项或 5 个单位不判断；不计尺度；更大的数是所管范围的统计（全市事故数），不是本项目留的余量",
        "Peers as in P01; silent with fewer than 8 or 5 units; no scale is computed; a larger number is a statistic of a whole area, no allowance of a project");

    public override Bilingual Why { get; } = new(
        "事故、投诉之类，多数单位的目标是没有。",
        "Of accidents and complaints most units promise none.");

    public override Bilingual Source { get; } = new("适当性审核；实务经验", "Review of appropriateness; practice");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<Threshold> Thresholds => [Least, Most];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.PeerTarget(3, 0, -1) with { MeasureUnit = "起" }, Severity.Info),
        Silent(Sample.PeerTarget(3, 1, -1) with { MeasureUnit = "起" }),
        Silent(Sample.PeerTarget(3, 0, -1)),
        Silent(Sample.PeerTarget(3, 0, -1) with { MeasureUnit = "起", Members = 5 }),
        Silent(Sample.PeerTarget(30_000, 0, -1) with { MeasureUnit = "件" }),
        Edge(Sample.PeerTarget(1, 0, -1) with { MeasureUnit = "起" }, Severity.Info),
        Edge(Sample.PeerTarget(0.5, 0, -1) with { MeasureUnit = "起" }),
    ];

    public override IEnumerable<Finding> Examine(PeerTarget row, RuleSettings settings)
    {
        if (row.MeasureUnit == "%" || row.Direction > 0 || row.Median != 0 || row.Target < (double)settings[Least] || row.Target > (double)settings[Most] || row.Members < CohortSize.Few || row.Units < CohortSize.Units)
            yield break;
        Bilingual size = Peer.Size(row.Members, row.Units, row.Step);
        yield return new Finding(
            Severity.Info,
            NamedIndicator.FieldOf(row.Indicator),
            Say.Both(
                $"指标“{row.Indicator}”目标 {row.Target:0.##} {row.MeasureUnit}，同类“{row.Concept}”半数以上定为 0。{size.Zh}",
                $"The target of “{row.Indicator}” is {row.Target:0.##} {row.MeasureUnit}; half or more of its peers (“{row.Concept}”) set 0. {size.En}"),
            null,
            [new EvidenceField("indicators.target", row.N)]);
    }
}
