using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Evaluation;

/// <summary>S01: the points of the execution rate are not what spending makes (执行率得分).</summary>
public sealed class ExecutionScore : EvaluationRule
{
    private static readonly Threshold Tolerance = new("tolerance", new("允许的差", "tolerance"), 0.1m, ThresholdUnit.Marks, 0, 10);

    public override string Id => "S01";

    public override Bilingual Title { get; } = new("执行率得分不符", "Execution score off");

    public override Bilingual Question { get; } = new("执行率得分是否等于执行率乘以分值？", "Is the score of the execution rate the rate times its weight?");

    public override Bilingual Formula { get; } = new(
        "|得分 − min(全年执行数 ÷ 全年预算数, 1) × 分值| > {0}",
        "|score − min(executed ÷ revised, 1) × weight| > {0}");

    public override Bilingual? Exclusions { get; } = new(
        "缺全年预算数、执行数、分值或得分，或全年预算数为 0 时不判断",
        "Silent where revised, executed, weight or score is absent, and on a revised budget of 0");

    public override Bilingual Why { get; } = new(
        "执行率得分按比例计算，多给或少给都使总分失真。",
        "The score of the execution rate is proportional; more or less of it distorts the total.");

    public override Bilingual Source { get; } = Measure;

    public override Review Review => Review.Arithmetic;

    public override IReadOnlyList<Threshold> Thresholds => [Tolerance];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Evaluation with { ExecutionScore = Sample.Points(10) }, Severity.Error),
        Fires(Sample.Evaluation with { Executed = Sample.Money(120_000) }, Severity.Error),
        Silent(Sample.Evaluation with { Executed = Sample.Money(120_000), ExecutionScore = Sample.Points(10) }),
        Silent(Sample.Evaluation with { Revised = null, ExecutionScore = Sample.Points(10) }),
        Silent(Sample.Evaluation with { Revised = Sample.Money(0), ExecutionScore = Sample.Points(10) }),
        Edge(Sample.Evaluation with { ExecutionScore = Sample.Points(9.7m) }),
        Edge(Sample.Evaluation with { ExecutionScore = Sample.Points(9.71m) }, Severity.Error),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        Declaration declaration = paper.Declaration;
        if (declaration is not { Revised.Value.Amount: > 0 and var revised, Executed.Value.Amount: var executed, ExecutionWeight.Value: var weight, ExecutionScore.Value: var score })
            yield break;
        decimal rate = executed / revised, expected = Math.Min(rate, 1) * weight;
        if (Math.Abs(score - expected) <= settings[Tolerance])
            yield break;
        string share = Say.Percent((double)rate);
        yield return new Finding(
            Severity.Error,
            "executionScore",
            Say.Both(
                $"执行率 {share}（{Say.Amount(executed)} / {Say.Amount(revised)}），分值 {weight:0.##}，应得 {expected:0.##}，所填得分 {score:0.##}",
                $"The rate is {share} ({Say.Amount(executed)} / {Say.Amount(revised)}) and its weight {weight:0.##}, which makes {expected:0.##}; the score is {score:0.##}"),
            null,
            [new EvidenceField("executed"), new EvidenceField("revised"), new EvidenceField("executionWeight"), new EvidenceField("executionScore")]);
    }
}
