using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>Y01: the year before was not spent (上年执行率偏低).</summary>
public sealed class LowExecution : MeasureRule<ExecutionGap>
{
    private const double Explained = 0.90;
    private const double Low = 0.80;
    private const double VeryLow = 0.60;
    private const decimal SmallestGap = 50_000m;

    public override string Id => "Y01";

    public override Bilingual Title { get; } = new("上年执行率偏低", "Low execution last year");

    public override Bilingual Formula { get; } = new(
        "执行率 < 90% 提示，< 80% 关注，< 60% 重大（仅限决算数），且未执行 ≥ 50,000 元",
        "Rate < 90 % info, < 80 % watch, < 60 % severe (final figures only), and not spent ≥ 50,000 yuan");

    public override Bilingual Why { get; } = new(
        "上年未用完的预算说明需求被高估或实施受阻，今年的申报应当说明。",
        "Money not spent means the need was overestimated or the work held up; this year's request should say why.");

    public override Bilingual Source { get; } = new("自评要求：执行率低于 90% 应说明原因", "Self-evaluation forms: a rate below 90 % must be explained");

    public override string Cause => "执行与增长";

    public override IEnumerable<Finding> Examine(ExecutionGap row)
    {
        if (row.Rate is not { } rate || rate >= Explained || row.Gap < SmallestGap)
            yield break;
        bool final = row.Basis != "申报表填列";
        Severity severity = rate < VeryLow && final ? Severity.Severe : rate < Low ? Severity.Warn : Severity.Info;
        Bilingual basis = Say.Basis(row.Basis);
        yield return new Finding(
            severity,
            "priorExecuted",
            Say.Both(
                $"上年执行率 {Say.Percent(rate)}（{Say.Amount(row.Executed)} / {Say.Amount(row.Budget)}），未执行 {Say.Amount(row.Gap)}。{basis.Zh}",
                $"{Say.Percent(rate)} of last year's budget was spent ({Say.Amount(row.Executed)} / {Say.Amount(row.Budget)}); {Say.Amount(row.Gap)} was not. {basis.En}"),
            row.Gap,
            [new EvidenceField("priorExecuted"), new EvidenceField("priorBudget")]);
    }
}
