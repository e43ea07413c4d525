using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Arithmetic;

/// <summary>A05: budget lines of one declaration have equal amounts (子项目金额相同).</summary>
public sealed class EqualLineAmounts : DeclarationRule
{
    public override string Id => "A05";

    public override Bilingual Title { get; } = new("子项目金额相同", "Lines of equal amounts");

    public override Bilingual Question { get; } = new("是否有子项目金额完全相同？", "Do budget lines have equal amounts?");

    public override Bilingual Formula { get; } = new("同一申报表内两个以上子项目金额相同（隐藏）", "An amount repeats among the lines of one declaration (hidden)");

    public override Bilingual? Exclusions { get; } = new("金额为 0 或未能确定的子项目不计", "Lines of 0 and those whose amount is open do not count");

    public override Bilingual Why { get; } = new("金额相同可能是按标准测算，也可能是平均分摊或重复填列。", "Equal amounts may follow a standard, or be an even split, or one line entered twice.");

    public override Bilingual Source { get; } = new("实务经验", "Practice");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Arithmetic;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Of(34_500, 34_500, 21_000), Severity.Info),
        Fires(Of(24_000, 19_800, 24_000, 19_800), Severity.Info),
        Silent(Of(34_500, 24_000, 19_800)),
        Silent(Of()),
        Edge(Of(34_500, 34_500.01m)),
        Edge(Of(0, 0)),
        Edge(Sample.Paper with { BudgetLines = [new BudgetLine(Sample.Text("整理"), null), new BudgetLine(Sample.Text("编目"), null)] }),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper.Declaration.BudgetLines.Count < 2)
            yield break;
        IGrouping<decimal, LineText>[] repeated =
        [
            .. paper.Lines.Where(line => line.Amount > 0).GroupBy(line => line.Amount!.Value).Where(group => group.Skip(1).Any()).OrderByDescending(group => group.Key),
        ];
        if (repeated.Length == 0)
            yield break;
        string amounts = string.Join("; ", repeated.Select(group => $"{Say.Amount(group.Key)}×{group.Count()}"));
        yield return new Finding(
            Severity.Info,
            "budgetLines",
            Say.Both(
                $"{paper.Lines.Count} 个子项目中有金额相同的：{amounts}",
                $"Of {paper.Lines.Count} lines some have equal amounts: {amounts}"),
            null,
            [.. repeated.SelectMany(group => group).Select(line => new EvidenceField("budgetLines.amount", line.N))],
            Hidden: true);
    }

    private static Declaration Of(params IReadOnlyList<decimal> amounts) =>
        Sample.Paper with { BudgetLines = [.. amounts.Select((amount, n) => Sample.Line($"第{n + 1}批整理", amount))] };
}
