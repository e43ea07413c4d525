using System.Globalization;
using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>
/// I18: a target is weaker than last year's own, or than what last year reached, for no less money (目标倒退).
/// Indicators are held together by their name, else by what they measure (同类指标).
/// </summary>
public sealed class WeakerTarget : MeasureRule<TargetChange>
{
    private static readonly Threshold Points = new("points", new("百分比目标低于上年目标", "percent targets below last year's"), 2, ThresholdUnit.Points, 0, 100);
    private static readonly Threshold Part = new("share", new("其他目标低于上年目标的比例", "part below last year's target"), 0.05m, ThresholdUnit.Share, 0, 1);
    private static readonly Threshold ActualPoints = new("actual-points", new("百分比目标低于上年完成值", "percent targets below what last year reached"), 10, ThresholdUnit.Points, 0, 100);
    private static readonly Threshold ActualPart = new("actual-share", new("其他目标低于上年完成值的比例", "part below what last year reached"), 0.10m, ThresholdUnit.Share, 0, 1);

    public override string Id => "I18";

    public override int Version => 3;

    public override Bilingual Title { get; } = new("目标倒退", "Target weaker than before");

    public override Bilingual Question { get; } = new("预算没有减少，目标值为什么比上年低？", "The budget is no lower: why is the target weaker than last year's?");

    public override Bilingual Formula { get; } = new(
        "同一项目同名（两年各只有一个时也可同类）的指标：弱于上年目标 ≥ {0}或 {1}（其他单位），或弱于上年实际完成值 ≥ {2}或 {3}（其他单位），且当年预算不低于上年；成本等以金额计的上限按两年预算之比折算后再比",
        "Same project and indicator (by name, else by concept where each year has one of it): weaker than last year's target by ≥ {0} or {1} (other units), or than what last year reached by ≥ {2} or {3} (other units), and the budget is no lower; a ceiling in money is first taken times the ratio of the two budgets");

    public override Bilingual? Exclusions { get; } = new(
        "只看连续两年的申报表、自评表和台账；单位不同、文字或区间目标、一份申报中重名、上年预算不明、方向不明或两年符号相反时不判断；反向指标数值升高为弱",
        "Forms, self-evaluations and ledgers of consecutive years only; silent where units differ, on words and ranges, on a name that stands twice in a form, where last year's budget is not known, and where nothing tells the direction or the signs disagree; of lower-is-better indicators a higher value is weaker");

    public override Bilingual Why { get; } = new("同样的钱换更低的目标，应当说明原因。", "A lower target for the same money needs a reason.");

