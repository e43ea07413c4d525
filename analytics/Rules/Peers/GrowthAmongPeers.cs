using PerfTargets.Analytics.Cohorts;
using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Peers;

/// <summary>P03: a budget moved far more than those of projects of its kind and size (增幅异于同类).</summary>
public sealed class GrowthAmongPeers : MeasureRule<PeerGrowth>, IPeerRule
{
    private static readonly Threshold Scales = new("scales", new("偏离中位数的稳健尺度数", "robust scales from the median"), 3.5m, ThresholdUnit.Times, 2, 100);
    private static readonly Threshold Share = new("share", new("同类中变动同样大或更大的占比", "share of peers that moved as far"), 0.05m, ThresholdUnit.Share, 0, 0.10m);
    private static readonly Threshold Money = new("money", new("变动金额", "amount it moved by"), 50_000, ThresholdUnit.Yuan, 0, 1_000_000_000_000);

    public override string Id => "P03";

    public override Bilingual Title { get; } = new("增减幅异于同类", "Moved unlike peers");

    public override Bilingual Question { get; } = new("预算的增减幅度是否与同类型、同规模的项目相差很大？", "Did the budget move far more than those of projects of its kind and size?");

    public override Bilingual Formula { get; } = new(
        "ln(当年申报数 / 上年预算) 偏离同类中位数 ≥ {0}稳健尺度（取法同 P01，至少 0.10），变动同样大或更大的至多占 {1}，且增减额 ≥ {2}；同类 ≥ 20 项；偏增为关注，偏减为提示",
        "ln(asked / budget of the year before) is ≥ {0} robust scales (as in P01, at least 0.10) from the median of its peers, at most {1} of whom moved as far, and the amount moved is ≥ {2}; from 20 peers; warn where it grew, info where it fell");

    public override Bilingual? Exclusions { get; } = new(
        "同类：同年度、币种、上年预算位数（规模），先取同类型同用途，不足 20 项时依次放宽到不分类型、前后两年；每个单位权重相同，本单位不作自己的参照。少于 20 项或 5 个单位、超过一成在界外（同类不齐）、上年为 0 或无上年预算的不判断",
        "Peers: same year, currency and number of digits of the year before's budget (size); first of the same type and purpose, and where there are fewer than 20, any, then two years to both sides. Every unit weighs the same, and none is its own reference. Silent with fewer than 20 peers or 5 units, where more than a tenth lie beyond (a mixture), and on base 0 or none");

    public override Bilingual Why { get; } = new(
        "规模和性质相近的项目同年的增减大体相近，差得远的应当有自己的理由。",
        "Projects alike in kind and size move alike in a year; one that does not should have a reason of its own.");

    public override Bilingual Source { get; } = new("适当性审核；稳健统计（中位数、MAD、十分位）", "Review of appropriateness; robust statistics (median, MAD, tenth)");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Execution;

    public override IReadOnlyList<Threshold> Thresholds => [Scales, Share, Money];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.PeerGrowth(300_000, 100_000), Severity.Warn),
        Fires(Sample.PeerGrowth(30_000, 100_000), Severity.Info),
        Silent(Sample.PeerGrowth(110_000, 100_000)),
        Silent(Sample.PeerGrowth(300_000, 100_000) with { Members = 15 }),
        Silent(Sample.PeerGrowth(300_000, 100_000) with { Mixed = true }),
        Silent(Sample.PeerGrowth(300_000, 100_000) with { AtOrBeyond = 0.06 }),
        Edge(Sample.PeerGrowth(150_000, 100_000), Severity.Warn),
        Edge(Sample.PeerGrowth(149_999, 100_000)),
    ];

    public override IEnumerable<Finding> Examine(PeerGrowth row, RuleSettings settings)
    {
        decimal moved = Math.Abs(row.Asked - row.Previous);
        if (row.Mixed || row.Members < CohortSize.Enough || row.Units < CohortSize.Units || row.Score < (double)settings[Scales] || row.AtOrBeyond > settings.Share(Share) || moved < settings[Money])
            yield break;
        (Bilingual size, Bilingual share, Bilingual basis) = (Peer.Size(row.Members, row.Units, row.Step), Peer.Share(row.AtOrBeyond, row.Alone), Say.PreviousBasis(row.PreviousStage));
        yield return new Finding(
            row.Growth > row.Median ? Severity.Warn : Severity.Info,
            "currentBudget",
            Say.Both(
                $"当年申报 {Say.Amount(row.Asked)}，上年 {Say.Amount(row.Previous)}，{Signed(row.Growth)}；同类中位数 {Signed(row.Median)}，偏离 {row.Score:0.#} 倍稳健尺度。{size.Zh}；变动同样大或更大：{share.Zh}。{basis.Zh}",
                $"Asked {Say.Amount(row.Asked)}, the year before {Say.Amount(row.Previous)}: {Signed(row.Growth)}; the median of its peers is {Signed(row.Median)}, {row.Score:0.#} robust scales away. {size.En}; moved as far or farther: {share.En}. {basis.En}"),
            moved,
            [new EvidenceField("currentBudget"), new EvidenceField("priorBudget")],
            Score: row.Score);
    }

    private static string Signed(double share) => (share > 0 ? "+" : "") + Say.Percent(share);
}
