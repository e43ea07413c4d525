using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Execution;

/// <summary>Y06: last year's budget was spent to the cent, or overspent (执行恰为100% / 超预算).</summary>
public sealed class ExactOrOverExecution : MeasureRule<ExecutionGap>
{
    public override string Id => "Y06";

    public override Bilingual Title { get; } = new("执行恰为100%或超预算", "Spent exactly, or over");

    public override Bilingual Question { get; } = new("上年执行数是否与预算分毫不差，或超出预算？", "Was last year's budget spent to the cent, or overspent?");

    public override Bilingual Formula { get; } = new(
        "执行数 = 预算额（隐藏，仅列表）；执行数 > 预算额 关注",
        "Executed = budget (hidden, in the list only); executed > budget: watch");

    public override Bilingual? Exclusions { get; } = new("上年预算为 0 时不判断", "Silent on a prior budget of 0");

    public override Bilingual Why { get; } = new(
        "分毫不差的执行数可能是照抄预算；超出预算需要年中追加的依据。",
        "A figure equal to the cent may be the budget copied; more than the budget needs an allocation during the year.");

    public override Bilingual Source { get; } = new("实务经验", "Practice");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Execution;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Execution(100_000, 101_000, 100_000), Severity.Warn),
        Fires(Sample.Execution(100_000, 100_000, 100_000), Severity.Info),
        Fires(Sample.Execution(100_000, 101_000, null, basis: "自评表") with { DeclarationId = 2 }, Severity.Warn),
        Silent(Sample.Execution(100_000, 90_000, 100_000)),
        Edge(Sample.Execution(100_000, 99_999.99m, 100_000)),
        Edge(Sample.Execution(0, 0, 100_000)),
    ];

    public override IEnumerable<Finding> Examine(ExecutionGap row, RuleSettings settings)
    {
        if (row.Budget <= 0 || row.Gap > 0)
            yield break;
        bool over = row.Gap < 0;
        Bilingual basis = Say.Basis(row.Basis), year = StatedExecution.Year(row);
        yield return new Finding(
            over ? Severity.Warn : Severity.Info,
            "priorExecuted",
            over
                ? Say.Both(
                    $"{year.Zh}执行 {Say.Amount(row.Executed)}，超出预算 {Say.Amount(row.Budget)} 共 {Say.Amount(-row.Gap)}：是否有年中追加？{basis.Zh}",
                    $"{Say.Amount(row.Executed)} was spent, {Say.Amount(-row.Gap)} over the budget of {Say.Amount(row.Budget)}: was there an allocation during the year? {basis.En}")
                : Say.Both(
                    $"{year.Zh}执行 {Say.Amount(row.Executed)}，与预算 {Say.Amount(row.Budget)} 分毫不差。{basis.Zh}",
                    $"{Say.Amount(row.Executed)} was spent, equal to the budget of {Say.Amount(row.Budget)} to the cent. {basis.En}"),
            over ? -row.Gap : null,
            [StatedExecution.Executed(row), StatedExecution.Budget(row)],
            Hidden: !over);
    }
}
