using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I06: the target of budget execution is low, or below what last year reached (目标低于上年实际).</summary>
public sealed partial class BelowLastYear : DeclarationRule
{
    private static readonly Threshold Least = new("least", new("预算执行率目标值", "target of budget execution"), 90, ThresholdUnit.Percent, 0, 100);
    private static readonly Threshold Step = new("step", new("低于上年执行率", "below last year's rate"), 10, ThresholdUnit.Points, 0, 100);

    public override string Id => "I06";

    public override Bilingual Title { get; } = new("目标低于上年实际", "Execution target set low");

    public override Bilingual Question { get; } = new("预算执行率的目标值是否低于上年已做到的？", "Is the target of budget execution below what last year reached?");

    public override Bilingual Formula { get; } = new(
        "预算执行率目标值 < {0}，或 < 上年执行率 − {1}",
        "Target of budget execution < {0}, or < last year's rate − {1}");

    public override Bilingual? Exclusions { get; } = new(
        "没有 % 的目标值和上限（≤、<）不判断；上年预算为 0 或缺失时只看第一条；上年执行率最高按 100% 计",
        "Silent on targets without % and on ceilings (≤, <); on a prior budget of 0 or absent only the first part is asked; last year's rate counts as 100% at most");

    public override Bilingual Why { get; } = new(
        "预算应当基本执行完；目标低于上年已做到的，等于预留了不执行的余地。",
        "A budget is there to be spent as planned; a target below last year's rate leaves room for not doing so.");

    public override Bilingual Source { get; } = new("财预〔2020〕10号", "Cai Yu (2020) No. 10");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<Threshold> Thresholds => [Least, Step];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(WithTarget("≥85%", 85), Severity.Info),
        Silent(WithTarget("≥95%", 95)),
        Silent(WithTarget("较高", null)),
        Silent(Sample.With(Sample.Indicator("产出目标", "巡查计划执行率", "≥80%", Operator.AtLeast, 80, "%"))),
        Edge(WithTarget("≥90%", 90)),
        Edge(WithTarget("≥89.9%", 89.9m), Severity.Info),
        Edge(WithTarget("≥85%", 85) with { PriorBudget = null, PriorExecuted = null }, Severity.Info),
        Edge(WithTarget("≥95%", 95) with { PriorBudget = Sample.Money(0) }),
        Edge(WithTarget("≥90%", 90) with { PriorExecuted = Sample.Money(132_000) }),
        Edge(Sample.With(Sample.Indicator("投入和管理目标", "专项资金支出率", "≥88%", Operator.AtLeast, 88, "%")), Severity.Info),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        decimal least = settings[Least];
        decimal? reached = Reached(paper.Declaration);
        decimal bar = reached is { } rate ? Math.Max(least, rate - settings[Step]) : least;
        foreach (NamedIndicator named in NamedIndicator.Of(paper.Indicators.Where(indicator => PercentFloor.Of(indicator) < bar && Execution().IsMatch(indicator.Name))))
        {
            bool belowLeast = named.Rows.Any(row => PercentFloor.Of(row) < least);
            yield return belowLeast
                ? new Finding(
                    Severity.Info,
                    named.Field,
                    Say.Both($"“{named.Name}”的目标值为 {named.Targets}，低于 {least}%", $"The target of “{named.Name}” is {named.Targets}, below {least}%"),
                    null,
                    named.Evidence,
                    Hidden: true)
                : BelowReached(named, paper.Declaration, reached!.Value);
        }
    }

    private static Finding BelowReached(NamedIndicator named, Declaration declaration, decimal reached)
    {
        string rate = Say.Percent((double)reached / 100), executed = Say.Amount(declaration.PriorExecuted!.Value.Amount), budget = Say.Amount(declaration.PriorBudget!.Value.Amount);
        Bilingual basis = Say.Basis("申报表填列");
        return new Finding(
            Severity.Info,
            named.Field,
            Say.Both(
                $"“{named.Name}”的目标值为 {named.Targets}，而上年执行率 {rate}（{executed} / {budget}）。{basis.Zh}",
                $"The target of “{named.Name}” is {named.Targets}; last year's rate was {rate} ({executed} / {budget}). {basis.En}"),
            null,
            [.. named.Evidence, new EvidenceField("priorExecuted"), new EvidenceField("priorBudget")],
            Hidden: true);
    }

    /// <summary>Percent; spending over the budget is no standard for the next year.</summary>
    private static decimal? Reached(Declaration declaration) =>
        declaration is { PriorBudget.Value.Amount: > 0 and var budget, PriorExecuted.Value.Amount: >= 0 and var executed }
            ? executed >= budget ? 100 : (decimal)((double)executed / (double)budget) * 100
            : null;

    [GeneratedRegex("(预算|资金)(执行率|支出率)|^(执行率|支出率)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Execution();

    private static Declaration WithTarget(string printed, decimal? percent)
    {
        Indicator execution = Sample.Indicator("投入和管理目标", "预算执行率", printed, percent is null ? null : Operator.AtLeast, percent, percent is null ? null : "%");
        return Sample.Paper with { Indicators = [.. Sample.Paper.Indicators.Select(indicator => indicator.Name.Value == execution.Name.Value ? execution : indicator)] };
    }
}
