using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Execution;

/// <summary>Y08: a project that is ticked as new or as done once had a budget the year before (一次性却有上年预算).</summary>
public sealed class OneOffWithPriorBudget : DeclarationRule
{
    public override string Id => "Y08";

    public override Bilingual Title { get; } = new("一次性却有上年预算", "One-off with prior budget");

    public override Bilingual Question { get; } = new("一次性或新增项目为什么上年已有预算？", "Why had a new or one-off project a budget last year?");

    public override Bilingual Formula { get; } = new("项目类型含“一次性”或“新增”，且同名项目上年预算额 > 0", "The project type contains 一次性 or 新增, and the prior budget is > 0");

    public override Bilingual? Exclusions { get; } = new("勾选阶段性项目时不判断", "Silent where 阶段性 is ticked");

    public override Bilingual Why { get; } = new(
        "年年都有的一次性项目实为经常性项目，应按经常性项目管理和审核。",
        "A one-off that comes every year is a regular project, and should be managed and reviewed as one.");

    public override Bilingual Source { get; } = new("相关性审核", "Review of relevance");

    public override Review Review => Review.Relevance;

    public override Cause Cause => Cause.Nature;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Ticked("其他一次性项目"), Severity.Warn),
        Fires(Ticked("市委市政府已确定的新增项目"), Severity.Warn),
        Silent(Sample.Paper),
        Silent(Ticked("其他一次性项目") with { PriorBudget = null }),
        Silent(Ticked("阶段性项目")),
        Silent(Ticked("新增阶段性项目")),
        Silent(Sample.Paper with { ProjectTypes = null }),
        Edge(Ticked("其他一次性项目") with { PriorBudget = Sample.Money(0) }),
        Edge(Ticked("其他一次性项目") with { PriorBudget = Sample.Money(0.01m) }, Severity.Warn),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper.Declaration is not { PriorBudget.Value.Amount: var prior and > 0, ProjectTypes.Value: { } types }
            || types.FirstOrDefault(IsOneOff) is not { } oneOff
            || types.Any(type => type.Contains("阶段性", StringComparison.Ordinal)))
            yield break;
        string current = paper.CurrentBudget is { } asked ? Say.Amount(asked) : "—";
        yield return new Finding(
            Severity.Warn,
            "projectTypes",
            Say.Both(
                $"勾选“{oneOff}”，而同名项目上年预算 {Say.Amount(prior)}，当年预算（申报数）{current}。口径：申报表填列",
                $"“{oneOff}” is ticked, but the project had a budget of {Say.Amount(prior)} last year; the current budget (asked) is {current}. Basis: as declared"),
            paper.CurrentBudget is { } bound ? Math.Min(prior, bound) : prior,
            [new EvidenceField("projectTypes"), new EvidenceField("priorBudget"), new EvidenceField("currentBudget")]);
    }

    private static bool IsOneOff(string type) => type.Contains("一次性", StringComparison.Ordinal) || type.Contains("新增", StringComparison.Ordinal);

    private static Declaration Ticked(string type) => Sample.Paper with { ProjectTypes = Sample.Ticks(type) };
}
