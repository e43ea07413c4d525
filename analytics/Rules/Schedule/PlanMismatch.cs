using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Schedule;

/// <summary>T06: the plan does not agree with the project's period or with its budget lines (计划与起止、子项目不对应).</summary>
public sealed class PlanMismatch : DeclarationRule
{
    public override string Id => "T06";

    public override Bilingual Title { get; } = new("计划与起止、子项目不对应", "Plan, period and lines disagree");

    public override Bilingual Question { get; } = new("实施计划与起止时间、子项目是否对得上？", "Does the plan agree with the period and the budget lines?");

    public override Bilingual Formula { get; } = new(
        "实施计划按换行和“；”分行，写有时间的行 ≥ {0} 且占比 ≥ {1} 时：（a）计划时间整段早于开始或晚于结束；（b）子项目没有任何计划行提及；（c）计划行没有时间",
        "The plan, split at line breaks and ；, has ≥ {0} lines with a time and they are ≥ {1} of all: (a) a time wholly before the start or after the end; (b) a budget line that no plan line names; (c) a plan line without a time");

    public override Bilingual? Exclusions { get; } = new(
        "与起止时间部分重叠的时间不计；按季度、每月、单写年份和《》内不是时间；名称比较不计《》“”，括号保留或去掉之一相符即可；结束早于开始时不判断（a）",
        "A time that overlaps the period in part does not count; 按季度, 每月, a bare year and what stands inside 《》 are no times; names compare without 《》“”, and with brackets or without; (a) is silent where the end is before the start");

    public override Bilingual Why { get; } = new(
        "子项目没有安排时间，或时间不在项目期内，资金难以按计划支出。",
        "Money for a line that has no time, or a time outside the period, will hardly be spent as planned.");

    public override Bilingual Source { get; } = new("可行性审核", "Review of feasibility");

    public override Review Review => Review.Feasibility;

    public override Cause Cause => Cause.Schedule;

