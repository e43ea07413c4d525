using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I11: an indicator measures an activity for which no money is planned (指标无资金支撑).</summary>
public sealed class TopicWithoutMoney : DeclarationRule
{
    public override string Id => "I11";

    public override Bilingual Title { get; } = new("指标无资金支撑", "Indicator without money");

    public override Bilingual Question { get; } = new("指标考核的活动，资金和计划里有没有？", "Is what the indicator measures in the lines or the plan?");

    public override Bilingual Formula { get; } = new(
        "产出或效果指标名称含培训、宣传、会议、调研、测评、检测、审计、监理、评估、印刷、演练、租赁之一，而子项目、实施计划和项目名称均未提及",
        "An output or outcome indicator's name has one of 培训, 宣传, 会议, 调研, 测评, 检测, 审计, 监理, 评估, 印刷, 演练, 租赁, and no budget line, nor the plan, nor the project's name has it");

    public override Bilingual? Exclusions { get; } = new(
        "没有子项目或没有实施计划时不判断；名称含几项活动的指标，有一项提及即可",
        "Silent without budget lines or without a plan; of an indicator that names several activities one is enough");

    public override Bilingual Why { get; } = new("没有资金和计划的指标，难以完成，或与项目无关。", "An indicator without money and plan will hardly be reached, or is not this project's.");

    public override Bilingual Source { get; } = new("适当性审核", "Review of appropriateness");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.With(Output("培训计划完成率")), Severity.Info),
        Fires(Sample.With(Sample.Indicator("效果目标", "检测覆盖率", "≥95%", Operator.AtLeast, 95, "%")), Severity.Info),
        Silent(Sample.With(Output("培训计划完成率")) with { BudgetLines = [Sample.Line("整理", 60_000), Sample.Line("人员培训费", 30_000)] }),
        Silent(Sample.With(Output("培训计划完成率")) with { Plan = Sample.Text("一季度培 训，二季度起整理并编目。") }),
        Silent(Sample.With(Output("培训计划完成率")) with { Project = Sample.Text("测绘业务培训") }),
        Silent(Sample.With(Sample.Indicator("投入和管理目标", "财务审计合规性", "合规"))),
        Edge(Sample.With(Output("培训计划完成率")) with { Plan = null }),
        Edge(Sample.With(Output("培训计划完成率")) with { BudgetLines = [] }),
        Edge(Sample.With(Output("培训会议场次")) with { BudgetLines = [Sample.Line("整理", 60_000), Sample.Line("会议费", 30_000)] }),
        Edge(Sample.Paper with { Indicators = [.. Sample.Paper.Indicators, Output("培训计划完成率"), Output("培训及时率")] }, Severity.Info),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper.Lines.Count == 0 || paper.Plain(paper.Declaration.Plan) is not { Length: > 0 } plan)
            return [];
        return paper.Indicators
            .Where(indicator => Levels.IsOutput(indicator) || Levels.IsOutcome(indicator))
            .Select(indicator => (Indicator: indicator, Topics: Topics.In(indicator.Name)))
            .Where(named => named.Topics.Count > 0 && !named.Topics.Any(topic => IsPlanned(topic, paper, plan)))
            .GroupBy(named => string.Join('、', named.Topics), named => named.Indicator)
            .Select(group => Found(group.Key, [.. group]));
    }

    private static bool IsPlanned(string topic, Paper paper, string plan) =>
        paper.Lines.Any(line => line.Name.Contains(topic, StringComparison.Ordinal))
        || plan.Contains(topic, StringComparison.Ordinal)
        || paper.Project.Contains(topic, StringComparison.Ordinal);

    private static Finding Found(string topics, IReadOnlyList<IndicatorText> indicators)
    {
        string names = string.Join('、', indicators.Select(indicator => indicator.Indicator.Name.Value).Distinct());
        return new Finding(
            Severity.Info,
            $"indicators:{topics}",
            Say.Both(
                $"指标“{names}”考核{topics}，而子项目、实施计划和项目名称均未提及{topics}",
                $"“{names}” measures {topics}, which no budget line, nor the plan, nor the project's name mentions"),
            null,
            [.. indicators.Select(indicator => new EvidenceField("indicators.name", indicator.N)), new EvidenceField("budgetLines.name"), new EvidenceField("plan")],
            Hidden: true);
    }

    private static Indicator Output(string name) => Sample.Indicator("产出目标", name, "=100%", Operator.Equal, 100, "%");
}
