using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I05: a satisfaction target that asks for little, or for everybody (满意度目标).</summary>
public sealed class SatisfactionTarget : DeclarationRule
{
    private static readonly Threshold Low = new("low", new("偏低的满意度", "low satisfaction"), 80, ThresholdUnit.Percent, 0, 100);
    private static readonly Threshold Modest = new("modest", new("不高的满意度", "modest satisfaction"), 85, ThresholdUnit.Percent, 0, 100);
    private static readonly Threshold Full = new("full", new("难以达到的满意度", "satisfaction hard to reach"), 100, ThresholdUnit.Percent, 0, 100);

    public override string Id => "I05";

    public override Bilingual Title { get; } = new("满意度目标", "Satisfaction target");

    public override Bilingual Question { get; } = new("满意度目标值是否过低，或要求人人满意？", "Does the satisfaction target ask for little, or for everybody?");

    public override Bilingual Formula { get; } = new(
        "满意度目标值 < {0} 关注；{0} 至 {1}（含）提示；= {2} 提示",
        "Satisfaction target < {0}: watch; {0} to {1} inclusive: note; = {2}: note");

    public override Bilingual? Exclusions { get; } = new(
        "没有 % 的目标值、上限（≤、<）、越低越好的指标和“不满意”不判断",
        "Silent on targets without %, on ceilings (≤, <), where less is better, and on 不满意");

    public override Bilingual Why { get; } = new(
        "过低的满意度没有约束力；人人满意通常做不到，或没有认真调查。",
        "A low satisfaction binds nobody; everybody satisfied is seldom reached, or nobody was asked.");

    public override Bilingual Source { get; } = new("适当性审核", "Review of appropriateness");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<Threshold> Thresholds => [Low, Modest, Full];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.With(Sample.Indicator("效果目标", "学员满意度", "≥70%", Operator.AtLeast, 70, "%")), Severity.Warn),
        Fires(Sample.With(Sample.Indicator("效果目标", "学员满意度", "≥82%", Operator.AtLeast, 82, "%")), Severity.Info),
        Fires(Sample.With(Sample.Indicator("效果目标", "学员满意度", "=100%", Operator.Equal, 100, "%")), Severity.Info),
        Fires(Sample.With(Sample.Indicator("满意度指标", "受训学员", "≥75%", Operator.AtLeast, 75, "%", level2: "服务对象满意度指标")), Severity.Warn),
        Silent(Sample.With(Sample.Indicator("效果目标", "学员满意度", "≥90%", Operator.AtLeast, 90, "%"))),
        Silent(Sample.With(Sample.Indicator("效果目标", "学员不满意率", "=5%", Operator.Equal, 5, "%"))),
        Silent(Sample.With(Sample.Indicator("效果目标", "满意度调查投诉率", "≤5%", Operator.AtMost, 5, "%"))),
        Silent(Sample.With(Sample.Indicator("效果目标", "学员满意度", "70分", value: 70, unit: "分"))),
        Silent(Sample.With(Sample.Indicator("效果目标", "学员满意度", "满意"))),
        Edge(Sample.With(Sample.Indicator("效果目标", "学员满意度", "≥79.9%", Operator.AtLeast, 79.9m, "%")), Severity.Warn),
        Edge(Sample.With(Sample.Indicator("效果目标", "学员满意度", "≥80%", Operator.AtLeast, 80, "%")), Severity.Info),
        Edge(Sample.With(Sample.Indicator("效果目标", "学员满意度", "≥85%", Operator.AtLeast, 85, "%")), Severity.Info),
        Edge(Sample.With(Sample.Indicator("效果目标", "学员满意度", "≥85.1%", Operator.AtLeast, 85.1m, "%"))),
        Edge(Sample.With(Sample.Indicator("效果目标", "学员满意度", "≥99.9%", Operator.AtLeast, 99.9m, "%"))),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        decimal low = settings[Low], modest = settings[Modest], full = settings[Full];
        foreach (NamedIndicator named in NamedIndicator.Of(paper.Indicators.Where(indicator => Asked(indicator) is { } asked && (asked < low || asked <= modest || asked == full))))
        {
            decimal least = named.Rows.Min(row => Asked(row)!.Value);
            (string zh, string en) = least < low ? ($"低于 {low}%", $"below {low}%")
                : least <= modest ? ($"在 {low}% 至 {modest}% 之间", $"between {low}% and {modest}%")
                : ($"等于 {full}%，要求人人满意", $"{full}% asks for everybody to be satisfied");
            yield return new Finding(
                least < low ? Severity.Warn : Severity.Info,
                named.Field,
                Say.Both($"指标“{named.Name}”的目标值为 {named.Targets}，{zh}", $"The target of “{named.Name}” is {named.Targets}: {en}"),
                null,
                named.Evidence);
        }
    }

    private static decimal? Asked(IndicatorText indicator) => IsSatisfaction(indicator) ? PercentFloor.Of(indicator) : null;

    private static bool IsSatisfaction(IndicatorText indicator) =>
        (indicator.Name.Contains("满意", StringComparison.Ordinal) || indicator.Level2?.Contains("满意", StringComparison.Ordinal) == true)
        && !indicator.Name.Contains("不满意", StringComparison.Ordinal);
}
