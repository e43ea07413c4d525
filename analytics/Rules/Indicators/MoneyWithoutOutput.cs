using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I16: a large budget line pays for an activity that no indicator measures (资金无对应产出).</summary>
public sealed class MoneyWithoutOutput : DeclarationRule
{
    private static readonly Threshold Large = new("share", new("占当年预算的比例", "share of the current budget"), 0.10m, ThresholdUnit.Share, 0.0001m, 1);

    public override string Id => "I16";

    public override Bilingual Title { get; } = new("资金无对应产出", "Money without an output");

    public override Bilingual Question { get; } = new("较大的子项目有没有指标来考核？", "Does an indicator measure what a large line pays for?");

    public override Bilingual Formula { get; } = new(
        "子项目金额 ≥ 当年预算的 {0}，名称含培训、宣传、会议、调研、测评、检测、审计、监理、评估、印刷、演练、租赁之一，而没有指标提及",
        "A line ≥ {0} of the current budget has in its name one of 培训, 宣传, 会议, 调研, 测评, 检测, 审计, 监理, 评估, 印刷, 演练, 租赁, and no indicator has it");

    public override Bilingual? Exclusions { get; } = new(
        "没有指标、没有当年预算或金额未能确定时不判断；名称含几项活动的子项目，有一项提及即可",
        "Silent without indicators, without a current budget, and where the amount is open; of a line that names several activities one is enough");

    public override Bilingual Why { get; } = new("花了钱的活动应当有产出指标，否则无从考核。", "What money is spent on should have an output to be held to.");

    public override Bilingual Source { get; } = new("相关性审核", "Review of relevance");

    public override Review Review => Review.Relevance;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<Threshold> Thresholds => [Large];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Lines(Sample.Line("成果整理", 60_000), Sample.Line("安全测评费", 30_000)), Severity.Warn),
        Fires(Lines(Sample.Line("宣传", 60_000), Sample.Line("印刷", 30_000)), Severity.Warn, Severity.Warn),
        Silent(Lines(Sample.Line("成果整理", 60_000), Sample.Line("编目", 30_000))),
        Silent(Lines(Sample.Line("成果整理", 60_000), Sample.Line("安全测评费", 30_000)) with
        {
            Indicators = [.. Sample.Paper.Indicators, Sample.Indicator("产出目标", "测 评次数", "≥2次", Operator.AtLeast, 2, "次")],
        }),
        Silent(Lines(Sample.Line("成果整理", 60_000), Sample.Line("安全测评费", 30_000)) with
        {
            Indicators = [.. Sample.Paper.Indicators, Sample.Indicator("产出目标", "安全等级", "通过测评")],
        }),
        Silent(Lines(Sample.Line("成果整理", 60_000), Sample.Line("安全测评费", 30_000)) with { CurrentBudget = null }),
        Silent(Lines(Sample.Line("成果整理", 60_000), Sample.Line("安全测评费", 30_000)) with { Indicators = [] }),
        Silent(Lines(Sample.Line("成果整理", 90_000), new BudgetLine(Sample.Text("安全测评费"), null))),
        Edge(Lines(Sample.Line("成果整理", 81_000), Sample.Line("安全测评费", 9_000)), Severity.Warn),
        Edge(Lines(Sample.Line("成果整理", 81_000.01m), Sample.Line("安全测评费", 8_999.99m))),
        Edge(Lines(Sample.Line("调研", 45_000), Sample.Line("调 研", 45_000)), Severity.Warn),
        Edge(Lines(Sample.Line("成果整理", 60_000), Sample.Line("会议培训费", 30_000)) with
        {
            Indicators = [.. Sample.Paper.Indicators, Sample.Indicator("产出目标", "培训人数", "≥50人", Operator.AtLeast, 50, "人")],
        }),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper.CurrentBudget is not (> 0 and var current) || paper.Indicators.Count == 0)
            yield break;
        decimal least = settings[Large] * current;
        foreach (IGrouping<string, LineText> group in paper.Lines
            .Where(line => line.Amount >= least && Topics.In(line.Name) is { Count: > 0 } topics && !topics.Any(topic => IsMeasured(topic, paper)))
            .GroupBy(line => line.Name))
        {
            LineText[] lines = [.. group];
            string topics = string.Join('、', Topics.In(group.Key)), name = lines[0].Line.Name.Value;
            // A line above the whole budget is the arithmetic's question; this one is about no more than what is asked for.
            decimal amount = lines.Aggregate(0m, (sum, line) => line.Amount!.Value >= current - sum ? current : sum + line.Amount.Value);
            string amounts = string.Join(" + ", lines.Select(line => Say.Amount(line.Amount!.Value)));
            string share = Say.Percent(lines.Sum(line => (double)line.Amount!.Value) / (double)current);
            yield return new Finding(
                Severity.Warn,
                $"budgetLines:{group.Key}",
                Say.Both(
                    $"子项目“{name}”{amounts}，占当年预算 {Say.Amount(current)}（申报数）的 {share}，没有指标提及{topics}",
                    $"The line “{name}” of {amounts} is {share} of the current budget of {Say.Amount(current)} (asked), and no indicator mentions {topics}"),
                amount,
                [.. lines.Select(line => new EvidenceField("budgetLines.amount", line.N)), new EvidenceField("currentBudget")]);
        }
    }

    private static bool IsMeasured(string topic, Paper paper) => paper.Indicators.Any(indicator =>
        indicator.Name.Contains(topic, StringComparison.Ordinal) || indicator.Printed?.Contains(topic, StringComparison.Ordinal) == true);

    private static Declaration Lines(params IReadOnlyList<BudgetLine> lines) => Sample.Paper with { BudgetLines = lines };
}
