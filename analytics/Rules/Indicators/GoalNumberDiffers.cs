using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I17: the annual goal names a number for what an indicator counts, and it is not the target (文本数值≠指标).</summary>
public sealed partial class GoalNumberDiffers : DeclarationRule
{
    private static readonly string[] BudgetNouns = ["预算", "预算资金", "预算金额", "预算总额", "项目资金", "项目经费", "财政资金", "申请资金", "申报资金", "当年预算", "年度预算", "项目预算", "项目当年预算"];

    public override string Id => "I17";

    public override Bilingual Title { get; } = new("文本数值≠指标", "Goal's number differs");

    public override Bilingual Question { get; } = new("年度目标里的数与指标、预算是否一致？", "Do the numbers of the annual goal agree with targets and budget?");

    public override Bilingual Formula { get; } = new(
        "年度绩效目标中某指标所指事项的数值（单位相同）≠ 指标目标值；或其中以万元写的预算 ≠ 当年预算（允差为末位的一个单位）",
        "A number of the annual goal, in the same unit, for what an indicator counts ≠ its target; or a budget in 万元 ≠ the current budget, within one unit of the last printed place");

    public override Bilingual? Exclusions { get; } = new(
        "句中说的是每次、人均、各、其中、约数、增减、区间、上年或其他年度的不判断；文中有一处与目标值一致即可；与总预算、上年数或某个子项目一致的金额不判断",
        "Silent on clauses about rates per time or head, parts, estimates, changes, ranges, last or other years; one mention equal to the target is enough; so is an amount equal to the total, last year's or a line's");

    public override Bilingual Why { get; } = new("同一件事文字与指标写了两个数，考核时不知以哪个为准。", "Two numbers for the same thing: nobody knows which one is to be reached.");

    public override Bilingual Source { get; } = new("申报表勾稽关系", "Arithmetic of the form");

    public override Review Review => Review.Arithmetic;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Goal("2018年整理成果2000件，核对无误后提供查询。"), Severity.Warn),
        Fires(Goal("确保编目完成率达到95%以上。"), Severity.Warn),
        Fires(Goal("举办10场培训。") with { Indicators = [.. Sample.Paper.Indicators, Sample.Indicator("产出目标", "培训场次", "≥12场", Operator.AtLeast, 12, "场")] }, Severity.Warn),
        Fires(Goal("项目预算11万元，完成目录编制。"), Severity.Warn),
        Silent(Goal("2018年整理成果3000件，编目完成率达98%以上。")),
        Silent(Goal("每季度整理成果700件。")),
        Silent(Goal("整理成果比上年增加200件。")),
        Silent(Goal("整理成果约2900件。")),
        Silent(Goal("2016年整理成果2000件。")),
        Silent(Goal("历史档案整理成果2000件，整理成果2000人次。")),
        Silent(Goal("整理成果3000件，完成后整理成果1000件移交。")),
        Silent(Goal("项目预算9万元，发放补贴2万元。")),
        Silent(Goal("项目预算11万元。") with { TotalBudget = Sample.Money(110_000) }),
        Edge(Goal("整理成果２９９９件。"), Severity.Warn),
        Edge(Goal("整理成果3,000件。")),
        Edge(Goal("整理成果0.3万件。")),
        Edge(Goal("项目预算10万元。")),
        Edge(Goal("项目预算9.2万元。"), Severity.Warn),
        Edge(Goal("项目预算11万元。") with { CurrentBudget = null }),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper.Plain(paper.Declaration.AnnualGoal) is not { } goal || !goal.AsSpan().ContainsAnyInRange('0', '9'))
            return [];
        GoalNumber[] numbers = [.. GoalNumber.In(goal, paper.Year)];
        return numbers.Length == 0 ? [] : OfIndicators(paper, numbers).Concat(OfBudget(paper, numbers));
    }

    private static IEnumerable<Finding> OfIndicators(Paper paper, IReadOnlyList<GoalNumber> numbers)
    {
        (IndicatorText Indicator, GoalNumber Number, bool Agrees)[] counted =
        [
            .. from indicator in paper.Indicators
               where indicator.Target is { Value: not null, Unit.Length: > 0 }
               let nouns = Nouns(indicator)
               from number in numbers
               where nouns.Any(noun => number.Counts(noun, indicator.Target!.Unit!))
               select (indicator, number, Agrees(number, indicator.Target!)),
        ];
        HashSet<GoalNumber> explained = [.. counted.Where(one => one.Agrees).Select(one => one.Number)];
        foreach (var named in counted.GroupBy(one => one.Indicator.Name).Where(group => !group.Any(one => one.Agrees)))
        {
            string[] others = [.. named.Select(one => one.Number).Where(number => !explained.Contains(number)).Select(number => number.Printed).Distinct()];
            if (others.Length == 0)
                continue;
            NamedIndicator indicator = new(named.Key, [.. named.Select(one => one.Indicator).Distinct()]);
            string unit = indicator.Rows[0].Target!.Unit!, printed = string.Join('、', others.Select(other => other + unit));
            yield return new Finding(
                Severity.Warn,
                indicator.Field,
                Say.Both(
                    $"年度绩效目标写 {printed}，而指标“{indicator.Name}”的目标值为 {indicator.Targets}",
                    $"The annual goal says {printed}, but the target of “{indicator.Name}” is {indicator.Targets}"),
                null,
                [new EvidenceField("annualGoal"), .. indicator.Evidence]);
        }
    }

    private static IEnumerable<Finding> OfBudget(Paper paper, IReadOnlyList<GoalNumber> numbers)
    {
        if (paper.CurrentBudget is not { } current)
            yield break;
        Declaration d = paper.Declaration;
        decimal?[] known = [current, d.TotalBudget?.Value.Amount, d.PriorBudget?.Value.Amount, d.PriorExecuted?.Value.Amount, .. paper.Lines.Select(line => line.Amount)];
        string[] others =
        [
            .. numbers
                .Where(number => number.Scaled && number.After.StartsWith('元') && BudgetNouns.Any(number.Follows))
                .Where(number => !known.Any(amount => amount >= number.Value - number.Step && amount <= number.Value + number.Step))
                .Select(number => number.Printed + "元")
                .Distinct(),
        ];
        if (others.Length == 0)
            yield break;
        string printed = string.Join('、', others);
        yield return new Finding(
            Severity.Warn,
            "currentBudget",
            Say.Both(
                $"年度绩效目标写预算 {printed}，当年预算（申报数）为 {Say.Amount(current)}",
                $"The annual goal says a budget of {printed}; the current budget (asked) is {Say.Amount(current)}"),
            null,
            [new EvidenceField("annualGoal"), new EvidenceField("currentBudget")]);
    }

    private static bool Agrees(GoalNumber number, Target target)
    {
        decimal tolerance = number.Scaled ? number.Step : 0;
        return number.Value + tolerance >= target.Value && number.Value - tolerance <= (target.Upper ?? target.Value);
    }

    /// <summary>What the indicator counts: its name, and of 整理成果数量 also 整理成果; never so short that it could be anything.</summary>
    private static string[] Nouns(IndicatorText indicator)
    {
        string counted = indicator.Target!.Unit == "%" ? indicator.Name : Count().Replace(indicator.Name, "");
        return [.. new[] { indicator.Name, counted }.Where(noun => noun.Length >= 2).Distinct()];
    }

    [GeneratedRegex("(数量|总数|个数|次数|人数|人次|件数|场次|期数|份数|户数|批次|数|量)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Count();

    private static Declaration Goal(string annual) => Sample.Paper with { AnnualGoal = Sample.Text(annual) };
}
