using PerfTargets.Analytics.Rules.Indicators;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Evaluation;

/// <summary>S05: much more was reached than was aimed at (超额过多).</summary>
public sealed class FarAboveTarget : EvaluationRule
{
    private static readonly Threshold Most = new("most", new("完成值与目标值之比", "actual to target"), 1.3m, ThresholdUnit.Times, 1, 100);

    public override string Id => "S05";

    public override Bilingual Title { get; } = new("超额完成过多", "Far above target");

    public override Bilingual Question { get; } = new("完成值是否远高于目标值？", "Is the actual value far above the target?");

    public override Bilingual Formula { get; } = new(
        "完成值 ÷ 目标值 > {0}",
        "Actual ÷ target > {0}");

    public override Bilingual? Exclusions { get; } = new(
        "反向指标、上限（≤、<）、目标值为 0 或文字、单位不同时不判断",
        "Silent where less is better, on ceilings (≤, <), targets of 0 or in words, and units that differ");

    public override Bilingual Why { get; } = new(
        "超出太多往往说明年初目标定得偏低，应分析原因。",
        "Far more than was aimed at often means the target was set low; it should be explained.");

    public override Bilingual Source { get; } = new("财预〔2020〕10号；1.3 倍为经验值", "财预〔2020〕10号; 1.3 is practice");

    public override Review Review => Review.Appropriateness;

    public override IReadOnlyList<Threshold> Thresholds => [Most];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Of("≥3000件", Operator.AtLeast, "6000件", 6000), Severity.Warn),
        Silent(Of("≤3000件", Operator.AtMost, "6000件", 6000)),
        Silent(Of("≥3000件", Operator.AtLeast, "3100件", 3100)),
        Edge(Of("≥3000件", Operator.AtLeast, "3900件", 3900)),
        Edge(Of("≥3000件", Operator.AtLeast, "3901件", 3901), Severity.Warn),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings) =>
        NamedIndicator.Of(paper.Indicators.Where(indicator => Attainment.OfFloor(indicator) > (double)settings[Most] + 1e-9)).Select(named => new Finding(
            Severity.Warn,
            named.Field,
            Say.Both(
                $"指标“{named.Name}”完成值 {named.Rows[0].Indicator.Actual!.Value.Text}，为目标值 {named.Rows[0].Printed} 的 {Attainment.OfFloor(named.Rows[0]):0.00} 倍",
                $"“{named.Name}”: actual {named.Rows[0].Indicator.Actual!.Value.Text} is {Attainment.OfFloor(named.Rows[0]):0.00}× the target {named.Rows[0].Printed}"),
            null,
            Fields(named.Rows, "target", "actual")));

    private static Declaration Of(string target, Operator comparison, string actual, decimal done) =>
        Sample.EvaluationWith(Sample.Evaluated("产出指标", "整理成果数量", (target, comparison, 3000, "件"), (actual, done, "件"), 30, 30));
}
