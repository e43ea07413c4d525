using PerfTargets.Analytics.Rules.Indicators;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Evaluation;

/// <summary>S02: the points of an indicator are not what its actual value makes (指标得分).</summary>
public sealed class IndicatorScore : EvaluationRule
{
    private static readonly Threshold Tolerance = new("tolerance", new("允许的差", "tolerance"), 0.1m, ThresholdUnit.Marks, 0, 10);

    public override string Id => "S02";

    public override Bilingual Title { get; } = new("指标得分不符", "Indicator score off");

    public override Bilingual Question { get; } = new("指标得分是否与完成值相符？", "Is the score of an indicator what its actual value makes?");

    public override Bilingual Formula { get; } = new(
        "达到目标得满分，否则得 完成值 ÷ 目标值 × 分值；反向指标为 目标值 ÷ 完成值（完成值 0 得满分，目标值 0 而完成值大于 0 得 0 分）；与所填得分相差 > {0}",
        "Target met: full weight; else actual ÷ target × weight, or target ÷ actual where less is better (actual 0: full; target 0 below the actual: 0); more than {0} off the score");

    public override Bilingual? Exclusions { get; } = new(
        "目标值或完成值为文字、单位不同、缺分值或得分，以及预算执行率（见 S01）不判断",
        "Silent where target or actual is words, units differ, weight or score is absent, and on the execution rate (S01)");

    public override Bilingual Why { get; } = new(
        "定量指标按完成比例计分，得分应当能由表内数字算出。",
        "Points of an indicator in numbers follow from the numbers on the form.");

    public override Bilingual Source { get; } = Measure;

    public override Review Review => Review.Arithmetic;

    public override IReadOnlyList<Threshold> Thresholds => [Tolerance];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Of("≥3000件", Operator.AtLeast, "1500件", 1500, 30), Severity.Error),
        Fires(Of("≥3000件", Operator.AtLeast, "3100件", 3100, 25), Severity.Error),
        Fires(Sample.EvaluationWith(Sample.Evaluated("产出指标", "事故发生次数", ("0次", null, 0, "次"), ("2次", 2, "次"), 30, 30)), Severity.Error),
        Silent(Of("≥3000件", Operator.AtLeast, "1500件", 1500, 15)),
        Silent(Sample.EvaluationWith(Sample.Evaluated("产出指标", "事故发生次数", ("≤3次", Operator.AtMost, 3, "次"), ("0次", 0, "次"), 30, 30))),
        Silent(Sample.EvaluationWith(Sample.Evaluated("产出指标", "单件整理成本", ("≤30元", Operator.AtMost, 30, "元"), ("40元", 40, "元"), 30, 22.5m))),
        Silent(Sample.EvaluationWith(Sample.Evaluated("产出指标", "整理成果数量", ("≥3000件", Operator.AtLeast, 3000, "件"), ("1500册", 1500, "册"), 30, 30))),
        Silent(Sample.EvaluationWith(Sample.Evaluated("效益指标", "查询便利程度", ("明显提高", null, null, null), ("略有提高", null, null), 30, 20))),
        Edge(Of("≥3000件", Operator.AtLeast, "2990件", 2990, 30)),
        Edge(Of("≥3000件", Operator.AtLeast, "2989件", 2989, 30), Severity.Error),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings) =>
        NamedIndicator.Of(paper.Indicators.Where(indicator => Expected(indicator) is { } expected && Math.Abs((double)indicator.Indicator.Score!.Value - expected) > (double)settings[Tolerance] + 1e-9)).Select(named =>
        {
            IndicatorText first = named.Rows[0];
            return new Finding(
                Severity.Error,
                named.Field,
                Say.Both(
                    $"指标“{named.Name}”目标值 {first.Printed}，完成值 {first.Indicator.Actual!.Value.Text}，分值 {first.Indicator.Weight!.Value:0.##}，应得 {Expected(first):0.##}，所填得分 {first.Indicator.Score!.Value:0.##}",
                    $"“{named.Name}”: target {first.Printed}, actual {first.Indicator.Actual!.Value.Text}, weight {first.Indicator.Weight!.Value:0.##}, which makes {Expected(first):0.##}; the score is {first.Indicator.Score!.Value:0.##}"),
                null,
                Fields(named.Rows, "target", "actual", "weight", "score"));
        });

    /// <summary>Points that the actual value makes; null where it is not told by numbers.</summary>
    private static double? Expected(IndicatorText indicator) =>
        indicator.Indicator is { Weight.Value: var weight, Score: not null } && !ExecutionRow.Is(indicator) && Attainment.Of(indicator) is { } attained ? Math.Min(attained, 1) * (double)weight : null;

    private static Declaration Of(string target, Operator comparison, string actual, decimal done, decimal score) =>
        Sample.EvaluationWith(Sample.Evaluated("产出指标", "整理成果数量", (target, comparison, 3000, "件"), (actual, done, "件"), 30, score));
}
