using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Arithmetic;

/// <summary>A03: a large budget stands in one line (预算未细化).</summary>
public sealed class NotBrokenDown : DeclarationRule
{
    private static readonly Threshold Notable = new("notable", new("须细化的预算", "budget to be broken down"), 100_000, ThresholdUnit.Yuan, 0, 1_000_000_000);
    private static readonly Threshold Large = new("large", new("大额预算", "large budget"), 1_000_000, ThresholdUnit.Yuan, 0, 10_000_000_000);

    public override string Id => "A03";

    public override Bilingual Title { get; } = new("预算未细化", "Budget not broken down");

    public override Bilingual Question { get; } = new("预算是否细化到子项目？", "Is the budget broken down into lines?");

    public override Bilingual Formula { get; } = new(
        "只有一个子项目，且当年预算 ≥ {0} 提示，≥ {1} 关注",
        "One budget line only, and current budget ≥ {0}: note, ≥ {1}: watch");

    public override Bilingual? Exclusions { get; } = new("没有子项目或没有当年预算时不判断", "Silent without lines or without a current budget");

    public override Bilingual Why { get; } = new("只有一行的资金构成看不出标准和数量。", "A composition of one line shows neither standards nor quantities.");

    public override Bilingual Source { get; } = new("适当性审核", "Review of appropriateness");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Arithmetic;

    public override IReadOnlyList<Threshold> Thresholds => [Notable, Large];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Of(306_660, Sample.Line("便民服务系统运维", 306_660)), Severity.Info),
        Fires(Of(7_246_485, Sample.Line("软硬件、数据及相关网络维护服务费", 7_246_485)), Severity.Warn),
        Silent(Of(7_246_485, Sample.Line("软件维护费", 7_000_000), Sample.Line("网络维护费", 246_485))),
        Silent(Of(7_246_485)),
        Silent(Sample.Paper with { CurrentBudget = null, BudgetLines = [Sample.Line("整理", 306_660)] }),
        Edge(Of(99_999.99m, Sample.Line("整理", 99_999.99m))),
        Edge(Of(100_000, Sample.Line("整理", 100_000)), Severity.Info),
        Edge(Of(999_999.99m, Sample.Line("整理", 999_999.99m)), Severity.Info),
        Edge(Of(1_000_000, Sample.Line("整理", 1_000_000)), Severity.Warn),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper.Declaration.BudgetLines.Count != 1 || paper.CurrentBudget is not { } current)
            yield break;
        bool large = current >= settings[Large];
        if (!large && current < settings[Notable])
            yield break;
        decimal bound = settings[large ? Large : Notable];
        yield return new Finding(
            large ? Severity.Warn : Severity.Info,
            "budgetLines",
            Say.Both(
                $"当年预算（申报数）{Say.Amount(current)}（≥ {bound:#,0.##}），只有一个子项目“{paper.Declaration.BudgetLines[0].Name.Value}”",
                $"The current budget (asked) of {Say.Amount(current)} (≥ {bound:#,0.##}) stands in one line, “{paper.Declaration.BudgetLines[0].Name.Value}”"),
            current,
            [new EvidenceField("currentBudget"), new EvidenceField("budgetLines.name", 0), new EvidenceField("budgetLines.amount", 0)]);
    }

    private static Declaration Of(decimal current, params IReadOnlyList<BudgetLine> lines) =>
        Sample.Paper with { TotalBudget = Sample.Money(current), CurrentBudget = Sample.Money(current), BudgetLines = lines };
}
