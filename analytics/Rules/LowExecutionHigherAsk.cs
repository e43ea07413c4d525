using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>Y02: last year's money was not spent, and more is asked for (执行率低仍增加预算).</summary>
public sealed class LowExecutionHigherAsk : MeasureRule<ExecutionGap>
{
    private const double LowRate = 0.80;
    private const double Growth = 0.10;
    private const decimal SmallestIncrease = 50_000m;

    public override string Id => "Y02";

    public override Bilingual Title { get; } = new("执行率低仍增加预算", "Unspent, yet asks for more");

    public override Bilingual Formula { get; } = new(
        "执行率 < 80% 且增长 ≥ 10% 且增加 ≥ 50,000 元",
        "Rate < 80 %, growth ≥ 10 % and increase ≥ 50,000 yuan");

    public override Bilingual Why { get; } = new(
        "预算编制应参考上一年预算执行情况；未用完还要更多，需要理由。",
        "A budget has to consider how the last one was spent; asking for more after leaving money needs a reason.");

    public override Bilingual Source { get; } = new("《预算法》第三十二条", "Budget Law, article 32");

    public override string Cause => "执行与增长";

    public override IEnumerable<Finding> Examine(ExecutionGap row)
    {
        if (row is not { Rate: < LowRate and var rate, Change: >= Growth and var change, Increase: >= SmallestIncrease and var increase, Asked: { } asked })
            yield break;
        Bilingual basis = Say.Basis(row.Basis);
        yield return new Finding(
            Severity.Severe,
            "currentBudget",
            Say.Both(
                $"上年执行率 {Say.Percent(rate)}（{Say.Amount(row.Executed)} / {Say.Amount(row.Budget)}），本年申报 {Say.Amount(asked)}，增长 {Say.Percent(change)}。{basis.Zh}",
                $"{Say.Percent(rate)} of last year's budget was spent ({Say.Amount(row.Executed)} / {Say.Amount(row.Budget)}); this year asks for {Say.Amount(asked)}, {Say.Percent(change)} more. {basis.En}"),
            increase,
            [new EvidenceField("priorExecuted"), new EvidenceField("priorBudget"), new EvidenceField("currentBudget")]);
    }
}
