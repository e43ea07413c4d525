using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Arithmetic;

/// <summary>A04: among many budget lines one takes most of the money (子项目集中).</summary>
public sealed class OneLineDominates : DeclarationRule
{
    private static readonly Threshold Lines = new("lines", new("子项目数", "lines"), 5, ThresholdUnit.Count, 2, 1_000);
    private static readonly Threshold Most = new("share", new("最大子项目占比", "share of the largest line"), 0.50m, ThresholdUnit.Share, 0, 1);

    public override string Id => "A04";

    public override Bilingual Title { get; } = new("子项目集中", "One line dominates");

    public override Bilingual Question { get; } = new("资金是否集中在一个子项目？", "Does one line take most of the money?");

    public override Bilingual Formula { get; } = new(
        "子项目 ≥ {0} 个，且最大一项 > 当年预算的 {1}",
        "At least {0} lines, the largest > {1} of the current budget");

    public override Bilingual? Exclusions { get; } = new("没有当年预算或为 0 时不判断", "Silent without a current budget and on 0");

    public override Bilingual Why { get; } = new("多数资金在一项，该项应当单独论证和细化。", "Where most of the money is in one line, that line should be argued and broken down.");

    public override Bilingual Source { get; } = new("实务经验", "Practice");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Arithmetic;

    public override IReadOnlyList<Threshold> Thresholds => [Lines, Most];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Of(50_000, 10_000, 10_000, 10_000, 10_000), Severity.Info),
        Silent(Of(30_000, 20_000, 20_000, 10_000, 10_000)),
        Silent(Of(60_000, 10_000, 10_000, 10_000)),
        Silent(Of(60_000, 10_000, 10_000, 5_000, 5_000) with { CurrentBudget = null }),
        Edge(Of(45_000, 15_000, 10_000, 10_000, 10_000)),
        Edge(Of(45_000.01m, 14_999.99m, 10_000, 10_000, 10_000), Severity.Info),
        Edge(Of(60_000, 10_000, 10_000, 5_000, 5_000) with { CurrentBudget = Sample.Money(0) }),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper.Declaration.BudgetLines.Count < settings.Whole(Lines) || paper.CurrentBudget is not ({ } current and > 0))
            yield break;
        LineText? largest = paper.Lines.MaxBy(line => line.Amount);
        if (largest?.Amount is not { } amount || amount <= settings[Most] * current)
            yield break;
        string share = Say.Percent((double)amount / (double)current);
        yield return new Finding(
            Severity.Info,
            "budgetLines",
            Say.Both(
                $"{paper.Lines.Count} 个子项目中，“{largest.Line.Name.Value}”{Say.Amount(amount)}，占当年预算（申报数）{Say.Amount(current)} 的 {share}",
                $"Of {paper.Lines.Count} lines, “{largest.Line.Name.Value}” with {Say.Amount(amount)} takes {share} of the current budget (asked) of {Say.Amount(current)}"),
            Math.Min(amount, current),
            [new EvidenceField("currentBudget"), new EvidenceField("budgetLines.name", largest.N), new EvidenceField("budgetLines.amount", largest.N)]);
    }

    private static Declaration Of(params IReadOnlyList<decimal> amounts) =>
        Sample.Paper with { BudgetLines = [.. amounts.Select((amount, n) => Sample.Line($"第{n + 1}批整理", amount))] };
}
