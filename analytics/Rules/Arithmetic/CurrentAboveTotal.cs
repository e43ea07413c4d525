using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Arithmetic;

/// <summary>A02: one year asks for more than the whole project costs (当年预算&gt;总预算).</summary>
public sealed class CurrentAboveTotal : DeclarationRule
{
    public override string Id => "A02";

    public override Bilingual Title { get; } = new("当年预算>总预算", "Current above total budget");

    public override Bilingual Question { get; } = new("当年预算是否超过项目总预算？", "Is the current budget above the project's total?");

    public override Bilingual Formula { get; } = new("项目当年预算 > 项目总预算（精确到分）", "Current budget > total budget, to the cent");

    public override Bilingual? Exclusions { get; } = new("两数缺一时不判断", "Silent where one of the two is absent");

    public override Bilingual Why { get; } = new("总预算包含当年预算，不可能更小；其中一个数填错。", "The total contains the current budget and cannot be smaller; one of the two is wrong.");

    public override Bilingual Source { get; } = new("申报表勾稽关系", "Arithmetic of the form");

    public override Review Review => Review.Arithmetic;

    public override Cause Cause => Cause.Arithmetic;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Paper with { TotalBudget = Sample.Money(80_000) }, Severity.Error),
        Fires(Sample.Paper with { TotalBudget = Sample.Money(0) }, Severity.Error),
        Silent(Sample.Paper with { TotalBudget = Sample.Money(270_000) }),
        Silent(Sample.Paper with { TotalBudget = null }),
        Edge(Sample.Paper),
        Edge(Sample.Paper with { TotalBudget = Sample.Money(89_999.99m) }, Severity.Error),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper is not { CurrentBudget: { } current, Declaration.TotalBudget.Value.Amount: var total } || current <= total)
            yield break;
        yield return new Finding(
            Severity.Error,
            "totalBudget",
            Say.Both(
                $"当年预算（申报数）{Say.Amount(current)}，大于总预算 {Say.Amount(total)}",
                $"The current budget (asked) is {Say.Amount(current)}, more than the total of {Say.Amount(total)}"),
            total > 0 ? current - total : current,
            [new EvidenceField("currentBudget"), new EvidenceField("totalBudget")]);
    }
}
