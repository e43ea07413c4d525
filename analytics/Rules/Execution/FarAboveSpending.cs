using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Execution;

/// <summary>Y04: far more is asked for than was spent the year before (当年预算远超上年支出).</summary>
public sealed class FarAboveSpending : MeasureRule<ExecutionGap>
{
    private static readonly Threshold Multiple = new("multiple", new("当年预算与上年支出之比", "budget over spending"), 2, ThresholdUnit.Times, 1, 1_000);

    public override string Id => "Y04";

    public override Bilingual Title { get; } = new("当年预算远超上年支出", "Far above last year's spending");

    public override Bilingual Question { get; } = new("当年预算是否远超上年实际支出？", "Is far more asked for than was spent?");

    public override Bilingual Formula { get; } = new("当年预算（申报数）÷ 上年执行数 > {0}", "Current budget (asked) ÷ last year's execution > {0}");

    public override Bilingual? Exclusions { get; } = new("执行数为 0，或两数缺一时不判断", "Silent on an execution of 0 and where one of the two is absent");

    public override Bilingual Why { get; } = new(
        "预算编制应参考上一年实际支出；翻倍以上需要任务量的依据。",
        "A budget has to consider what was spent; more than double needs more work to show for it.");

    public override Bilingual Source { get; } = new("《预算法》第三十二条", "Budget Law, article 32");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Execution;

    public override IReadOnlyList<Threshold> Thresholds => [Multiple];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Execution(474_470, 237_057.36m, 1_069_600), Severity.Warn),
        Fires(Sample.Execution(1_000_000, 300_000, 1_000_000, basis: "自评表"), Severity.Warn),
        Silent(Sample.Execution(1_000_000, 900_000, 1_100_000)),
        Silent(Sample.Execution(1_000_000, 300_000, null)),
        Edge(Sample.Execution(1_000_000, 500_000, 1_000_000)),
        Edge(Sample.Execution(1_000_000, 500_000, 1_000_000.01m), Severity.Warn),
        Edge(Sample.Execution(1_000_000, 0, 1_000_000)),
    ];

    public override IEnumerable<Finding> Examine(ExecutionGap row, RuleSettings settings)
    {
        if (row is not { Executed: > 0, Asked: { } asked } || asked <= settings[Multiple] * row.Executed)
            yield break;
        Bilingual basis = Say.Basis(row.Basis);
        double times = (double)asked / (double)row.Executed;
        yield return new Finding(
            Severity.Warn,
            "currentBudget",
            Say.Both(
                $"本年申报 {Say.Amount(asked)}，是上年执行 {Say.Amount(row.Executed)} 的 {times:0.00} 倍。{basis.Zh}",
                $"This year asks for {Say.Amount(asked)}, {times:0.00} times the {Say.Amount(row.Executed)} spent last year. {basis.En}"),
            asked - row.Executed,
            [StatedExecution.Executed(row), new EvidenceField("currentBudget")]);
    }
}
