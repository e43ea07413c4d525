using PerfTargets.Analytics.Rules.Indicators;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Evaluation;

/// <summary>S04: what was not reached or spent has no reason (未达标未说明).</summary>
public sealed class ShortfallUnexplained : EvaluationRule
{
    private static readonly Threshold Low = new("low", new("须说明的执行率", "rate to be explained"), 0.90m, ThresholdUnit.Share, 0, 1);

    public override string Id => "S04";

    public override Bilingual Title { get; } = new("未达标未说明", "Shortfall without reason");

    public override Bilingual Question { get; } = new("未完成的指标和偏低的执行率是否说明了原因？", "Is there a reason for what was not reached or spent?");

    public override Bilingual Formula { get; } = new(
        "完成值未达到目标值，或执行率 < {0}，且没有偏差原因（空白或“无”）",
        "The actual value falls short of the target, or the rate is < {0}, and no reason is given (blank, or 无)");

    public override Bilingual? Exclusions { get; } = new(
        "目标值或完成值为文字、单位不同时不判断；完成情况、备注或任一偏差原因谈到执行、支出或资金的，视为已说明执行率",
        "Silent where target or actual is words or units differ; a result, remark or reason that speaks of execution, spending or funds explains the rate");

    public override Bilingual Why { get; } = new(
        "自评表要求对偏差作出分析并提出改进措施。",
        "The form asks for the reasons of what went otherwise, and for what will be done.");

    public override Bilingual Source { get; } = new("自评表填表说明", "The form’s own note");

    public override Review Review => Review.Completeness;

    public override IReadOnlyList<Threshold> Thresholds => [Low];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Of("2900件", 2900, null), Severity.Warn),
        Fires(Of("2900件", 2900, "无"), Severity.Warn),
        Fires(Sample.Evaluation with { Executed = Sample.Money(80_000), ExecutionScore = Sample.Points(8) }, Severity.Warn),
        Silent(Of("2900件", 2900, "部分成果年底才移交")),
        Silent(Sample.Evaluation with { Executed = Sample.Money(80_000), AnnualResult = Sample.Text("目录已编制，尾款未支出。") }),
        Silent(Sample.EvaluationWith(Sample.Evaluated("效益指标", "查询便利程度", ("明显提高", null, null, null), ("略有提高", null, null), 30, 20))),
        Edge(Of("3000件", 3000, null)),
        Edge(Sample.Evaluation with { Executed = Sample.Money(90_000) }),
        Edge(Sample.Evaluation with { Executed = Sample.Money(89_999) }, Severity.Warn),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        foreach (NamedIndicator named in NamedIndicator.Of(paper.Indicators.Where(indicator => !ExecutionRow.Is(indicator) && Attainment.Of(indicator) < 1 && !IsReason(indicator))))
        {
            yield return new Finding(
                Severity.Warn,
                named.Field,
                Say.Both(
                    $"指标“{named.Name}”目标值 {named.Targets}，完成值 {named.Rows[0].Indicator.Actual!.Value.Text}，未说明原因",
                    $"“{named.Name}”: target {named.Targets}, actual {named.Rows[0].Indicator.Actual!.Value.Text}, and no reason"),
                null,
                Fields(named.Rows, "target", "actual"));
        }
        if (paper.Declaration is not { Revised.Value.Amount: > 0 and var revised, Executed.Value.Amount: var executed } || executed / revised >= settings[Low] || ExplainsSpending(paper))
            yield break;
        string rate = Say.Percent((double)(executed / revised));
        yield return new Finding(
            Severity.Warn,
            "executed",
            Say.Both($"执行率 {rate}（{Say.Amount(executed)} / {Say.Amount(revised)}），未说明原因", $"The rate is {rate} ({Say.Amount(executed)} / {Say.Amount(revised)}), and no reason is given"),
            revised - executed,
            [new EvidenceField("executed"), new EvidenceField("revised")]);
    }

    private static bool IsReason(IndicatorText indicator) => Identity.Normalise(indicator.Indicator.Deviation?.Value ?? "") is not ("" or "无" or "无。" or "不适用" or "无偏差");

    private static bool ExplainsSpending(Paper paper) =>
        paper.Indicators.Any(indicator => ExecutionRow.Is(indicator) && IsReason(indicator))
        || paper.Indicators.Select(indicator => indicator.Indicator.Deviation).Append(paper.Declaration.AnnualResult).Append(paper.Declaration.Remarks)
            .Any(text => text is not null && (text.Value.Contains("执行", StringComparison.Ordinal) || text.Value.Contains("支出", StringComparison.Ordinal) || text.Value.Contains("资金", StringComparison.Ordinal)));

    private static Declaration Of(string actual, decimal done, string? deviation) =>
        Sample.EvaluationWith(Sample.Evaluated("产出指标", "整理成果数量", ("≥3000件", Operator.AtLeast, 3000, "件"), (actual, done, "件"), 30, 30 * done / 3000, deviation));
}
