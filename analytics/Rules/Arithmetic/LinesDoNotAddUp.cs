using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Arithmetic;

/// <summary>A01: the budget lines (子项目) do not add up to the current budget.</summary>
public sealed class LinesDoNotAddUp : DeclarationRule
{
    public override string Id => "A01";

    public override Bilingual Title { get; } = new("子项目合计≠当年预算", "Lines do not add up");

    public override Bilingual Question { get; } = new("各子项目之和是否等于当年预算？", "Do the budget lines add up to the current budget?");

    public override Bilingual Formula { get; } = new("子项目预算金额之和 ≠ 项目当年预算（精确到分）", "Sum of budget lines ≠ current budget, to the cent");

    public override Bilingual? Exclusions { get; } = new("没有子项目、没有当年预算，或有金额未能确定时不判断", "Silent without lines, without a current budget, and where an amount is open");

    public override Bilingual Why { get; } = new(
        "资金构成应与当年预算一致，差额意味着漏填、错填或预算未细化。",
        "The composition has to equal the current budget; a difference means a line is missing, wrong, or not broken down.");

    public override Bilingual Source { get; } = new("申报表勾稽关系", "Arithmetic of the form");

    public override Review Review => Review.Arithmetic;

    public override Cause Cause => Cause.Arithmetic;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Paper with { BudgetLines = [Sample.Line("整理", 60_000), Sample.Line("编目", 20_000)] }, Severity.Error),
        Silent(Sample.Paper with { BudgetLines = [] }),
        Edge(Sample.Paper with { BudgetLines = [Sample.Line("整理", 60_000), Sample.Line("编目", 29_999.99m)] }, Severity.Error),
        Edge(Sample.Paper with { BudgetLines = [Sample.Line("整理", 60_000), Sample.Line("编目", 20_000), new BudgetLine(Sample.Text("其他"), null)] }),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper.CurrentBudget is not { } current || paper.Lines.Count == 0 || paper.Lines.Any(line => line.Amount is null))
            yield break;
        decimal sum = paper.Lines.Sum(line => line.Amount!.Value);
        decimal difference = sum - current;
        if (difference == 0)
            yield break;
        yield return new Finding(
            Severity.Error,
            "budgetLines",
            Say.Both(
                $"{paper.Lines.Count} 个子项目合计 {Say.Amount(sum)}，当年预算 {Say.Amount(current)}，相差 {Say.Amount(difference)}",
                $"{paper.Lines.Count} lines add up to {Say.Amount(sum)}; the current budget is {Say.Amount(current)}: a difference of {Say.Amount(difference)}"),
            Math.Abs(difference),
            [new EvidenceField("currentBudget"), new EvidenceField("budgetLines.amount")]);
    }
}
