using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Completeness;

/// <summary>C06: no output indicator says how much is to be done (产出无数量指标).</summary>
public sealed partial class NoOutputQuantity : DeclarationRule
{
    public override string Id => "C06";

    public override Bilingual Title { get; } = new("产出无数量指标", "No output quantity");

    public override Bilingual Question { get; } = new("产出指标是否写明数量？", "Does an output indicator say how much?");

    public override Bilingual Formula { get; } = new(
        "没有目标值带绝对单位（件、人、次、个、期、米……）的产出指标：提示；项目或子项目名称含培训、会议、活动、采购、购置、补贴：关注",
        "No output indicator with an absolute unit (件 人 次 个 期 米 …): note; watch where the name of the project or of a line has 培训 会议 活动 采购 购置 补贴");

    public override Bilingual? Exclusions { get; } = new(
        "仅对绩效目标申报；百分比、倍数、金额和时间不是数量；类别未定的指标带绝对单位时不判断",
        "Declarations of targets only; percentages, multiples, money and time are no quantities; silent where an indicator of an open category has an absolute unit");

    public override Bilingual Why { get; } = new("没有数量，就无法核对单价和工作量。", "Without a quantity neither unit cost nor work can be checked.");

    public override Bilingual Source { get; } = new("适当性审核", "Review of appropriateness");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Completeness;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Rates, Severity.Info),
        Fires(Rates with { Project = Sample.Text("测绘业务培训") }, Severity.Warn),
        Fires(Rates with { BudgetLines = [Sample.Line("设备采购", 50_000), Sample.Line("电子目录编制", 40_000)] }, Severity.Warn),
        Silent(Sample.Paper),
        Silent(Rates with { Kind = Kind.Ledger }),
        Edge(Plus(Sample.Indicator("产出目标", "完成时限", "30个工作日内", null, 30, "个工作日内")), Severity.Info),
        Edge(Plus(Sample.Indicator("产出目标", "单件印刷费", "≤30元", Operator.AtMost, 30, "元")), Severity.Info),
        Edge(Plus(Sample.Indicator("产出目标", "合格率", "≥95％", Operator.AtLeast, 95, "％")), Severity.Info),
        Edge(Plus(Sample.Indicator("效果目标", "查询次数", "≥100次", Operator.AtLeast, 100, "次")), Severity.Info),
        Edge(Plus(Sample.Indicator("产出目标", "培训人数", "100", null, 100)), Severity.Info),
        Edge(Plus(Sample.Indicator("产出目标", "培训人数", "100 人", null, 100, "人"))),
        Edge(Plus(Sample.Indicator("", "培训人数", "100人", null, 100, "人") with { Level1 = null })),
    ];

    private static Declaration Rates => Sample.Without(indicator => indicator.Name.Value == "整理成果数量");

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper.Declaration.Kind != Kind.Targets)
            yield break;
        IndicatorText[] outputs = [.. paper.Indicators.Where(indicator => indicator.Level1?.Contains("产出", StringComparison.Ordinal) ?? false)];
        if (paper.Indicators.Any(indicator => indicator.Level1 is null && Quantities.Is(indicator.Target)) || outputs.Any(indicator => Quantities.Is(indicator.Target)))
            yield break;
        string[] words = [.. paper.Lines.Select(line => line.Name).Prepend(paper.Project).SelectMany(name => Countable().Matches(name)).Select(match => match.Value).Distinct()];
        yield return new Finding(
            words.Length > 0 ? Severity.Warn : Severity.Info,
            "indicators",
            Say.Both(
                $"{outputs.Length} 个产出指标中没有数量（件、人、次等）{(words.Length > 0 ? $"，而项目或子项目名称含“{string.Join("、", words)}”" : "")}",
                $"None of the {outputs.Length} output indicators has a quantity{(words.Length > 0 ? $", though the project or its lines speak of {string.Join(", ", words)}" : "")}"),
            null,
            [
                new EvidenceField("project"),
                .. outputs.Select(indicator => new EvidenceField("indicators.target", indicator.N)),
                // Of the outputs, and of what would be the quantity that is missing were it one.
                .. outputs.Concat(paper.Indicators.Where(indicator => Quantities.Is(indicator.Target))).Select(indicator => new EvidenceField("indicators.level1", indicator.N)),
            ]);
    }

    private static Declaration Plus(Indicator indicator) => Rates with { Indicators = [.. Rates.Indicators, indicator] };

    [GeneratedRegex("培训|会议|活动|采购|购置|补贴", RegexOptions.CultureInvariant)]
    private static partial Regex Countable();
}
