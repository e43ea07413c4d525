using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>Y03: the budget moved far in one year (预算大幅增减).</summary>
public sealed class BudgetJump : MeasureRule<BudgetTrend>
{
    private const double Large = 0.50;
    private const double Notable = 0.20;
    private const decimal LargeAmount = 200_000m;

    public override string Id => "Y03";

    public override Bilingual Title { get; } = new("预算大幅增减", "Budget moved far");

    public override Bilingual Formula { get; } = new(
        "增长 > 50% 且 ≥ 200,000 元 关注；增长 > 20% 提示；减少 > 20% 提示",
        "Growth > 50 % and ≥ 200,000 yuan: watch; growth > 20 %: info; cut > 20 %: info");

    public override Bilingual Why { get; } = new("大的变动应当能由任务量的变化解释。", "A large move should be explained by a change in the work.");

    public override Bilingual Source { get; } = new("实务经验", "Practice");

    public override string Cause => "执行与增长";

    public override IEnumerable<Finding> Examine(BudgetTrend row)
    {
        if (row is not { Stage: "申报数", Change: { } change, PreviousBudget: { } previous, Increase: { } increase } || Math.Abs(change) <= Notable)
            yield break;
        string sign = change > 0 ? "+" : "";
        yield return new Finding(
            change > Large && increase >= LargeAmount ? Severity.Warn : Severity.Info,
            "currentBudget",
            Say.Both(
                $"上年预算 {Say.Amount(previous)}，本年申报 {Say.Amount(row.Budget)}，{sign}{Say.Percent(change)}（{sign}{Say.Amount(increase)}）。口径：申报表填列",
                $"Last year's budget was {Say.Amount(previous)}; this year asks for {Say.Amount(row.Budget)}: {sign}{Say.Percent(change)} ({sign}{Say.Amount(increase)}). Basis: as declared"),
            Math.Abs(increase),
            [new EvidenceField("priorBudget"), new EvidenceField("currentBudget")]);
    }
}
