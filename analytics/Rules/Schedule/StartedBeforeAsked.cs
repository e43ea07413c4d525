using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Schedule;

/// <summary>T08: money is asked for a budget line whose work is planned before the project starts (先实施后申报).</summary>
public sealed class StartedBeforeAsked : DeclarationRule
{
    public override string Id => "T08";

    public override Bilingual Title { get; } = new("先实施后申报", "Begun before it starts");

    public override Bilingual Question { get; } = new("是否先实施、后申报预算？", "Was the work begun before money was asked for it?");

    public override Bilingual Formula { get; } = new(
        "实施计划中写有时间的行 ≥ {0} 且占比 ≥ {1}，某行的时间整段早于开始时间，且该行提及的子项目有预算",
        "The plan has ≥ {0} lines with a time, ≥ {1} of all; one of them names a time wholly before the start, and a budget line");

    public override Bilingual? Exclusions { get; } = new(
        "与项目期部分重叠的时间不计；名称互相包含时只计最长的；结束早于开始时不判断",
        "A time that overlaps the period in part does not count; of names within names the longest counts; silent where the end is before the start");

    public override Bilingual Why { get; } = new(
        "项目开始之前已经实施的工作，本年预算可能在补付上年支出。",
        "For work done before the project starts, this year's budget may be paying last year's spending.");

    public override Bilingual Source { get; } = new("可行性审核", "Review of feasibility");

    public override Review Review => Review.Feasibility;

    public override Cause Cause => Cause.Schedule;

    public override IReadOnlyList<Threshold> Thresholds => [ImplementationPlan.LeastDated, ImplementationPlan.DatedShare];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Planned("纸质成果整理（场地费）） 17年三季度-18年上半年"), Severity.Warn),
        Fires(Planned("《纸质成果整理》、电子目录编制 2017年底"), Severity.Warn, Severity.Warn),
        Silent(Planned("纸质成果整理 上半年")),
        Silent(Planned("成果抽查 17年三季度")),
        Silent(Planned("纸质成果整理 19年一季度")),
        Edge(Planned("纸质成果整理 上半年") with { Start = Sample.Day(2018, 6, 30) }),
        Edge(Planned("纸质成果整理 上半年") with { Start = Sample.Day(2018, 7, 1) }, Severity.Warn),
        Edge(Planned("纸质成果整理 17年三季度") with { Start = null }),
        Edge(Sample.Paper with { Plan = Sample.Text("纸质成果整理 17年三季度\n电子目录编制 三季度") }),
        Edge(Planned("成果整理业务培训 １７年９月") with { BudgetLines = [Sample.Line("业务培训", 50_000), Sample.Line("成果整理业务培训", 40_000)] }, Severity.Warn),
        Edge(Planned("业务培训（区局） 17年9月") with { BudgetLines = [Sample.Line("业务培训（区局）", 50_000), Sample.Line("业务培训（企业）", 40_000)] }, Severity.Warn),
        Edge(Planned("业务培训 17年9月") with { BudgetLines = [Sample.Line("业务培训", 50_000), Sample.Line("业务 培训", 40_000)] }, Severity.Warn),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper.Declaration.Start is not { Value: var start } || paper.Declaration.End?.Value < start || paper.Lines.Count == 0 || ImplementationPlan.Of(paper, settings) is not { } plan)
            return [];
        return
            from row in plan.Lines
            let early = row.Times.Where(time => time.IsBefore(start)).ToArray()
            where early.Length > 0
            from line in row.Named(paper.Lines)
            group (Line: line, Time: early[0]) by line.Name into named
            select Found(named.Key, start, named.First().Time, [.. named.Select(item => item.Line).Distinct()]);
    }

    private static Finding Found(string name, DateOnly start, PlanTime time, LineText[] lines)
    {
        decimal? sum = ImplementationPlan.Sum(lines);
        string amount = sum is { } known ? Say.Amount(known) : "—";
        string quoted = Quote.Of(lines[0].Line.Name.Value);
        return new Finding(
            Severity.Warn,
            $"budgetLines:{name}",
            Say.Both(
                $"子项目{quoted}申报 {amount}，计划写“{time.Printed}”（止于 {time.To:yyyy-MM-dd}），早于开始时间 {start:yyyy-MM-dd}：是否先实施后申报？",
                $"The line {quoted} asks for {amount}; the plan says “{time.Printed}” (ends on {time.To:yyyy-MM-dd}), before the start on {start:yyyy-MM-dd}: was the work begun first?"),
            sum,
            [new EvidenceField("plan"), new EvidenceField("start"), .. lines.SelectMany(line => new[] { new EvidenceField("budgetLines.name", line.N), new EvidenceField("budgetLines.amount", line.N) })]);
    }

    /// <summary>A schedule with that line in it.</summary>
    private static Declaration Planned(string line) => Sample.Paper with { Plan = Sample.Text($"{line}\n核对 四季度\n提供查询 四季度") };
}
