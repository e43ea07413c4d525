using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I04: a rate of which nearly all is expected has a low target (目标值偏低).</summary>
public sealed class LowTarget : DeclarationRule
{
    private static readonly Threshold Low = new("low", new("偏低的目标值", "low target"), 90, ThresholdUnit.Percent, 0, 100);

    public override string Id => "I04";

    public override Bilingual Title { get; } = new("目标值偏低", "Target set low");

    public override Bilingual Question { get; } = new("完成率、合格率之类的目标值是否定得过低？", "Is the target of a rate of completion or quality set too low?");

    public override Bilingual Formula { get; } = new(
        "名称含完成率、及时率、到位率、合格率、达标率、完好率，且百分比目标值 < {0}",
        "The name has 完成率, 及时率, 到位率, 合格率, 达标率 or 完好率, and the target in percent is < {0}");

    public override Bilingual? Exclusions { get; } = new(
        "没有 % 的目标值、上限（≤、<），以及不合格率、未完成率之类不判断",
        "Silent on targets without %, on ceilings (≤, <), and on rates of the rest (不合格率, 未完成率)");

    public override Bilingual Why { get; } = new(
        "按计划应当基本做到的事，目标值过低就没有约束力。",
        "What the plan says will be done should nearly all be done; a low target binds nobody.");

    public override Bilingual Source { get; } = new("适当性审核", "Review of appropriateness");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<Threshold> Thresholds => [Low];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.With(Sample.Indicator("效果目标", "硬件运行完好率", "≥80.00%", Operator.AtLeast, 80, "%")), Severity.Warn),
        Fires(Sample.With(Sample.Indicator("产出目标", "培训计划开班实际完成率", "≥80%", Operator.AtLeast, 80, "%")), Severity.Warn),
        Fires(Sample.With(Sample.Indicator("产出目标", "验收达标率", "85%-95%", Operator.Range, 85, "%")), Severity.Warn),
        Silent(Sample.With(Sample.Indicator("产出目标", "教学方法评价优良率", "≥85%", Operator.AtLeast, 85, "%"))),
        Silent(Sample.With(Sample.Indicator("产出目标", "成果不合格率", "=1%", Operator.Equal, 1, "%"))),
        Silent(Sample.With(Sample.Indicator("产出目标", "逾期完成率", "≤5%", Operator.AtMost, 5, "%"))),
        Silent(Sample.With(Sample.Indicator("产出目标", "项目验收合格率", "1", value: 1))),
        Silent(Sample.With(Sample.Indicator("产出目标", "资料到位率", "较高"))),
        Edge(Sample.With(Sample.Indicator("产出目标", "验收合格率", "≥90%", Operator.AtLeast, 90, "%"))),
        Edge(Sample.With(Sample.Indicator("产出目标", "验收合格率", "≥89.99%", Operator.AtLeast, 89.99m, "%")), Severity.Warn),
        Edge(
            Sample.Paper with
            {
                Indicators =
                [
                    .. Sample.Paper.Indicators,
                    Sample.Indicator("产出目标", "收集及时率", "≥80%", Operator.AtLeast, 80, "%"), Sample.Indicator("产出目标", "收集 及时率", "≥85%", Operator.AtLeast, 85, "%"),
                ],
            },
            Severity.Warn),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        decimal low = settings[Low];
        return NamedIndicator.Of(paper.Indicators.Where(indicator => PercentFloor.Of(indicator) < low && RateNames.AreToBeFull(indicator.Name))).Select(named => new Finding(
            Severity.Warn,
            named.Field,
            Say.Both($"指标“{named.Name}”的目标值为 {named.Targets}，低于 {low}%", $"The target of “{named.Name}” is {named.Targets}, below {low}%"),
            null,
            named.Evidence));
    }
}
