using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Arithmetic;

/// <summary>D01: a unit asks twice for one thing in one year (重复申报).</summary>
public sealed class DeclaredTwice : MeasureRule<DeclarationPair>
{
    private static readonly Threshold SharedLines = new("lines", new("相同子项目占比", "share of equal lines"), 0.60m, ThresholdUnit.Share, 0, 1);

    public override string Id => "D01";

    public override Bilingual Title { get; } = new("重复申报", "Declared twice");

    public override Bilingual Question { get; } = new("同一单位同一年度是否重复申报？", "Does a unit ask twice for one thing?");

    public override Bilingual Formula { get; } = new(
        "同一单位同一年度：项目名称相同；或当年预算相同且 ≥ {0} 的子项目名称相同（占两者中较多的一方）",
        "Same unit and year: the same name; or the same current budget and ≥ {0} of line names equal (of the longer list)");

    public override Bilingual? Exclusions { get; } = new("预算为 0 或没有子项目时不比较金额；台账只比较申报了预算的各行的名称；名称比较不计空格与标点", "Budgets of 0 and declarations without lines do not compare; of ledgers, rows that ask for money compare with each other, by name; names compare without white space and punctuation");

    public override Bilingual Why { get; } = new("同一事项可能以两个名称或两份申报获得两次资金。", "One matter under two names or on two forms may be paid for twice.");

    public override Bilingual Source { get; } = new("同一单位同一年度申报的勾稽核对", "Declarations of one unit and year, compared");

    public override Review Review => Review.Arithmetic;

    public override Cause Cause => Cause.Arithmetic;

    public override IReadOnlyList<Threshold> Thresholds => [SharedLines];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Pair(other: "测绘成果整理（续）", otherBudget: 90_000, lines: 2, otherLines: 2, sharedLines: 2), Severity.Warn),
        Fires(Sample.Pair(other: "“测绘成果”整理", sameName: true), Severity.Warn),
        Silent(Sample.Pair(other: "测绘成果汇编", otherBudget: 80_000, lines: 2, otherLines: 2, sharedLines: 2)),
        Silent(Sample.Pair(other: "测绘成果汇编", otherBudget: 90_000, lines: 2, otherLines: 2, sharedLines: 0)),
        Edge(Sample.Pair(other: "测绘成果汇编", otherBudget: 90_000, lines: 5, otherLines: 5, sharedLines: 3), Severity.Warn),
        Edge(Sample.Pair(other: "测绘成果汇编", otherBudget: 90_000, lines: 3, otherLines: 6, sharedLines: 3)),
        Edge(Sample.Pair(other: "测绘成果汇编", otherBudget: 90_000.01m, lines: 5, otherLines: 5, sharedLines: 5)),
        Edge(Sample.Pair(other: "测绘成果汇编", otherBudget: 90_000, lines: 0, otherLines: 0, sharedLines: 0)),
    ];

    public override IEnumerable<Finding> Examine(DeclarationPair row, RuleSettings settings)
    {
        bool likeLines = row is { SameBudget: true, LineShare: { } share } && share >= settings.Share(SharedLines);
        if (!row.SameName && !likeLines)
            yield break;
        string budget = row.CurrentBudget is { } current ? Say.Amount(current) : "—";
        string other = row.OtherBudget is { } beside ? Say.Amount(beside) : "—";
        int longer = Math.Max(row.Lines, row.OtherLines);
        Bilingual lines = longer == 0 ? new("", "") : new($"，{longer} 个子项目中 {row.SharedLines} 个名称相同", $", {row.SharedLines} of {longer} line names equal");
        yield return new Finding(
            Severity.Warn,
            FormattableString.Invariant($"pair:{row.OtherDeclarationId}"),
            Say.Both(
                $"同一单位 {row.Year} 年另有“{row.OtherProject}”，{(row.SameName ? "名称相同" : "预算相同")}：当年预算（申报数）{budget} 与 {other}{lines.Zh}",
                $"The unit also has “{row.OtherProject}” in {row.Year}, of the same {(row.SameName ? "name" : "budget")}: current budgets (asked) {budget} and {other}{lines.En}"),
            row.CurrentBudget,
            [new EvidenceField("project"), new EvidenceField("currentBudget"), new EvidenceField("budgetLines.name")]);
    }
}
