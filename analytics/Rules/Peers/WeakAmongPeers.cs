using PerfTargets.Analytics.Cohorts;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Rules.Indicators;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Peers;

/// <summary>P01: a target far weaker than those of the same kind elsewhere (目标弱于同类).</summary>
public sealed class WeakAmongPeers : MeasureRule<PeerTarget>, IPeerRule
{
    /// <summary>Of a few, only the sole extreme is told, and it must be farther out.</summary>
    private const double FewScales = 5, FewGap = 10;

    private static readonly Threshold Scales = new("scales", new("弱于中位数的稳健尺度数", "robust scales weaker than the median"), 3.5m, ThresholdUnit.Times, 2, 100);
    private static readonly Threshold Gap = new("gap", new("弱于中位数", "weaker than the median"), 5, ThresholdUnit.Points, 2.5m, 100);
    private static readonly Threshold Ratio = new("ratio", new("比同类中位数松的倍数（关注）", "times as lax as the median, to warn"), 2, ThresholdUnit.Times, 1, 100);
    private static readonly Threshold Share = new("share", new("同类中同样弱或更弱的占比", "share of peers as weak or weaker"), 0.05m, ThresholdUnit.Share, 0, 0.10m);

    public override string Id => "P01";

    public override int Version => 2;

    public override Bilingual Title { get; } = new("目标弱于同类", "Weaker than peers");

    public override Bilingual Question { get; } = new("同类指标的目标值是否明显弱于其他单位？", "Is a target far weaker than others set for the same thing?");

    public override Bilingual Formula { get; } = new(
        "百分比目标弱于同类中位数 ≥ {0}稳健尺度（1.4826×MAD、0.7803×中位数到最弱一成的距离、2.5 个百分点，取最大）且 ≥ {1}，同样弱或更弱的至多占 {2}（同类 ≥ 20 项；中位数达到目标值的 {3}（越低越好的，目标值达到中位数的 {3}）为关注，其余为提示）；8–19 项时须为唯一最弱、≥ 5 倍尺度且 ≥ 10 个百分点（提示）",
        "A target in percent is ≥ {0} robust scales (the largest of 1.4826 × MAD, 0.7803 × the distance from the median to the weak tenth, and 2.5 points) and ≥ {1} weaker than the median of its peers, of whom at most {2} are as weak (from 20 peers; warn where the median is {3} the target or more, or the target {3} the median where less is better, else info); with 8–19 it must be the only one so weak, ≥ 5 scales and ≥ 10 points (info)");

    public override Bilingual? Exclusions { get; } = new(
        "同类：同一指标类、方向、计量单位、年度，先取同类型同用途，不足 20 项时依次放宽到不分类型、前后两年、上级指标类；每个单位权重相同，本单位不作自己的参照。少于 8 项或 5 个单位不判断；超过一成在界外（同类不齐）不判断；偏强不提示；0–100 以外和无单位的 1 不计",
        "Peers: same concept, direction, measure unit and year; first of the same type and purpose, and where there are fewer than 20, any type, two years to both sides, the parent concept. Every unit weighs the same, and none is its own reference. Silent with fewer than 8 peers or 5 units, where more than a tenth lie beyond (a mixture), on strong targets, outside 0–100 and on a bare 1");

    public override Bilingual Why { get; } = new(
        "别的单位都能做到的事，目标定低了，做到也说明不了什么。",
        "What everybody else expects to reach and this one does not, is met without effort.");

    public override Bilingual Source { get; } = new("适当性审核；稳健统计（中位数、MAD、十分位）", "Review of appropriateness; robust statistics (median, MAD, tenth)");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<Threshold> Thresholds => [Scales, Gap, Share, Ratio];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.PeerTarget(40, 95), Severity.Warn),
        Fires(Sample.PeerTarget(60, 95), Severity.Info),
        Fires(Sample.PeerTarget(12, 2, -1), Severity.Warn),
        Fires(Sample.PeerTarget(80, 95) with { Members = 8, Units = 5, Alone = true, AtOrBeyond = 1 }, Severity.Info),
        Silent(Sample.PeerTarget(100, 95)),
        Silent(Sample.PeerTarget(60, 95) with { AtOrBeyond = 0.08 }),
        Silent(Sample.PeerTarget(60, 95) with { Mixed = true }),
        Silent(Sample.PeerTarget(60, 95) with { Members = 5, Units = 5 }),
        Silent(Sample.PeerTarget(60, 95) with { Members = 30, Units = 4 }),
        Silent(Sample.PeerTarget(60, 95) with { MeasureUnit = "件" }),
        Edge(Sample.PeerTarget(47.5, 95), Severity.Warn),
        Edge(Sample.PeerTarget(86.25, 95), Severity.Info),
        Edge(Sample.PeerTarget(86.3, 95)),
        Edge(Sample.PeerTarget(40, 95) with { AtOrBeyond = 0.05 }, Severity.Warn),
    ];

    public override IEnumerable<Finding> Examine(PeerTarget row, RuleSettings settings)
    {
        if (row.MeasureUnit != "%" || row.Mixed || row.Units < CohortSize.Units || Told(row, settings) is not { } severity)
            yield break;
        (Bilingual size, Bilingual share) = (Peer.Size(row.Members, row.Units, row.Step), Peer.Share(row.AtOrBeyond, row.Alone));
        yield return new Finding(
            severity,
            NamedIndicator.FieldOf(row.Indicator),
            Say.Both(
                $"指标“{row.Indicator}”目标 {row.Target:0.##}%，同类“{row.Concept}”中位数 {row.Median:0.##}%，弱 {row.Gap:0.##} 个百分点，为 {row.Score:0.#} 倍稳健尺度（{row.Scale:0.##} 个百分点）。{size.Zh}；同样弱或更弱：{share.Zh}",
                $"The target of “{row.Indicator}” is {row.Target:0.##}%, the median of its peers (“{row.Concept}”) {row.Median:0.##}%: {row.Gap:0.##} points weaker, {row.Score:0.#} robust scales of {row.Scale:0.##} points. {size.En}; as weak or weaker: {share.En}"),
            null,
            [new EvidenceField("indicators.target", row.N)],
            Score: row.Score);
    }

    /// <summary>Out of line is worth a look; asking for half of what others ask for, or allowing twice as much, is weak whatever the spread.</summary>
    private static Severity Graded(PeerTarget row, double ratio) => (row.Direction > 0 ? row.Target * ratio <= row.Median : row.Target >= row.Median * ratio) ? Severity.Warn : Severity.Info;

    private static Severity? Told(PeerTarget row, RuleSettings settings) => row.Members switch
    {
        >= CohortSize.Enough => row.Score >= (double)settings[Scales] && row.Gap >= (double)settings[Gap] && row.AtOrBeyond <= settings.Share(Share) ? Graded(row, (double)settings[Ratio]) : null,
        >= CohortSize.Few => row.Alone && row.Score >= Math.Max(FewScales, (double)settings[Scales]) && row.Gap >= Math.Max(FewGap, (double)settings[Gap]) ? Severity.Info : null,
        _ => null,
    };
}
