using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Evaluation;

/// <summary>S06: the grade is not that of the total (等级不符).</summary>
public sealed class GradeDiffers : EvaluationRule
{
    private static readonly Threshold Excellent = new("excellent", new("优的下限", "least of 优"), 90, ThresholdUnit.Marks, 0, 100);
    private static readonly Threshold Good = new("good", new("良的下限", "least of 良"), 80, ThresholdUnit.Marks, 0, 100);
    private static readonly Threshold Fair = new("fair", new("中的下限", "least of 中"), 60, ThresholdUnit.Marks, 0, 100);

    public override string Id => "S06";

    public override Bilingual Title { get; } = new("等级与总分不符", "Grade not the score’s");

    public override Bilingual Question { get; } = new("自评等级是否与总分对应？", "Is the grade that of the total score?");

    public override Bilingual Formula { get; } = new(
        "总分 ≥ {0} 为优，≥ {1} 为良，≥ {2} 为中，以下为差；所填等级不同",
        "Total ≥ {0}: 优, ≥ {1}: 良, ≥ {2}: 中, below: 差; the grade is another");

    public override Bilingual? Exclusions { get; } = new(
        "未填总分或等级，总分超出 0–100，或等级用了其他词时不判断",
        "Silent without a total or a grade, on a total outside 0–100, and on other words");

    public override Bilingual Why { get; } = new(
        "等级由总分决定，不能另定。",
        "The total decides the grade.");

    public override Bilingual Source { get; } = Measure;

    public override Review Review => Review.Arithmetic;

    public override IReadOnlyList<Threshold> Thresholds => [Excellent, Good, Fair];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Of(85, "优"), Severity.Error),
        Fires(Of(59, "中"), Severity.Error),
        Silent(Of(95, "优秀")),
        Silent(Of(85, "合格")),
        Silent(Sample.Evaluation with { Grade = null }),
        Edge(Of(90, "优")),
        Edge(Of(89.99m, "优"), Severity.Error),
        Edge(Of(60, "中")),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper.Declaration is not { Score.Value: >= 0 and <= 100 and var score, Grade.Value: var printed } || printed.Where("优良中差".Contains).ToArray() is not [var grade])
            yield break;
        char expected = score >= settings[Excellent] ? '优' : score >= settings[Good] ? '良' : score >= settings[Fair] ? '中' : '差';
        if (grade == expected)
            yield break;
        yield return new Finding(
            Severity.Error,
            "grade",
            Say.Both($"总分 {score:0.##} 对应“{expected}”，所填等级为“{printed}”", $"A total of {score:0.##} is “{expected}”; the grade is “{printed}”"),
            null,
            [new EvidenceField("score"), new EvidenceField("grade")]);
    }

    private static Declaration Of(decimal score, string grade) => Sample.Evaluation with { Score = Sample.Points(score), Grade = Sample.Text(grade) };
}
