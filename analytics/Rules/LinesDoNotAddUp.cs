using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>A01: the budget lines (子项目) do not add up to the current budget.</summary>
public sealed class LinesDoNotAddUp : DeclarationRule
{
    public override string Id => "A01";

    public override Bilingual Title { get; } = new("子项目合计≠当年预算", "Lines do not add up");

    public override Bilingual Formula { get; } = new("子项目预算金额之和 ≠ 项目当年预算", "Sum of budget lines ≠ current budget");

    public override Bilingual Why { get; } = new(
        "资金构成应与当年预算一致，差额意味着漏填、错填或预算未细化。",
        "The composition has to equal the current budget; a difference means a line is missing, wrong, or not broken down.");

    public override Bilingual Source { get; } = new("申报表勾稽关系", "Arithmetic of the form");

    public override string Cause => "勾稽";

    /// <summary>Silent without lines, without a current budget, and where an amount is open.</summary>
    public override IEnumerable<Finding> Examine(Declaration declaration)
    {
        if (declaration.CurrentBudget is not { Value: var current } || declaration.BudgetLines.Count == 0)
            yield break;
        if (declaration.BudgetLines.Any(line => line.Amount is null))
            yield break;
        decimal sum = declaration.BudgetLines.Sum(line => line.Amount!.Value.Amount);
        decimal difference = sum - current.Amount;
        if (difference == 0)
            yield break;
        yield return new Finding(
            Severity.Error,
            "budgetLines",
            Say.Both(
                $"{declaration.BudgetLines.Count} 个子项目合计 {Say.Amount(sum)}，当年预算 {current}，相差 {Say.Amount(difference)}",
                $"{declaration.BudgetLines.Count} lines add up to {Say.Amount(sum)}; the current budget is {current}: a difference of {Say.Amount(difference)}"),
            Math.Abs(difference),
            [new EvidenceField("currentBudget"), new EvidenceField("budgetLines.amount")]);
    }
}
