using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Execution;

/// <summary>Y02: last year's money was not spent, and more is asked for (执行率低仍增加预算).</summary>
public sealed class LowExecutionHigherAsk : MeasureRule<ExecutionGap>
{
    private static readonly Threshold LowRate = new("rate", new("执行率", "rate"), 0.80m, ThresholdUnit.Share, 0, 1);
    private static readonly Threshold Growth = new("growth", new("增长", "growth"), 0.10m, ThresholdUnit.Share, 0, 10);
    private static readonly Threshold SmallestIncrease = new("increase", new("增加额", "increase"), 50_000, ThresholdUnit.Yuan, 0, 1_000_000_000);

    public override string Id => "Y02";

    public override Bilingual Title { get; } = new("执行率低仍增加预算", "Unspent, yet asks for more");

    public override Bilingual Question { get; } = new("上年没有用完，为什么今年还要更多？", "Last year's money was left: why ask for more?");

    public override Bilingual Formula { get; } = new("执行率 < {0} 且增长 ≥ {1} 且增加 ≥ {2}", "Rate < {0}, growth ≥ {1} and increase ≥ {2}");

    public override Bilingual? Exclusions { get; } = new("基数为 0，或三个数缺一，不判断", "Silent on base 0 and where one of the three figures is absent");

    public override Bilingual Why { get; } = new(
        "预算编制应参考上一年预算执行情况；未用完还要更多，需要理由。",
        "A budget has to consider how the last one was spent; asking for more after leaving money needs a reason.");

    public override Bilingual Source { get; } = new("《预算法》第三十二条", "Budget Law, article 32");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Execution;

    public override IReadOnlyList<Threshold> Thresholds => [LowRate, Growth, SmallestIncrease];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Execution(474_470, 237_057.36m, 1_069_600), Severity.Severe),
        Fires(Sample.Execution(1_000_000, 700_000, 1_200_000, basis: "自评表"), Severity.Severe),
        Silent(Sample.Execution(1_000_000, 500_000, 1_000_000)),
        Edge(Sample.Execution(1_000_000, 799_999, 1_100_000), Severity.Severe),
        Edge(Sample.Execution(1_000_000, 800_000, 1_100_000)),
        Edge(Sample.Execution(1_000_000, 500_000, 1_099_999)),
        Edge(Sample.Execution(400_000, 100_000, 449_999)),
    ];

    public override IEnumerable<Finding> Examine(ExecutionGap row, RuleSettings settings)
    {
        if (row is not { Rate: { } rate, Change: { } change, Increase: { } increase, Asked: { } asked }
            || rate >= settings.Share(LowRate) || change < settings.Share(Growth) || increase < settings[SmallestIncrease])
            yield break;
        Bilingual basis = Say.Basis(row.Basis);
        yield return new Finding(
            Severity.Severe,
            "currentBudget",
            Say.Both(
                $"上年执行率 {Say.Percent(rate)}（{Say.Amount(row.Executed)} / {Say.Amount(row.Budget)}），本年申报 {Say.Amount(asked)}，增长 {Say.Percent(change)}。{basis.Zh}",
                $"{Say.Percent(rate)} of last year's budget was spent ({Say.Amount(row.Executed)} / {Say.Amount(row.Budget)}); this year asks for {Say.Amount(asked)}, {Say.Percent(change)} more. {basis.En}"),
            increase,
            [StatedExecution.Executed(row), StatedExecution.Budget(row), new EvidenceField("currentBudget")]);
    }
}
