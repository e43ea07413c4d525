using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Evaluation;

/// <summary>S03: weights do not add up to a hundred (权重合计).</summary>
public sealed class WeightsOff : EvaluationRule
{
    private static readonly Threshold Whole = new("whole", new("分值合计", "sum of weights"), 100, ThresholdUnit.Marks, 1, 1_000);

    public override string Id => "S03";

    public override Bilingual Title { get; } = new("权重合计不为100", "Weights not 100");

    public override Bilingual Question { get; } = new("各项分值合计是否为 100 分？", "Do the weights add up to 100?");

    public override Bilingual Formula { get; } = new(
        "预算执行率与各指标分值合计 ≠ {0}（执行率 10、产出 50、效益 30、满意度 10；设成本指标的为 20、40、20、10 加执行率 10）",
        "Weights of the execution rate and of the indicators ≠ {0} together (rate 10, output 50, outcome 30, satisfaction 10; with cost 20, 40, 20, 10 and rate 10)");

    public override Bilingual? Exclusions { get; } = new(
        "有指标缺分值，或未印执行率分值且合计不足时不判断",
        "Silent where an indicator has no weight, and below the sum where the weight of the execution rate is not printed");

    public override Bilingual Why { get; } = new(
        "总分以 100 分计，分值合计不符则总分与等级都不可比。",
        "The total counts to 100; with other weights neither total nor grade compares.");

    public override Bilingual Source { get; } = new("财预〔2020〕10号、财预〔2021〕101号", "财预〔2020〕10号, 财预〔2021〕101号");

    public override Review Review => Review.Arithmetic;

    public override IReadOnlyList<Threshold> Thresholds => [Whole];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Evaluation with { ExecutionWeight = Sample.Points(20) }, Severity.Error),
        Fires(Sample.Evaluation with { Indicators = [.. Sample.Evaluation.Indicators.Skip(1)] }, Severity.Error),
        Silent(Sample.Evaluation with { ExecutionWeight = null }),
        Silent(Sample.EvaluationWith(Sample.Evaluation.Indicators[0] with { Weight = null })),
        Silent(Sample.Evaluation with { Indicators = [.. Sample.Evaluation.Indicators, Sample.Evaluated("预算执行率", "预算执行率", ("100%", null, 100, "%"), ("96%", 96, "%"), 10, 9.6m)] }),
        Edge(Sample.EvaluationWith(Sample.Evaluation.Indicators[0] with { Weight = Sample.Points(30.01m) }), Severity.Error),
        Edge(Sample.EvaluationWith(Sample.Evaluation.Indicators[0] with { Weight = Sample.Points(30.00m) })),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        // The reader gives the points of the rate to the declaration too, where it stands among the indicators.
        IndicatorText[] counted = [.. paper.Indicators.Where(indicator => indicator.Indicator.Horizon == "annual" && !ExecutionRow.Is(indicator))];
        decimal? rate = paper.Declaration.ExecutionWeight?.Value;
        if (counted.Length == 0 || counted.Any(indicator => indicator.Indicator.Weight is null))
            yield break;
        decimal sum = counted.Sum(indicator => indicator.Indicator.Weight!.Value) + (rate ?? 0);
        if (sum == settings[Whole] || (rate is null && sum < settings[Whole]))
            yield break;
        (string Group, decimal Sum)[] groups =
        [
            .. rate is { } points ? new[] { ("预算执行率", points) } : [],
            .. counted.GroupBy(indicator => indicator.Level1 ?? "—").Select(group => (group.Key, group.Sum(indicator => indicator.Indicator.Weight!.Value))).OrderBy(group => group.Key, StringComparer.Ordinal),
        ];
        string parts = string.Join('、', groups.Select(group => FormattableString.Invariant($"{group.Group} {group.Sum:0.##}")));
        yield return new Finding(
            Severity.Error,
            "indicators.weight",
            Say.Both($"分值合计 {sum:0.##}，不等于 {settings[Whole]:0.##}：{parts}", $"The weights add up to {sum:0.##}, not {settings[Whole]:0.##}: {parts}"),
            null,
            [new EvidenceField("executionWeight"), new EvidenceField("indicators.weight")]);
    }
}