    public override Bilingual Source { get; } = new("适当性审核；财预〔2020〕10号", "Review of appropriateness; Cai Yu (2020) No. 10");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<Threshold> Thresholds => [Points, Part, ActualPoints, ActualPart];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Target("编目完成率", "≥", 95, 98), Severity.Warn),
        Fires(Sample.Target("整理成果数量", "≥", 2800, 3000, unit: "件"), Severity.Warn),
        Fires(Sample.Target("差错率", "≤", 5, 2), Severity.Warn),
        Fires(Sample.Target("查询单位满意度", "≥", 85, 85, actual: 98), Severity.Warn),
        Silent(Sample.Target("编目完成率", "≥", 98, 95)),
        Silent(Sample.Target("差错率", "≤", 2, 5)),
        Silent(Sample.Target("编目完成率", "≥", 95, 98) with { PreviousUnit = "件" }),
        Silent(Sample.Target("整理成果数量", "≥", 300, 3000, unit: "件") with { PreviousUnit = "份" }),
        Silent(Sample.Target("编目完成率", "≥", 95, 98) with { PreviousComparison = "≤" }),
        Silent(Sample.Target("差错率", "≥", 5, 2)),
        Silent(Sample.Target("编目周期", null, 30, 60, unit: "天")),
        Silent(Sample.Target("编目完成率", "≥", 95, 98) with { Budget = 80_000 }),
        Silent(Sample.Target("编目完成率", "≥", 95, 98) with { PreviousBudget = null, PreviousStage = null }),
        Edge(Sample.Target("编目完成率", "≥", 96.01, 98)),
        Edge(Sample.Target("编目完成率", "≥", 96, 98), Severity.Warn),
        Edge(Sample.Target("整理成果数量", "≥", 2851, 3000, unit: "件")),
        Edge(Sample.Target("整理成果数量", "≥", 2850, 3000, unit: "件"), Severity.Warn),
        Edge(Sample.Target("查询单位满意度", "≥", 85, 85, actual: 94.9)),
        Edge(Sample.Target("查询单位满意度", "≥", 85, 85, actual: 95), Severity.Warn),
        Edge(Sample.Target("目录使用单位数", null, 30, 40, unit: "个"), Severity.Warn),
        Edge(Sample.Target("查询单位满意度", "≥", 85, 90) with { PreviousIndicator = "利用单位满意度" }, Severity.Warn),
        Edge(Sample.Target("编目周期", null, 60, 30, unit: "天") with { Direction = Directions.Lower }, Severity.Warn),
        Edge(Sample.Target("差错率", "≤", 5, 2) with { Direction = Directions.Higher }),
        Edge(Sample.Target("编目成本", "≤", 11, 10, unit: "万元"), Severity.Warn),
        Edge(Sample.Target("编目成本", "≤", 11, 10, unit: "万元") with { Budget = 99_000 }),
        Edge(Sample.Target("编目成本", "≤", 12, 10, unit: "万元") with { Budget = 99_000 }, Severity.Warn),
        Edge(Sample.Target("人均成本", "≤", 11, 10, unit: "元/人") with { Budget = 99_000 }, Severity.Warn),
    ];

    public override IEnumerable<Finding> Examine(TargetChange row, RuleSettings settings)
    {
        if (row is not { Budget: { } asked, PreviousBudget: { } budget } || asked < budget)
            yield break;
        string plain = Identity.Normalise(row.Indicator);
        bool target = row.PreviousTarget is { } previous && Same(row.PreviousUnit, row) && Weaker(row.Target, previous, Better.Direction(plain, [row.Comparison, row.PreviousComparison], row.MeasureUnit, row.Direction), row, settings, Points, Part);
        bool actual = row.Actual is { } reached && Same(row.ActualUnit, row) && Weaker(row.Target, reached, Better.Direction(plain, [row.Comparison], row.MeasureUnit, row.Direction), row, settings, ActualPoints, ActualPart);
        if (!target && !actual)
            yield break;
        string own = Shown(row.Comparison, row.Target, row.MeasureUnit);
        string before = Shown(row.PreviousComparison, row.PreviousTarget, row.PreviousUnit), done = Shown(null, row.Actual, row.ActualUnit);
        if (target && row.PreviousIndicator != row.Indicator)
            before = $"“{row.PreviousIndicator}”{before}";
        if (actual && row.ActualIndicator != row.Indicator)
            done = $"“{row.ActualIndicator}”{done}";
        Bilingual held = (target, actual) switch
        {
            (true, true) => new($"上年目标 {before}、实际完成 {done}", $"last year's target was {before}, and {done} was reached"),
            (true, false) => new($"上年目标 {before}", $"last year's target was {before}"),
            _ => new($"上年实际完成 {done}", $"last year {done} was reached"),
        };
        yield return new Finding(
            Severity.Warn,
            NamedIndicator.FieldOf(plain),
            Say.Both(
                $"“{row.Indicator}”的目标值为 {own}，而{held.Zh}；当年预算（申报数）{Say.Amount(asked)}，不低于上年的 {Say.Amount(budget)}（{row.PreviousStage}）",
                $"The target of “{row.Indicator}” is {own}; {held.En}. The budget (asked) is {Say.Amount(asked)}, no less than last year's {Say.Amount(budget)} ({row.PreviousStage})"),
            null,
            [
                new EvidenceField("indicators.target", row.N),
                .. target ? [new EvidenceField("indicators.target", row.PreviousN, row.PreviousId)] : Array.Empty<EvidenceField>(),
                .. actual ? [new EvidenceField("indicators.actual", row.ActualN, row.EvaluationId)] : Array.Empty<EvidenceField>(),
            ]);
    }

    private static bool Same(string? unit, TargetChange row) => Better.SameUnit(unit, row.MeasureUnit);

    /// <summary>Printed numbers are decimal; as binary ones 98 − 96.1 is more than 1.9.</summary>
    private static bool Weaker(double target, double held, int? direction, TargetChange row, RuleSettings settings, Threshold points, Threshold share)
    {
        const double Slip = 1e-9;
        if (direction is not { } better)
            return false;
        // More money may cost more.
        if (better < 0 && Better.IsSum(row.MeasureUnit) && row.PreviousBudget is > 0 and var before)
            held *= (double)(row.Budget.GetValueOrDefault() / before);
        double loss = better * (held - target);
        return Better.IsPercent(row.MeasureUnit)
            ? loss >= (double)settings[points] - Slip && loss > Slip
            : held != 0 && loss >= (settings.Share(share) * Math.Abs(held)) - Slip && loss > Slip;
    }

    private static string Shown(string? sign, double? value, string? unit) => string.Create(CultureInfo.InvariantCulture, $"{sign}{value:0.######}{unit}");
}
