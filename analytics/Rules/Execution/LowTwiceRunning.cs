using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Execution;

/// <summary>Y11: two years running the money was not spent, and no less is asked for (连续执行偏低).</summary>
public sealed class LowTwiceRunning : MeasureRule<ExecutionRun>
{
    private static readonly Threshold LowRate = new("rate", new("执行率", "rate"), 0.80m, ThresholdUnit.Share, 0, 1);

    public override string Id => "Y11";

    public override Bilingual Title { get; } = new("连续执行偏低", "Low execution, years running");

    public override Bilingual Question { get; } = new("连续两年没有用完，为什么预算没有减少？", "Money was left two years running: why is the budget no lower?");

    public override Bilingual Formula { get; } = new(
        "前两年的执行率（决算口径）均 < {0}，且本年申报 ≥ 上年预算",
        "Final rates of the two years before both < {0}, and this year asks for at least last year's budget");

    public override Bilingual? Exclusions { get; } = new(
        "任一年的执行数不是自评表或台账的数，或基数为 0 时不判断",
        "Silent where the execution of either year is not of a self-evaluation or a ledger, and on base 0");

    public override Bilingual Why { get; } = new(
        "一年未用完可能有原因，连年未用完说明预算高于需要。",
        "Money left once may have a cause; left year after year, the budget is above the need.");

    public override Bilingual Source { get; } = new("《预算法》第三十二条；预算安排与上年执行挂钩", "Budget Law, article 32; budgets follow last year's execution");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Execution;

    public override IReadOnlyList<Threshold> Thresholds => [LowRate];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Run(1_000_000, 600_000, 1_000_000, 700_000, 1_000_000), Severity.Severe),
        Fires(Sample.Run(1_000_000, 600_000, 800_000, 500_000, 900_000), Severity.Severe),
        Silent(Sample.Run(1_000_000, 950_000, 1_000_000, 700_000, 1_000_000)),
        Silent(Sample.Run(1_000_000, 600_000, 1_000_000, 900_000, 1_000_000)),
        Silent(Sample.Run(1_000_000, 600_000, 1_000_000, 700_000, 800_000)),
        Edge(Sample.Run(1_000_000, 799_999, 1_000_000, 799_999, 1_000_000), Severity.Severe),
        Edge(Sample.Run(1_000_000, 800_000, 1_000_000, 700_000, 1_000_000)),
        Edge(Sample.Run(1_000_000, 600_000, 1_000_000, 700_000, 999_999.99m)),
    ];

    public override IEnumerable<Finding> Examine(ExecutionRun row, RuleSettings settings)
    {
        double low = settings.Share(LowRate);
        if (row.Rate >= low || row.EarlierRate >= low || row.Asked < row.Budget)
            yield break;
        string basis = row.Basis == row.EarlierBasis ? row.Basis : $"{row.EarlierBasis}、{row.Basis}";
        yield return new Finding(
            Severity.Severe,
            "priorExecuted",
            Say.Both(
                $"{row.Year - 2} 年执行率 {Say.Percent(row.EarlierRate)}（{Say.Amount(row.EarlierExecuted)} / {Say.Amount(row.EarlierBudget)}），{row.Year - 1} 年 {Say.Percent(row.Rate)}（{Say.Amount(row.Executed)} / {Say.Amount(row.Budget)}），而本年申报 {Say.Amount(row.Asked)}，不低于上年。口径：{basis}",
                $"{Say.Percent(row.EarlierRate)} of the {row.Year - 2} budget was spent ({Say.Amount(row.EarlierExecuted)} / {Say.Amount(row.EarlierBudget)}) and {Say.Percent(row.Rate)} of the {row.Year - 1} one ({Say.Amount(row.Executed)} / {Say.Amount(row.Budget)}); this year asks for {Say.Amount(row.Asked)}, no less. Basis: {basis}"),
            row.Budget - row.Executed,
            [
                new EvidenceField("executed", Of: row.EarlierExecutedIn),
                new EvidenceField(StageField.Of(row.EarlierStage), Of: row.EarlierBudgetIn),
                new EvidenceField("executed", Of: row.ExecutedIn),
                new EvidenceField(StageField.Of(row.Stage), Of: row.BudgetIn),
                new EvidenceField("currentBudget"),
            ]);
    }
}