    public override IReadOnlyList<Threshold> Thresholds => [ImplementationPlan.LeastDated, ImplementationPlan.DatedShare];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Planned("纸质成果整理 17年三季度-18年上半年\n电子目录编制 三季度\n核对 12月"), Severity.Warn),
        Fires(Planned("纸质成果整理 上半年\n成果抽查 三季度\n核对 12月"), Severity.Warn),
        Fires(Planned("纸质成果整理 上半年\n电子目录编制 三季度\n核对 12月\n提供查询"), Severity.Warn),
        Fires(Planned("纸质成果整理 2017年底\n成果抽查 三季度；核对 12月\n提供查询"), Severity.Warn, Severity.Warn, Severity.Warn),
        Silent(Planned("纸质成果整理 上半年\n电子目录编制 三季度\n核对 12月")),
        Silent(Planned("纸质成果整理\n电子目录编制 按季度\n2018年全年核对")),
        Edge(Planned("纸质成果整理 上半年\n电子目录编制 下半年\n核对 10月") with { End = Sample.Day(2018, 11, 30) }),
        Edge(Planned("纸质成果整理 上半年\n电子目录编制 三季度\n核对 １２月") with { End = Sample.Day(2018, 11, 30) }, Severity.Warn),
        Edge(Planned("纸质成果整理 2019年1月\n电子目录编制 三季度\n核对 12月") with { Start = null, End = null }),
        Edge(Planned("纸质成果整理 上半年\n电子目录编制 三季度\n核对 12月") with { Start = Sample.Day(2018, 12, 31), End = Sample.Day(2018, 1, 1) }),
        Edge(Planned("纸质成果整理 17年三季度\n成果抽查 三季度")),
        Edge(Planned("纸质成果整理 上半年\n电子目录编制 三季度\n核对 12月\n抽查 每月\n提供查询 按季度\n总结 2018年度"), Severity.Warn),
        Edge(Planned("纸质成果整理 上半年\n电子目录编制 三季度\n核对 12月\n抽查 每月\n提供查询 按季度\n总结 2018年度\n归档")),
        Edge(Planned("《纸质成果(2018-2020)》整理 上半年\n电子目录编制（二期） 三季度\n核对 12月")),
        Edge(Planned("纸质成果整理 上半年\n电子目录编制（一期） 三季度\n核对 12月") with { BudgetLines = [Sample.Line("电子目录编制(一期)", 90_000)] }),
        Edge(Planned("学习《2017年上半年工作要点》 一季度\n核对 三季度\n归档 12月") with { BudgetLines = [] }),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (ImplementationPlan.Of(paper, settings) is not { } plan)
            return [];
        return new[] { Outside(paper.Declaration, plan), Unplanned(paper, plan), Undated(plan) }.OfType<Finding>();
    }

    private static Finding? Outside(Declaration declaration, ImplementationPlan plan)
    {
        DateOnly start = declaration.Start?.Value ?? DateOnly.MinValue;
        DateOnly end = declaration.End?.Value ?? DateOnly.MaxValue;
        (PlanLine Line, PlanTime Time)[] outside = end < start ? [] :
        [
            .. from line in plan.Lines
               from time in line.Times
               where time.IsBefore(start) || time.IsAfter(end)
               select (line, time),
        ];
        if (outside.Length == 0)
            return null;
        Bilingual[] sides = [.. outside.GroupBy(item => item.Time.IsBefore(start)).Select(side => Beyond(side.First().Time, start, end))];
        Bilingual said = new(string.Join("；", sides.Select(side => side.Zh)), string.Join("; ", sides.Select(side => side.En)));
        string[] texts = [.. outside.Select(item => item.Line.Text).Distinct()];
        Bilingual quoted = Quote.Of(texts);
        return new Finding(
            Severity.Warn,
            "plan:outside",
            Say.Both($"计划时间在起止时间之外：{said.Zh}；涉及 {texts.Length} 行：{quoted.Zh}", $"The plan names a time outside the period: {said.En}; lines concerned, {texts.Length}: {quoted.En}"),
            null,
            [new EvidenceField("plan"), new EvidenceField("start"), new EvidenceField("end")]);
    }

    private static Bilingual Beyond(PlanTime time, DateOnly start, DateOnly end) => time.IsBefore(start)
        ? Say.Both($"“{time.Printed}”止于 {time.To:yyyy-MM-dd}，早于开始时间 {start:yyyy-MM-dd}", $"“{time.Printed}” ends on {time.To:yyyy-MM-dd}, before the start on {start:yyyy-MM-dd}")
        : Say.Both($"“{time.Printed}”始于 {time.From:yyyy-MM-dd}，晚于结束时间 {end:yyyy-MM-dd}", $"“{time.Printed}” begins on {time.From:yyyy-MM-dd}, after the end on {end:yyyy-MM-dd}");

    private static Finding? Unplanned(Paper paper, ImplementationPlan plan)
    {
        LineText[] lines = [.. paper.Lines.Where(line => !plan.Names(line))];
        if (lines.Length == 0)
            return null;
        decimal? sum = ImplementationPlan.Sum(lines);
        string amount = sum is { } known ? Say.Amount(known) : "—";
        Bilingual quoted = Quote.Of([.. lines.Select(line => line.Line.Name.Value)]);
        return new Finding(
            Severity.Warn,
            "budgetLines:unplanned",
            Say.Both(
                $"{paper.Lines.Count} 个子项目中有 {lines.Length} 个（合计 {amount}）没有计划行提及：{quoted.Zh}",
                $"{lines.Length} of {paper.Lines.Count} budget lines (together {amount}) are named by no line of the plan: {quoted.En}"),
            sum,
            [new EvidenceField("plan"), .. lines.SelectMany(line => new[] { new EvidenceField("budgetLines.name", line.N), new EvidenceField("budgetLines.amount", line.N) })]);
    }

    private static Finding? Undated(ImplementationPlan plan)
    {
        string[] texts = [.. plan.Lines.Where(line => line.Times.Count == 0).Select(line => line.Text)];
        if (texts.Length == 0)
            return null;
        Bilingual quoted = Quote.Of(texts);
        return new Finding(
            Severity.Warn,
            "plan:undated",
            Say.Both($"{plan.Lines.Count} 行计划中有 {texts.Length} 行没有时间：{quoted.Zh}", $"{texts.Length} of {plan.Lines.Count} plan lines name no time: {quoted.En}"),
            null,
            [new EvidenceField("plan")]);
    }

    private static Declaration Planned(string plan) => Sample.Paper with { Plan = Sample.Text(plan) };
}
