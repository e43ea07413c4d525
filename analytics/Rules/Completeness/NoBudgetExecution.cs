using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Completeness;

/// <summary>C08: no indicator of how far the budget is to be spent (无预算执行率指标).</summary>
public sealed partial class NoBudgetExecution : DeclarationRule
{
    private const string Form = "shanghai-targets-2018";

    public override string Id => "C08";

    public override Bilingual Title { get; } = new("无预算执行率指标", "No budget execution indicator");

    public override Bilingual Question { get; } = new("是否设有预算执行率指标？", "Is there an indicator of budget execution?");

    public override Bilingual Formula { get; } = new(
        "没有名为（预算）（资金）执行率或支出率的指标",
        "No indicator named (预算)(资金)执行率 or 支出率");

    public override Bilingual? Exclusions { get; } = new(
        "仅对上海市财政支出项目绩效目标申报表（2018 年）；“计划执行率”等不是预算执行率",
        "The Shanghai form of 2018 only; 计划执行率 and the like are not budget execution");

    public override Bilingual Why { get; } = new("预算执行率是投入和管理目标中最基本的一项。", "Budget execution is the first of the management targets.");

    public override Bilingual Source { get; } = new("完整性审核", "Review of completeness");

    public override Review Review => Review.Completeness;

    public override Cause Cause => Cause.Completeness;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Without, Severity.Info),
        Silent(Sample.Paper),
        Silent(Without with { Form = "some-other-form" }),
        Edge(Plus("预算资金执行率")),
        Edge(Plus("资金支出率")),
        Edge(Plus("执行率")),
        Edge(Plus("年度预算 执行率（%）")),
        Edge(Plus("计划执行率"), Severity.Info),
        Edge(Plus("资金到位率"), Severity.Info),
    ];

    private static Declaration Without => Sample.Without(indicator => indicator.Name.Value == "预算执行率");

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper.Declaration.Form != Form || paper.Indicators.Any(indicator => Execution().IsMatch(indicator.Name)))
            yield break;
        yield return new Finding(
            Severity.Info,
            "indicators",
            Say.Both($"{paper.Indicators.Count} 个指标中没有预算执行率", $"None of the {paper.Indicators.Count} indicators is the execution of the budget"),
            null,
            [new EvidenceField("project"), new EvidenceField("indicators.name")]);
    }

    private static Declaration Plus(string name) => Without with { Indicators = [.. Without.Indicators, Sample.Indicator("投入和管理目标", name, "≥95%", Operator.AtLeast, 95, "%")] };

    [GeneratedRegex("(?:^|预算|资金)(?:执行率|支出率)", RegexOptions.CultureInvariant)]
    private static partial Regex Execution();
}
