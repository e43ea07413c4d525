using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Execution;

/// <summary>Y01: the year before was not spent (上年执行率偏低).</summary>
public sealed class LowExecution : MeasureRule<ExecutionGap>
{
    private static readonly Threshold Explained = new("explained", new("须说明的执行率", "rate to be explained"), 0.90m, ThresholdUnit.Share, 0, 1);
    private static readonly Threshold Low = new("low", new("偏低的执行率", "low rate"), 0.80m, ThresholdUnit.Share, 0, 1);
    private static readonly Threshold VeryLow = new("very-low", new("过低的执行率", "very low rate"), 0.60m, ThresholdUnit.Share, 0, 1);
    private static readonly Threshold SmallestGap = new("gap", new("未执行金额", "money not spent"), 50_000, ThresholdUnit.Yuan, 0, 1_000_000_000);

    public override string Id => "Y01";

    public override Bilingual Title { get; } = new("上年执行率偏低", "Low execution last year");

    public override Bilingual Question { get; } = new("上年预算是否有较多未执行？", "Was much of last year's budget left unspent?");

    public override Bilingual Formula { get; } = new(
        "执行率 < {0} 提示，< {1} 关注，< {2} 重大（仅限决算数），且未执行 ≥ {3}",
        "Rate < {0} note, < {1} watch, < {2} severe (final figures only), and not spent ≥ {3}");

    public override Bilingual? Exclusions { get; } = new(
        "申报表填列的执行数截止日不明，最高为“关注”；基数为 0 或缺失时不判断",
        "An execution as declared has no cut-off date and is at most a watch; silent on base 0 and where a figure is absent");

    public override Bilingual Why { get; } = new(
        "上年未用完的预算说明需求被高估或实施受阻，今年的申报应当说明。",
        "Money not spent means the need was overestimated or the work held up; this year's request should say why.");

    public override Bilingual Source { get; } = new("自评要求：执行率低于 90% 应说明原因", "Self-evaluation forms: a rate below 90 % must be explained");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Execution;

    public override IReadOnlyList<Threshold> Thresholds => [Explained, Low, VeryLow, SmallestGap];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Execution(1_000_000, 300_000, 1_000_000), Severity.Warn),
        Fires(Sample.Execution(1_000_000, 300_000, 1_000_000, basis: "自评表"), Severity.Severe),
        Fires(Sample.Execution(1_000_000, 300_000, null, basis: "自评表") with { DeclarationId = 2 }, Severity.Severe),
        Silent(Sample.Execution(1_000_000, 950_000, 1_000_000)),
        Edge(Sample.Execution(1_000_000, 900_000, 1_000_000)),
        Edge(Sample.Execution(1_000_000, 899_999, 1_000_000), Severity.Info),
        Edge(Sample.Execution(1_000_000, 799_999, 1_000_000), Severity.Warn),
        Edge(Sample.Execution(100_000, 50_001, 100_000)),
    ];

    public override IEnumerable<Finding> Examine(ExecutionGap row, RuleSettings settings)
    {
        if (row.Rate is not { } rate || rate >= settings.Share(Explained) || row.Gap < settings[SmallestGap])
            yield break;
        Severity severity = rate < settings.Share(VeryLow) && Say.IsFinal(row.Basis) ? Severity.Severe : rate < settings.Share(Low) ? Severity.Warn : Severity.Info;
        Bilingual basis = Say.Basis(row.Basis), year = StatedExecution.Year(row);
        yield return new Finding(
            severity,
            "priorExecuted",
            Say.Both(
                $"{year.Zh}执行率 {Say.Percent(rate)}（{Say.Amount(row.Executed)} / {Say.Amount(row.Budget)}），未执行 {Say.Amount(row.Gap)}。{basis.Zh}",
                $"{Say.Percent(rate)} of {year.En} budget was spent ({Say.Amount(row.Executed)} / {Say.Amount(row.Budget)}); {Say.Amount(row.Gap)} was not. {basis.En}"),
            row.Gap,
            [StatedExecution.Executed(row), StatedExecution.Budget(row)]);
    }
}
