using PerfTargets.Analytics.Rules;
using PerfTargets.Declarations;

namespace PerfTargets.Tests.Analytics;

/// <summary>Indicators, targets and lines as no form prints them: the rules of indicators ask them like any other.</summary>
public sealed class OddIndicatorsTests
{
    private static readonly string[] Words =
    [
        "", " ", "无故障", "零投诉", "杜绝", "事故", "，", "。", "；", "达到", "≥", "%", "万元", "预算", "２０１７年", "2018年", "培训", "会议", "完成率", "满意度", "控制率", "10", "99999999999999999999999999999999999999", "1,000",
        "0.00000000000000000000000000000000001", "万", "亿", "件", "(", ")", "《", "\n", "一季度", "17年三季度-18年上半年", "13月", "运维", "开发", "系统", "整理成果", "提高", "时间", "单价", "成本", "\ufffd", "😀",
    ];

    private static readonly decimal[] Numbers = [0, 1, -1, 5, 30, 80, 100, 43_465, 0.01m, 1_000_000, decimal.MaxValue, decimal.MinValue];

    [Fact]
    public void No_rule_throws_and_the_keys_of_its_findings_differ_whatever_the_order_of_rows()
    {
        Random random = new(20180101);
        for (int n = 0; n < 3_000; n++)
        {
            Declaration declaration = Odd(random);
            Declaration turned = declaration with { Indicators = [.. declaration.Indicators.Reverse()], BudgetLines = [.. declaration.BudgetLines.Reverse()] };
            Paper paper = new(declaration), other = new(turned);
            foreach (DeclarationRule rule in RuleCatalogue.All.OfType<DeclarationRule>().Where(rule => rule.Cause == Cause.Indicators))
            {
                string[] fields = [.. rule.Examine(paper, RuleSettings.Default).Select(finding => finding.Field)];
                Assert.Equal(fields.Distinct(), fields);
                Assert.Equal(fields.Order(StringComparer.Ordinal), rule.Examine(other, RuleSettings.Default).Select(finding => finding.Field).Order(StringComparer.Ordinal));
            }
        }
    }

    private static Declaration Odd(Random random) => Sample.Paper with
    {
        Project = Sample.Text(Phrase(random)),
        CurrentBudget = Amount(random),
        TotalBudget = Amount(random),
        PriorBudget = Amount(random),
        PriorExecuted = Amount(random),
        Plan = Narrative(random),
        OverallGoal = Narrative(random),
        AnnualGoal = Narrative(random),
        BudgetLines = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new BudgetLine(Sample.Text(Phrase(random)), Amount(random)))],
        Indicators = [.. Enumerable.Range(0, random.Next(6)).Select(_ => new Indicator(
            Pick<string?>(random, [null, "产出目标", "效果目标", "影响力目标", "满意度"]) is { } level ? Sample.Text(level) : null,
            random.Next(3) == 0 ? Sample.Text(Phrase(random)) : null,
            Sample.Text(Phrase(random)),
            random.Next(6) == 0 ? null : new Sourced<Target>(
                new Target(
                    Phrase(random), random.Next(3) == 0 ? null : (Operator)random.Next(6), random.Next(4) == 0 ? null : Pick(random, Numbers), random.Next(4) == 0 ? Pick(random, Numbers) : null,
                    Pick<string?>(random, [null, "%", "件", "", "人", "天", "元"])), Sample.Text("x").Places)))],
    };

    private static Sourced<Money>? Amount(Random random) => random.Next(4) == 0 ? null : Sample.Money(Math.Round(Pick(random, Numbers), 2));

    private static Sourced<string>? Narrative(Random random) => random.Next(5) == 0 ? null : Sample.Text(string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Phrase(random))));

    private static string Phrase(Random random) => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Pick(random, Words)));

    private static T Pick<T>(Random random, IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
