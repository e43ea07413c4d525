using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Completeness;

/// <summary>C07: no indicator of cost (无成本指标).</summary>
public sealed partial class NoCost : DeclarationRule
{
    public override string Id => "C07";

    public override Bilingual Title { get; } = new("无成本指标", "No cost indicator");

    public override Bilingual Question { get; } = new("是否设有成本指标？", "Is there an indicator of cost?");

    public override Bilingual Formula { get; } = new(
        "没有名称或级别含“成本”“单价”“支出标准”的指标（隐藏）",
        "No indicator whose name or level has 成本, 单价 or 支出标准 (hidden)");

    public override Bilingual? Exclusions { get; } = new("仅对绩效目标申报", "Declarations of targets only");

    public override Bilingual Why { get; } = new("成本指标约束花多少钱办事，2022 年起为必设。", "Cost indicators bind what the work may cost; they are required from 2022.");

    public override Bilingual Source { get; } = new("财预〔2021〕101号（2022 年起）", "财预〔2021〕101号 (from 2022)");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Completeness;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Without, Severity.Info),
        Silent(Sample.Paper),
        Silent(Without with { Kind = Kind.Ledger }),
        Edge(Plus("单 价控制", "产出目标")),
        Edge(Plus("课时费支出标准", "产出目标")),
        Edge(Plus("课时费", "成本指标")),
        Edge(Plus("课时费", "产出目标", "经济成本指标")),
        Edge(Plus("费用控制率", "产出目标"), Severity.Info),
    ];

    private static Declaration Without => Sample.Without(indicator => indicator.Name.Value == "单件整理成本");

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper.Declaration.Kind != Kind.Targets || paper.Indicators.Any(indicator => Says(indicator.Name) || Says(indicator.Level1) || Says(indicator.Level2)))
            yield break;
        yield return new Finding(
            Severity.Info,
            "indicators",
            Say.Both($"{paper.Indicators.Count} 个指标中没有成本指标", $"None of the {paper.Indicators.Count} indicators is about cost"),
            null,
            [new EvidenceField("project"), new EvidenceField("indicators.level1"), new EvidenceField("indicators.level2"), new EvidenceField("indicators.name")],
            Hidden: true);
    }

    private static bool Says(string? text) => text is not null && Cost().IsMatch(text);

    private static Declaration Plus(string name, string level1, string? level2 = null) =>
        Without with { Indicators = [.. Without.Indicators, Sample.Indicator(level1, name, "≤500元", Operator.AtMost, 500, "元", level2)] };

    [GeneratedRegex("成本|单价|支出标准", RegexOptions.CultureInvariant)]
    private static partial Regex Cost();
}
