using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Execution;

/// <summary>Y03: the budget moved far in one year (预算大幅增减).</summary>
public sealed class BudgetJump : MeasureRule<AskedTrend>
{
    private static readonly Threshold Large = new("large", new("大幅增长", "large growth"), 0.50m, ThresholdUnit.Share, 0, 100);
    private static readonly Threshold LargeAmount = new("amount", new("增加额", "increase"), 200_000, ThresholdUnit.Yuan, 0, 1_000_000_000);
    private static readonly Threshold Notable = new("notable", new("明显增减", "notable change"), 0.20m, ThresholdUnit.Share, 0, 100);

    public override string Id => "Y03";

    public override Bilingual Title { get; } = new("预算大幅增减", "Budget moved far");

    public override Bilingual Question { get; } = new("预算是否比上年大幅增减？", "Did the budget move far from last year's?");

    public override Bilingual Formula { get; } = new(
        "增长 > {0} 且增加 ≥ {1} 关注；增长 > {2} 提示；减少 > {2} 提示",
        "Growth > {0} and increase ≥ {1}: watch; growth > {2}: note; cut > {2}: note");

    public override Bilingual? Exclusions { get; } = new("没有上年预算或上年为 0 时不判断", "Silent without a previous budget and on base 0");

    public override Bilingual Why { get; } = new("大的变动应当能由任务量的变化解释。", "A large move should be explained by a change in the work.");

    public override Bilingual Source { get; } = new("实务经验", "Practice");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Execution;

    public override IReadOnlyList<Threshold> Thresholds => [Large, LargeAmount, Notable];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Trend(1_069_600, 474_470), Severity.Warn),
        Fires(Sample.Trend(700_000, 1_000_000), Severity.Info),
        Silent(Sample.Trend(1_100_000, 1_000_000)),
        Edge(Sample.Trend(1_200_000, 1_000_000)),
        Edge(Sample.Trend(1_500_000, 1_000_000), Severity.Info),
        Edge(Sample.Trend(500_000, 300_000), Severity.Warn),
        Edge(Sample.Trend(499_999, 300_000), Severity.Info),
        Silent(Sample.Trend(500_000, null)),
        Fires(Sample.Trend(1_069_600, 474_470, previousStage: "申报数"), Severity.Warn),
        Fires(Sample.Trend(1_069_600, 474_470, previousStage: "调整后预算数"), Severity.Warn),
    ];

    public override IEnumerable<Finding> Examine(AskedTrend row, RuleSettings settings)
    {
        if (row is not { Change: { } change, PreviousBudget: { } previous, Increase: { } increase } || Math.Abs(change) <= settings.Share(Notable))
            yield break;
        string sign = change > 0 ? "+" : "";
        Bilingual basis = Say.PreviousBasis(row.PreviousStage);
        yield return new Finding(
            change > settings.Share(Large) && increase >= settings[LargeAmount] ? Severity.Warn : Severity.Info,
            "currentBudget",
            Say.Both(
                $"上年预算 {Say.Amount(previous)}，本年申报 {Say.Amount(row.Budget)}，{sign}{Say.Percent(change)}（{sign}{Say.Amount(increase)}）。{basis.Zh}",
                $"Last year's budget was {Say.Amount(previous)}; this year asks for {Say.Amount(row.Budget)}: {sign}{Say.Percent(change)} ({sign}{Say.Amount(increase)}). {basis.En}"),
            Math.Abs(increase),
            [new EvidenceField("priorBudget"), new EvidenceField("currentBudget")]);
    }
}
