using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Execution;

/// <summary>Y05: exactly last year's budget is asked for (预算与上年相同).</summary>
public sealed class UnchangedBudget : MeasureRule<AskedTrend>
{
    public override string Id => "Y05";

    public override Bilingual Title { get; } = new("预算与上年相同", "Budget same as last year");

    public override Bilingual Question { get; } = new("预算是否照搬上年？", "Is last year's budget asked for again?");

    public override Bilingual Formula { get; } = new("当年预算（申报数）= 上年预算，精确到分（隐藏）", "Current budget (asked) = previous budget, to the cent (hidden)");

    public override Bilingual? Exclusions { get; } = new("没有上年预算或上年为 0 时不判断", "Silent without a previous budget and on base 0");

    public override Bilingual Why { get; } = new("零基预算要求按当年任务测算，而非沿用基数。", "A zero-based budget is worked out from the year's tasks, not carried over.");

    public override Bilingual Source { get; } = new("零基预算", "Zero-based budgeting");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Execution;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Trend(306_660, 306_660), Severity.Info),
        Silent(Sample.Trend(320_000, 306_660)),
        Silent(Sample.Trend(306_660, null)),
        Edge(Sample.Trend(306_660, 306_660.01m)),
        Edge(Sample.Trend(0, 0)),
    ];

    public override IEnumerable<Finding> Examine(AskedTrend row, RuleSettings settings)
    {
        if (row is not { PreviousBudget: { } previous and > 0 } || row.Budget != previous)
            yield break;
        Bilingual basis = Say.PreviousBasis(row.PreviousStage);
        yield return new Finding(
            Severity.Info,
            "currentBudget",
            Say.Both(
                $"本年申报 {Say.Amount(row.Budget)}，与上年预算 {Say.Amount(previous)} 分毫不差。{basis.Zh}",
                $"This year asks for {Say.Amount(row.Budget)}, equal to last year's budget of {Say.Amount(previous)} to the cent. {basis.En}"),
            null,
            [new EvidenceField("priorBudget"), new EvidenceField("currentBudget")],
            Hidden: true);
    }
}
