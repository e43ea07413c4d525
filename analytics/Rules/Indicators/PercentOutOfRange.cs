using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I10: a rate that cannot leave 0–100 % does (百分比越界).</summary>
public sealed class PercentOutOfRange : DeclarationRule
{
    public override string Id => "I10";

    public override Bilingual Title { get; } = new("百分比越界", "Percent out of range");

    public override Bilingual Question { get; } = new("合格率、完成率之类是否超出 0–100%？", "Does a rate of completion or quality leave 0–100 %?");

    public override Bilingual Formula { get; } = new(
        "合格、完成、及时、到位、达标、完好、满意的率（度、比例）的百分比目标值 < 0 或 > 100",
        "The percent target of a rate, degree or share of 合格, 完成, 及时, 到位, 达标, 完好, 满意 is < 0 or > 100");

    public override Bilingual? Exclusions { get; } = new("没有 % 的目标值和“超额完成率”不判断", "Silent on targets without %, and on 超额完成率");

    public override Bilingual Why { get; } = new("这些比率按定义不会超出 0–100%，多为误填。", "By definition these rates stay within 0–100 %; most likely it is a slip.");

    public override Bilingual Source { get; } = new("申报表勾稽关系", "Arithmetic of the form");

    public override Review Review => Review.Arithmetic;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.With(Sample.Indicator("产出目标", "收集完成率", "≥120%", Operator.AtLeast, 120, "%")), Severity.Warn),
        Fires(Sample.With(Sample.Indicator("效果目标", "学员满意度", "≥950%", Operator.AtLeast, 950, "%")), Severity.Warn),
        Fires(Sample.With(new Indicator(Sample.Text("产出目标"), null, Sample.Text("验收合格率"), new Sourced<Target>(new Target("95%-105%", Operator.Range, 95, 105, "%"), Sample.Text("95%-105%").Places))), Severity.Warn),
        Silent(Sample.With(Sample.Indicator("效果目标", "查询量增长率", "≥120%", Operator.AtLeast, 120, "%"))),
        Silent(Sample.With(Sample.Indicator("产出目标", "任务超额完成率", "≥110%", Operator.AtLeast, 110, "%"))),
        Silent(Sample.With(Sample.Indicator("效果目标", "学员满意度", "120分", value: 120, unit: "分"))),
        Edge(Sample.With(Sample.Indicator("产出目标", "收集完成率", "=100%", Operator.Equal, 100, "%"))),
        Edge(Sample.With(Sample.Indicator("产出目标", "收集完成率", "=100.01%", Operator.Equal, 100.01m, "%")), Severity.Warn),
        Edge(Sample.With(Sample.Indicator("产出目标", "成果不合格率", "=0%", Operator.Equal, 0, "%"))),
        Edge(Sample.With(Sample.Indicator("产出目标", "收集完成率", "=-1%", Operator.Equal, -1, "%")), Severity.Warn),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings) =>
        NamedIndicator.Of(paper.Indicators.Where(LeavesRange)).Select(named => new Finding(
            Severity.Warn,
            named.Field,
            Say.Both($"指标“{named.Name}”的目标值为 {named.Targets}，超出 0–100%", $"The target of “{named.Name}” is {named.Targets}, outside 0–100 %"),
            null,
            named.Evidence));

    private static bool LeavesRange(IndicatorText indicator) =>
        indicator.Target is { Unit: "%", Value: { } value } target && (value < 0 || (target.Upper ?? value) > 100) && RateNames.AreBounded(indicator.Name);
}
