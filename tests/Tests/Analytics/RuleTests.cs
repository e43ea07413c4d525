using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Rules;
using PerfTargets.Declarations;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

public sealed class RuleTests
{
    [Theory]
    [InlineData(100_000, 89_999.99, 100_000, "")] // 90 %, but less than 50,000 not spent
    [InlineData(1_000_000, 899_999, 1_000_000, "Info")]
    [InlineData(1_000_000, 799_999, 1_000_000, "Warn")]
    [InlineData(1_000_000, 300_000, 1_000_000, "Warn")] // as declared: never severe
    [InlineData(1_000_000, 900_000, 1_000_000, "")]
    public void Low_execution_is_flagged_by_band(decimal budget, decimal executed, decimal asked, string severity) =>
        Assert.Equal(severity, string.Concat(new LowExecution().Examine(Row(budget, executed, asked)).Select(finding => finding.Severity)));

    [Theory]
    [InlineData(1_000_000, 799_999, 1_100_000, true)]
    [InlineData(1_000_000, 800_000, 1_100_000, false)]
    [InlineData(1_000_000, 500_000, 1_099_999, false)]
    [InlineData(400_000, 100_000, 449_999, false)]
    public void Asking_for_more_after_leaving_money_is_flagged(decimal budget, decimal executed, decimal asked, bool fires) =>
        Assert.Equal(fires, new LowExecutionHigherAsk().Examine(Row(budget, executed, asked)).Any());

    [Theory]
    [InlineData(100, 100, true, true)]
    [InlineData(100, 101, true, false)]
    [InlineData(100, 99, false, false)]
    public void Spending_to_the_cent_is_hidden_and_overspending_is_not(decimal budget, decimal executed, bool fires, bool hidden)
    {
        Finding[] findings = [.. new ExactOrOverExecution().Examine(Row(budget, executed, 100))];

        Assert.Equal(fires, findings.Length == 1);
        Assert.Equal(hidden, findings.Any(finding => finding.Hidden));
    }

    [Theory]
    [InlineData("确保2017年度系统无故障", true)]
    [InlineData("确保2017年和2018年系统无故障", false)]
    [InlineData("落实《2017年工作要点》", false)]
    [InlineData("较2017年提高", false)]
    [InlineData("2016年-2017年建设", false)]
    [InlineData("确保２０１７年度系统无故障", true)]
    public void A_goal_of_the_year_before_is_flagged(string goal, bool fires) =>
        Assert.Equal(fires, new StaleYear().Examine(Some.Declaration() with { AnnualGoal = Printed(goal) }).Any());

    [Fact]
    public void Lines_that_add_up_are_silent_and_others_say_the_difference()
    {
        Declaration declaration = Some.Declaration() with { CurrentBudget = Printed(new Money(100)), BudgetLines = [Line(60), Line(40)] };

        Assert.Empty(new LinesDoNotAddUp().Examine(declaration));
        Assert.Equal(10m, Assert.Single(new LinesDoNotAddUp().Examine(declaration with { BudgetLines = [Line(60), Line(30)] })).Amount);
        Assert.Empty(new LinesDoNotAddUp().Examine(declaration with { BudgetLines = [] }));
        Assert.Empty(new LinesDoNotAddUp().Examine(declaration with { BudgetLines = [Line(60), new BudgetLine(Printed("其他"), null)] }));
    }

    private static BudgetLine Line(decimal amount) => new(Printed("子项目"), Printed(new Money(amount)));

    private static Sourced<T> Printed<T>(T value) => new(value, new Place(1, 1, 1, null, value!.ToString()!, "row", Confidence.Good));

    private static ExecutionGap Row(decimal budget, decimal executed, decimal asked) => new(
        1, "单位", 1, "项目", 2018, 2017, "CNY", null, null, "申报表填列", budget, executed, budget - executed, (double)(executed / budget), asked, asked - budget, (double)(asked / budget) - 1, 1);
}
