using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Execution;

/// <summary>Y10: what a form states of the year before is not what that year's own papers state (上年数与上年申报不一致).</summary>
public sealed class PriorFiguresDiffer : MeasureRule<PriorStatement>
{
    private static readonly Threshold Share = new("share", new("相差比例", "difference"), 0.01m, ThresholdUnit.Share, 0, 1);
    private static readonly Threshold Amount = new("amount", new("相差金额", "difference in money"), 10_000, ThresholdUnit.Yuan, 0, 1_000_000_000);

    public override string Id => "Y10";

    public override Bilingual Title { get; } = new("上年数与上年申报不一致", "Prior figures differ");

    public override Bilingual Question { get; } = new("本表填列的上年数为什么与上年自己的数不同？", "Why are last year's figures not those of last year's own papers?");

    public override Bilingual Formula { get; } = new(
        "|填列的上年预算 − 上年申报数| > {0} 与 {1} 中的较大者；填列的上年执行数与自评表或台账的执行数同样比较",
        "|declared prior budget − what last year's form asked for| > the larger of {0} and {1}; the declared prior execution likewise against a self-evaluation or a ledger");

    public override Bilingual? Exclusions { get; } = new(
        "上年没有申报表，或填列数与已知的上年批复数、调整后预算数相符时不判断；执行数只与决算口径（自评表、台账）比较",
        "Silent without a form of the year before, and where the figure is the approved or revised budget known of that year; executions are compared with final figures only");

    public override Bilingual Why { get; } = new(
        "两份材料对同一年的数不同，应能由审减、追加或口径说明；基数不对，增减和执行率都不对。",
        "Two papers that tell of one year should agree, or say why: cut on review, added during the year, counted otherwise. On a wrong base neither growth nor rate is right.");

    public override Bilingual Source { get; } = new("两年申报材料的勾稽核对", "Papers of two years, compared");

    public override Review Review => Review.Arithmetic;

    public override Cause Cause => Cause.Arithmetic;

    public override IReadOnlyList<Threshold> Thresholds => [Share, Amount];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Prior(474_470, 900_000), Severity.Info),
        Fires(Sample.Prior(500_000, 500_000, executed: 237_057.36m, ownExecuted: 410_000), Severity.Info),
        Fires(Sample.Prior(474_470, 900_000, executed: 237_057.36m, ownExecuted: 410_000), Severity.Info, Severity.Info),
        Silent(Sample.Prior(500_000, 505_000)),
        Silent(Sample.Prior(474_470, null)),
        Silent(Sample.Prior(null, 900_000)),
        Silent(Sample.Prior(474_470, 900_000) with { Approved = 474_470 }),
        Silent(Sample.Prior(474_470, 900_000) with { Approved = 800_000, Revised = 480_000 }),
        Edge(Sample.Prior(490_000, 500_000)),
        Edge(Sample.Prior(489_999.99m, 500_000), Severity.Info),
        Edge(Sample.Prior(2_020_000, 2_000_000)),
        Edge(Sample.Prior(2_020_000.01m, 2_000_000), Severity.Info),
        Edge(Sample.Prior(500_000, 500_000, executed: 400_000, ownExecuted: 410_000)),
    ];

    public override IEnumerable<Finding> Examine(PriorStatement row, RuleSettings settings)
    {
        if (row is { DeclaredBudget: { } budget, OwnAsked: { } asked } && Differ(budget, asked, settings) && !Known(budget, row, settings))
        {
            yield return new Finding(
                Severity.Info,
                "priorBudget",
                Say.Both(
                    $"本表填列上年预算 {Say.Amount(budget)}，而上年申报表的申报数为 {Say.Amount(asked)}，相差 {Say.Amount(budget - asked)}：审减、追加还是口径不同？",
                    $"This form states a prior budget of {Say.Amount(budget)}; last year's own form asked for {Say.Amount(asked)}, a difference of {Say.Amount(budget - asked)}: cut on review, added during the year, or counted otherwise?"),
                Math.Abs(budget - asked),
                [new EvidenceField("priorBudget"), new EvidenceField("currentBudget", Of: row.AskedIn)]);
        }
        if (row is { DeclaredExecuted: { } executed, OwnExecuted: { } final, Basis: { } basis } && Differ(executed, final, settings))
        {
            yield return new Finding(
                Severity.Info,
                "priorExecuted",
                Say.Both(
                    $"本表填列上年执行数 {Say.Amount(executed)}，而上年{basis}的执行数为 {Say.Amount(final)}，相差 {Say.Amount(executed - final)}：截止日还是口径不同？",
                    $"This form states a prior execution of {Say.Amount(executed)}; the final figure of last year ({basis}) is {Say.Amount(final)}, a difference of {Say.Amount(executed - final)}: another cut-off date, or counted otherwise?"),
                Math.Abs(executed - final),
                [new EvidenceField("priorExecuted"), new EvidenceField("executed", Of: row.ExecutedIn)]);
        }
    }

    /// <param name="own">As the year's own paper states it: the share is of this.</param>
    private static bool Differ(decimal declared, decimal own, RuleSettings settings) =>
        Math.Abs(declared - own) > Math.Max(settings[Share] * Math.Abs(own), settings[Amount]);

    /// <summary>Whether it is what became of the request: then the reason is on file.</summary>
    private static bool Known(decimal declared, PriorStatement row, RuleSettings settings) =>
        new[] { row.Approved, row.Revised }.Any(decided => decided is { } known && !Differ(declared, known, settings));
}
