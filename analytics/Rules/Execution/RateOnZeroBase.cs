using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Execution;

/// <summary>Y09: a growth or completion rate is stated on a prior budget of 0 (基数为零仍给比率).</summary>
public sealed partial class RateOnZeroBase : DeclarationRule
{
    public override string Id => "Y09";

    public override Bilingual Title { get; } = new("基数为零仍给比率", "Rate on a zero base");

    public override Bilingual Question { get; } = new("上年预算为零，比率从何而来？", "Last year's budget is 0: a rate of what?");

    public override Bilingual Formula { get; } = new(
        "同名项目上年预算额 = 0，而文字写有上年预算、资金的增减幅度或执行率、完成率，或有预算增长率、上年执行率指标",
        "The prior budget is 0, and a text states a change, an execution or a completion of last year's money in percent, or an indicator is the budget's growth or last year's execution");

    public override Bilingual? Exclusions { get; } = new(
        "上年预算未填时不判断；满意度等其他事项的增减、当年的执行率目标不计",
        "Silent where no prior budget is printed; changes of anything but money and this year's own execution do not count");

    public override Bilingual Why { get; } = new("以零为基数没有增长率和完成率，基数或比率填错。", "There is no rate on a base of 0; the base or the rate is wrong.");

    public override Bilingual Source { get; } = new("申报表勾稽关系", "Arithmetic of the form");

    public override Review Review => Review.Arithmetic;

    public override Cause Cause => Cause.Arithmetic;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Zero with { Necessity = Sample.Text("工作量上升，预算较上年增长20%，用于成果整理。") }, Severity.Error),
        Fires(Zero with { Overview = Sample.Text("2017年预算执行率为９８.５％，成果通过验收。") }, Severity.Error),
        Fires(Zero with { Indicators = [Sample.Indicator("投入和管理目标", "预算增长率", "≤10%", Operator.AtMost, 10, "%")] }, Severity.Error),
        Fires(Zero with { Indicators = [Sample.Indicator("投入和管理目标", "上年资金支出率", "100%", null, 100, "%")] }, Severity.Error),
        Silent(Zero),
        Silent(Sample.Paper with { Necessity = Sample.Text("工作量上升，预算较上年增长20%，用于成果整理。") }),
        Edge(Zero with { PriorBudget = null, Necessity = Sample.Text("工作量上升，预算较上年增长20%，用于成果整理。") }),
        Edge(Zero with { PriorBudget = Sample.Money(0.01m), Necessity = Sample.Text("工作量上升，预算较上年增长20%，用于成果整理。") }),
        Edge(Zero with { Necessity = Sample.Text("与上年相比，预算增长20%，用于成果整理。") }, Severity.Error),
        Edge(Zero with { Necessity = Sample.Text("工作量上升，满意度较上年增长20%，用于成果整理。") }),
        Edge(Zero with { Necessity = Sample.Text("上年成果较多，2018年预算执行率达到95%以上。") }),
        Edge(Zero with { Necessity = Sample.Text("预算较上年有所增长，用于成果整理和编目工作。") }),
    ];

    private static Declaration Zero => Sample.Paper with { PriorBudget = Sample.Money(0), PriorExecuted = Sample.Money(0) };

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper.Declaration.PriorBudget is not { Value.Amount: 0 })
            yield break;
        (EvidenceField Field, string Said)[] stated =
        [
            .. Narratives.Of(paper.Declaration)
                .Select(narrative => (new EvidenceField(narrative.Field), Said: Stated(paper.Plain(narrative.Text), paper.Year)))
                .Where(narrative => narrative.Said is not null)
                .Select(narrative => (narrative.Item1, narrative.Said!)),
            .. paper.Indicators
                .Where(indicator => indicator.Target?.Value is not null && RateName().IsMatch(indicator.Name))
                .Select(indicator => (new EvidenceField("indicators.target", indicator.N), indicator.Name + indicator.Printed)),
        ];
        if (stated.Length == 0)
            yield break;
        yield return new Finding(
            Severity.Error,
            "priorBudget",
            Say.Both(
                $"上年预算 {Say.Amount(0)}，却写有“{stated[0].Said}”。口径：申报表填列",
                $"Last year's budget is {Say.Amount(0)}, but “{stated[0].Said}” is stated. Basis: as declared"),
            null,
            [new EvidenceField("priorBudget"), .. stated.Select(statement => statement.Field)]);
    }

    /// <summary>The first clause that states such a rate; a comparison that a comma cuts off belongs to the next clause.</summary>
    private static string? Stated(string? plain, int year)
    {
        if (plain is null || !plain.Contains('%', StringComparison.Ordinal))
            return null;
        string prior = FormattableString.Invariant($"{year - 1}年");
        return Compared().Replace(plain, "$1").Split(',', '。', ';').FirstOrDefault(clause =>
            Rate().IsMatch(clause) && Money().IsMatch(clause) && (LastYear().IsMatch(clause) || clause.Contains(prior, StringComparison.Ordinal)));
    }

    [GeneratedRegex("(相比|比较|对比),", RegexOptions.CultureInvariant)]
    private static partial Regex Compared();

    [GeneratedRegex(@"(?:增长|增加|增幅|上升|减少|下降|压减|执行率|完成率|支出率)[^%]{0,10}?\d+(?:\.\d+)?%", RegexOptions.CultureInvariant)]
    private static partial Regex Rate();

    [GeneratedRegex("预算|经费|资金|支出|投入", RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex("上年|去年|上一年|同比", RegexOptions.CultureInvariant)]
    private static partial Regex LastYear();

    [GeneratedRegex("(?:预算|经费|资金|支出|投入)(?:额|金额)?(?:增长率|增长比例|增长幅度|增幅|变动率)|(?:上年|去年|上一年).*(?:执行率|完成率|支出率)", RegexOptions.CultureInvariant)]
    private static partial Regex RateName();
}
