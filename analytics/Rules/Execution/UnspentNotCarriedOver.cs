using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Execution;

/// <summary>Y07: money was left of the year before, and the project is not ticked as carried over (上年结余去向).</summary>
public sealed class UnspentNotCarriedOver : MeasureRule<ExecutionGap>
{
    private static readonly Threshold SmallestGap = new("gap", new("未执行金额", "money not spent"), 50_000, ThresholdUnit.Yuan, 0, 1_000_000_000);
    private static readonly Threshold SmallestShare = new("share", new("未执行占上年预算", "share not spent"), 0.20m, ThresholdUnit.Share, 0, 1);

    public override string Id => "Y07";

    public override Bilingual Title { get; } = new("上年结余去向", "Where unspent money went");

    public override Bilingual Question { get; } = new("上年未执行的资金去了哪里？", "Where did last year's unspent money go?");

    public override Bilingual Formula { get; } = new(
        "上年预算 − 执行数 > {0} 且 > 上年预算的 {1}，而未勾选结转项目",
        "Prior budget − executed > {0} and > {1} of the prior budget, and 结转 is not ticked");

    public override Bilingual? Exclusions { get; } = new("没有读到项目类型、上年预算为 0，或自评之后尚无下一年申报时不判断", "Silent where the project type was not read, on base 0, and on a self-evaluation that no form follows yet");

    public override Bilingual Why { get; } = new(
        "未用完的资金应当结转或交回，不应在结余之外再申请全额。",
        "Money not spent is carried over or returned; it should not lie idle beside a full new budget.");

    public override Bilingual Source { get; } = new("结转结余资金管理规定", "Rules on money carried over");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Execution;

    public override IReadOnlyList<Threshold> Thresholds => [SmallestGap, SmallestShare];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Execution(474_470, 237_057.36m, 1_069_600, projectType: "其他一次性项目"), Severity.Info),
        Silent(Sample.Execution(474_470, 237_057.36m, 1_069_600, projectType: "结转项目")),
        Silent(Sample.Execution(6_375_055, 6_369_856, 6_314_599)),
        Silent(Sample.Execution(474_470, 237_057.36m, 1_069_600) with { ProjectType = null }),
        Silent(Sample.Execution(474_470, 237_057.36m, null, basis: "自评表") with { DeclarationId = 2 }),
        Edge(Sample.Execution(100_000, 50_000, 100_000)),
        Edge(Sample.Execution(100_000, 49_999.99m, 100_000), Severity.Info),
        Edge(Sample.Execution(1_000_000, 800_000, 1_000_000)),
        Edge(Sample.Execution(1_000_000, 799_999.99m, 1_000_000), Severity.Info),
        Edge(Sample.Execution(474_470, 237_057.36m, 1_069_600, projectType: ""), Severity.Info),
        Edge(Sample.Execution(474_470, 237_057.36m, 1_069_600, projectType: "结转项目、经常性专项业务费")),
    ];

    public override IEnumerable<Finding> Examine(ExecutionGap row, RuleSettings settings)
    {
        if (row is not { Budget: > 0, Executed: >= 0, ProjectType: { } type }
            || !StatedExecution.AsksAgain(row)
            || row.Gap <= Math.Max(settings[SmallestGap], settings[SmallestShare] * row.Budget)
            || type.Contains("结转", StringComparison.Ordinal))
            yield break;
        Bilingual basis = Say.Basis(row.Basis);
        yield return new Finding(
            Severity.Info,
            "priorExecuted",
            Say.Both(
                $"上年预算 {Say.Amount(row.Budget)}，执行 {Say.Amount(row.Executed)}，未执行 {Say.Amount(row.Gap)}，未勾选结转项目。{basis.Zh}",
                $"Of last year's {Say.Amount(row.Budget)}, {Say.Amount(row.Executed)} was spent; {Say.Amount(row.Gap)} was not, and the project is not ticked as carried over. {basis.En}"),
            row.Gap,
            [StatedExecution.Budget(row), StatedExecution.Executed(row), new EvidenceField("projectTypes")]);
    }
}
