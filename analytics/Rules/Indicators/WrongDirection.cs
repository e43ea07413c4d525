using PerfTargets.Analytics.Concepts;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I03: a lower bound for what should be low (方向错误).</summary>
public sealed class WrongDirection : DeclarationRule
{
    public override string Id => "I03";

    public override Bilingual Title { get; } = new("方向错误", "Target points wrong way");

    public override Bilingual Question { get; } = new("越低越好的指标，目标值是否写成了下限？", "Is a lower bound set where less is better?");

    public override Bilingual Formula { get; } = new(
        "越低越好的指标（控制率，事故、故障、投诉、差错、出错、违规的率与次数，错误率、超支率、成本、单价、发生率、流失率、空置率、逾期率、延误率、等待或响应时间、能耗、排放量；表上印有指标方向的以所印为准）用了“≥”或“>”",
        "≥ or > on an indicator of which less is better (控制率; rates and counts of 事故, 故障, 投诉, 差错, 出错, 违规; 错误率, 超支率, 成本, 单价, 发生率, 流失率, 空置率, 逾期率, 延误率, 等待时间, 响应时间, 能耗, 排放量; a direction that the form prints goes before its name)");

    public override Bilingual? Exclusions { get; } = new(
        "名称含“无故障”“不发生”“未发生”等，或问的是处理、办结、修复、整改、下降、降低、减少、节约等的率；“达到 0 次”不是下限",
        "Silent on names with 无故障, 不发生, 未发生 and the like, and on rates of handling, repair, decline or saving (处理率, 修复率, 下降率, 节约率 …); 达到 0 次 is no lower bound");

    public override Bilingual Why { get; } = new(
        "方向写反的目标值，表现越差反而越容易完成。",
        "A target that points the wrong way is reached the more easily the worse things go.");

    public override Bilingual Source { get; } = new(
        "适当性审核；在职人员控制率见财预〔2013〕53号",
        "Review of appropriateness; for 在职人员控制率 Cai Yu (2013) No. 53");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.With(Sample.Indicator("投入和管理目标", "在职人员控制率", ">30%", Operator.MoreThan, 30, "%")), Severity.Error),
        Fires(Sample.With(Sample.Indicator("效果目标", "安全事故发生次数", "≥1次", Operator.AtLeast, 1, "次")), Severity.Error),
        Fires(Sample.With(Sample.Indicator("产出目标", "培训单价", "≥500元", Operator.AtLeast, 500, "元")), Severity.Error),
        Silent(Sample.With(Sample.Indicator("投入和管理目标", "在职人员控制率", "≤100%", Operator.AtMost, 100, "%"))),
        Silent(Sample.With(Sample.Indicator("产出目标", "系统无故障率", "≥98%", Operator.AtLeast, 98, "%"))),
        Silent(Sample.With(Sample.Indicator("产出目标", "投诉处理率", "≥95%", Operator.AtLeast, 95, "%"))),
        Silent(Sample.With(Sample.Indicator("效果目标", "事故率下降率", "≥5%", Operator.AtLeast, 5, "%"))),
        Silent(Sample.With(Sample.Indicator("效果目标", "能耗降低率", ">5%", Operator.MoreThan, 5, "%"))),
        Silent(Sample.With(Sample.Indicator("效果目标", "不发生事故率", "≥99%", Operator.AtLeast, 99, "%"))),
        Silent(Sample.With(Sample.Indicator("效果目标", "污染天数控制率", "≥90%", Operator.AtLeast, 90, "%") with { Direction = Sample.Text(Directions.Higher) })),
        Edge(Sample.With(Sample.Indicator("效果目标", "平均等待", "≥20分钟", Operator.AtLeast, 20, "分钟") with { Direction = Sample.Text(Directions.Lower) }), Severity.Error),
        Edge(Sample.With(Sample.Indicator("效果目标", "安全事故发生率", "=0%", Operator.Equal, 0, "%"))),
        Edge(Sample.With(Sample.Indicator("效果目标", "安全事故发生次数", "达到0次", Operator.AtLeast, 0, "次"))),
        Edge(Sample.With(Sample.Indicator("效果目标", "安全事故发生次数", "≥0次", Operator.AtLeast, 0, "次")), Severity.Error),
        Edge(Sample.With(Sample.Indicator("投入和管理目标", "成本核算完整率", "≥95%", Operator.AtLeast, 95, "%"))),
        Edge(Sample.With(Sample.Indicator("投入和管理目标", "在职人员 控制率", "＞30％", Operator.MoreThan, 30, "%")), Severity.Error),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings) =>
        NamedIndicator.Of(paper.Indicators.Where(Is)).Select(named => new Finding(
            Severity.Error,
            named.Field,
            Say.Both(
                $"指标“{named.Name}”越低越好，目标值却写成下限 {named.Targets}",
                $"Less is better for “{named.Name}”, but its target is a lower bound: {named.Targets}"),
            null,
            named.Evidence));

    internal static bool Is(IndicatorText indicator) =>
        indicator.Target is { Operator: Operator.AtLeast or Operator.MoreThan } target
        && !(target.Value == 0 && target.Text.Contains('达', StringComparison.Ordinal))
        && (indicator.Indicator.Direction is { } printed ? printed.Value == Directions.Lower : NameDirection.IsLower(indicator.Name));
}
