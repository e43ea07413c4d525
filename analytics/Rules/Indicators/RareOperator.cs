using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I14: a target that leaves out the bound itself, written with &gt; or &lt; (罕见算符).</summary>
public sealed class RareOperator : DeclarationRule
{
    public override string Id => "I14";

    public override Bilingual Title { get; } = new("罕见算符", "Rare operator");

    public override Bilingual Question { get; } = new("“>”“<”是否应为“≥”“≤”？", "Should > or < be ≥ or ≤?");

    public override Bilingual Formula { get; } = new("目标值的算符为“>”或“<”", "The target's operator is > or <");

    public override Bilingual? Exclusions { get; } = new("已判为方向错误（I03）的不再提示", "Silent where I03 says that the target points the wrong way");

    public override Bilingual Why { get; } = new(
        "目标值通常包括界限本身；“>100%”无法完成，“<”可能是“≤”的误填。",
        "Targets usually include their bound; >100% cannot be reached, and < may be a slip for ≤.");

    public override Bilingual Source { get; } = new("实务经验", "Practice");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.With(Sample.Indicator("产出目标", "收集完成率", ">95%", Operator.MoreThan, 95, "%")), Severity.Info),
        Fires(Sample.With(Sample.Indicator("效果目标", "返工率", "<5%", Operator.LessThan, 5, "%")), Severity.Info),
        Silent(Sample.With(Sample.Indicator("产出目标", "收集完成率", "≥95%", Operator.AtLeast, 95, "%"))),
        Silent(Sample.With(Sample.Indicator("效果目标", "返工率", "≤5%", Operator.AtMost, 5, "%"))),
        Silent(Sample.With(Sample.Indicator("产出目标", "收集完成率", "=95%", Operator.Equal, 95, "%"))),
        Edge(Sample.With(Sample.Indicator("投入和管理目标", "在职人员控制率", ">30%", Operator.MoreThan, 30, "%"))),
        Edge(Sample.With(Sample.Indicator("投入和管理目标", "在职人员控制率", "<100%", Operator.LessThan, 100, "%")), Severity.Info),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings) =>
        NamedIndicator.Of(paper.Indicators.Where(Is)).Select(named => new Finding(
            Severity.Info,
            named.Field,
            Say.Both(
                $"指标“{named.Name}”的目标值为 {named.Targets}，不包括界限本身：是否应为“≥”或“≤”？",
                $"The target of “{named.Name}” is {named.Targets}, which leaves out the bound itself: should it be ≥ or ≤?"),
            null,
            named.Evidence,
            Hidden: true));

    private static bool Is(IndicatorText indicator) =>
        indicator.Target is { Operator: Operator.MoreThan or Operator.LessThan } && !WrongDirection.Is(indicator);
}
