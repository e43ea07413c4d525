using PerfTargets.Analytics.Cohorts;
using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Peers;

/// <summary>P04: one unit of output costs far more, or less, than the same output does elsewhere (单位成本异于同类). What it cost the year before is A07's.</summary>
public sealed class CostAmongPeers : MeasureRule<PeerCost>, IPeerRule
{
    private static readonly Threshold Scales = new("scales", new("偏离中位数的稳健尺度数", "robust scales from the median"), 3.5m, ThresholdUnit.Times, 2, 100);
    private static readonly Threshold Share = new("share", new("同类中偏离同样大或更大的占比", "share of peers that are as far out"), 0.05m, ThresholdUnit.Share, 0, 0.10m);
    private static readonly Threshold Money = new("money", new("按同类中位数折算的差额", "amount beyond the median cost"), 50_000, ThresholdUnit.Yuan, 0, 1_000_000_000_000);

    public override string Id => "P04";

    public override Bilingual Title { get; } = new("单位成本异于同类", "Unit cost unlike peers");

    public override Bilingual Question { get; } = new("单位产出的成本是否与其他单位的同类产出相差很大？", "Does a unit of output cost far more or less than the same does elsewhere?");

    public override Bilingual Formula { get; } = new(
        "ln(当年申报数 / 数量) 偏离同类中位数 ≥ {0}稳健尺度（取法同 P01，至少 0.10），偏离同样大或更大的至多占 {1}，且与按中位数计的金额相差 ≥ {2}；同类 ≥ 20 项；偏高为关注，偏低为提示",
        "ln(asked / quantity) is ≥ {0} robust scales (as in P01, at least 0.10) from the median of its peers, at most {1} of whom are as far out, and the budget is ≥ {2} from what the quantity costs at the median; from 20 peers; warn where it is dearer, info where it is cheaper");

    public override Bilingual? Exclusions { get; } = new(
        "只看有且仅有一个数量类产出指标的申报；同类：同一指标类、计量单位、币种、年度，先取同类型同用途，不足 20 项时依次放宽到不分类型、前后两年、上级指标类；每个单位权重相同，本单位不作自己的参照。少于 20 项或 5 个单位、超过一成在界外（同类不齐）不判断；区间和上限（≤）不是数量",
        "Declarations with one countable output alone. Peers: same concept, unit of measure, currency and year; first of the same type and purpose, and where there are fewer than 20, any type, two years to both sides, the parent concept. Every unit weighs the same, and none is its own reference. Silent with fewer than 20 peers or 5 units, and where more than a tenth lie beyond (a mixture); ranges and ceilings (≤) are no quantities");

    public override Bilingual Why { get; } = new(
        "同样的产出，别处花得少得多或多得多，单价应当能解释。",
        "Where the same output costs far less or more elsewhere, the price should explain it.");

    public override Bilingual Source { get; } = new("适当性审核；稳健统计（中位数、MAD、十分位）", "Review of appropriateness; robust statistics (median, MAD, tenth)");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Arithmetic;

    public override IReadOnlyList<Threshold> Thresholds => [Scales, Share, Money];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.PeerCost(300_000, 300, 300), Severity.Warn),
        Fires(Sample.PeerCost(100_000, 1_000, 300), Severity.Info),
        Silent(Sample.PeerCost(100_000, 300, 300)),
        Silent(Sample.PeerCost(300_000, 300, 300) with { Members = 15 }),
        Silent(Sample.PeerCost(300_000, 300, 300) with { Units = 4 }),
        Silent(Sample.PeerCost(300_000, 300, 300) with { Mixed = true }),
        Silent(Sample.PeerCost(300_000, 300, 300) with { AtOrBeyond = 0.06 }),
        Silent(Sample.PeerCost(30_000, 30, 300)),
        Edge(Sample.PeerCost(150_000, 333.333333, 300), Severity.Warn),
        Edge(Sample.PeerCost(149_999, 333.333333, 300)),
    ];

    public override IEnumerable<Finding> Examine(PeerCost row, RuleSettings settings)
    {
        double beyond = Math.Abs((double)row.Budget - (row.Median * row.Quantity));
        if (row.Mixed || row.Members < CohortSize.Enough || row.Units < CohortSize.Units || row.Score < (double)settings[Scales] || row.AtOrBeyond > settings.Share(Share) || beyond < (double)settings[Money])
            yield break;
        (Bilingual size, Bilingual share) = (Peer.Size(row.Members, row.Units, row.Step), Peer.Share(row.AtOrBeyond, row.Alone));
        yield return new Finding(
            row.Cost > row.Median ? Severity.Warn : Severity.Info,
            "currentBudget",
            Say.Both(
                $"按“{row.Indicator}”计，单位成本 {row.Cost:N2} 元/{row.MeasureUnit}（{Say.Amount(row.Budget)} / {row.Quantity:0.####}），同类“{row.Concept}”中位数 {row.Median:N2} 元，偏离 {row.Score:0.#} 倍稳健尺度。{size.Zh}；偏离同样大或更大：{share.Zh}。口径：申报数",
                $"By “{row.Indicator}” one {row.MeasureUnit} costs {row.Cost:N2} ({Say.Amount(row.Budget)} / {row.Quantity:0.####}); the median of its peers (“{row.Concept}”) is {row.Median:N2}, {row.Score:0.#} robust scales away. {size.En}; as far out or farther: {share.En}. Basis: asked for"),
            beyond < 1e15 ? Math.Round((decimal)beyond, 2) : null,
            [new EvidenceField("currentBudget"), new EvidenceField("indicators.target", row.N)],
            Score: row.Score);
    }
}
