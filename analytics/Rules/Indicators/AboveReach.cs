using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>
/// I19: a target is far stronger than what last year reached (目标明显高于上年完成). Told for information: whoever asks for more
/// than ever may have a plan, or a target that was copied. Only the project's own last year says what is far.
/// </summary>
public sealed class AboveReach : MeasureRule<TargetChange>
{
    private static readonly Threshold Points = new("points", new("高于上年完成值", "above what last year reached"), 10, ThresholdUnit.Points, 0, 100);

    public override string Id => "I19";

    public override Bilingual Title { get; } = new("目标明显高于上年完成", "Far above last year's result");

    public override Bilingual Question { get; } = new("目标值比上年实际完成高出很多，能否做到？", "The target is far above what last year reached: can it be met?");

    public override Bilingual Formula { get; } = new(
        "同一项目同名（两年各只有一个时也可同类）的百分比指标：目标值优于上年实际完成值 ≥ {0}",
        "Same project and indicator in percent (by name, else by concept where each year has one of it): the target is better than what last year reached by ≥ {0}");

    public override Bilingual? Exclusions { get; } = new(
        "只与本项目上年的自评表或台账所列完成值比较，不与同类比较；上年完成值或目标值在 0–100 以外、单位不是 %、文字或区间目标、重名、方向不明时不判断",
        "Compares with what the project's own self-evaluation or ledger says last year reached, never with peers; silent outside 0–100, on other units, words and ranges, on a name that stands twice, and where nothing tells the direction");

    public override Bilingual Why { get; } = new(
        "目标高不是问题；与上年差得多，应当说明靠什么做到，或者核对上年完成值和本年目标是否填错。",
        "A high target is no fault; one far from last year's result should say what it rests on, or one of the two figures is mistaken.");

    public override Bilingual Source { get; } = new("适当性审核；实务经验", "Review of appropriateness; practice");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<Threshold> Thresholds => [Points];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Target("编目完成率", "≥", 98, 85, actual: 80), Severity.Info),
        Fires(Sample.Target("编目完成率", "≥", 98, null, actual: 80) with { Budget = 80_000 }, Severity.Info),
        Fires(Sample.Target("差错率", "≤", 2, 15, actual: 14), Severity.Info),
        Silent(Sample.Target("编目完成率", "≥", 98, 85, actual: 97)),
        Silent(Sample.Target("编目完成率", "≥", 80, 85, actual: 97)),
        Silent(Sample.Target("编目完成率", "≥", 98, 85)),
        Silent(Sample.Target("整理成果数量", "≥", 3000, 2800, unit: "件", actual: 2000)),
        Silent(Sample.Target("编目完成率", "≥", 98, 85, actual: 0.8) with { ActualUnit = null }),
        Silent(Sample.Target("编目完成率", "≥", 120, 85, actual: 100)),
        Silent(Sample.Target("编目完成率", "≤", 98, 85, actual: 80)),
        Edge(Sample.Target("编目完成率", "≥", 95, 85, actual: 85), Severity.Info),
        Edge(Sample.Target("编目完成率", "≥", 95, 85, actual: 85.1)),
    ];

    public override IEnumerable<Finding> Examine(TargetChange row, RuleSettings settings)
    {
        // As binary fractions 95.1 − 85.1 is a hair under 10.
        const double Slip = 1e-9;
        string plain = Identity.Normalise(row.Indicator);
        if (row.Actual is not (>= 0 and <= 100 and var actual)
            || row.Target is not (>= 0 and <= 100)
            || !Better.IsPercent(row.MeasureUnit)
            || !Better.SameUnit(row.ActualUnit, row.MeasureUnit)
            || Better.Direction(plain, [row.Comparison], row.MeasureUnit, row.Direction) is not { } better)
            yield break;
        double gain = better * (row.Target - actual);
        if (gain < (double)settings[Points] - Slip || gain < Slip)
            yield break;
        string called = row.ActualIndicator == row.Indicator ? "" : $"“{row.ActualIndicator}” ";
        yield return new Finding(
            Severity.Info,
            NamedIndicator.FieldOf(plain),
            Say.Both(
                $"“{row.Indicator}”的目标值为 {row.Comparison}{row.Target:0.######}%，上年实际完成 {called}{actual:0.######}%，相差 {gain:0.##} 个百分点",
                $"The target of “{row.Indicator}” is {row.Comparison}{row.Target:0.######}%, and {called}{actual:0.######}% was reached last year: {gain:0.##} points better"),
            null,
            [new EvidenceField("indicators.target", row.N), new EvidenceField("indicators.actual", row.ActualN, row.EvaluationId)]);
    }
}
