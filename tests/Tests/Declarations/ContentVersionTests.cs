using PerfTargets.Declarations;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Declarations;

public sealed class ContentVersionTests
{
    private static readonly Declaration Whole = Some.Declaration(
        prior: 1.20m, lines: [Some.Line("甲", 1), Some.Line("乙", 2)], indicators: [Some.Indicator("满意度"), Some.Indicator("完成率")]);

    [Fact]
    public void Places_documents_issues_trailing_zeros_and_row_order_are_not_content()
    {
        Declaration same = Whole with
        {
            PriorBudget = Some.Money(1.2m, 77),
            BudgetLines = [.. Whole.BudgetLines.Reverse()],
            Indicators = [.. Whole.Indicators.Reverse()],
            Issues = [Some.Issue()],
            Sources = [Some.Source("b.docx")],
        };
        Assert.Equal(ContentVersion.Of(Whole), ContentVersion.Of(same));
    }

    [Fact]
    public void Any_other_value_is_another_version()
    {
        Declaration[] others =
        [
            Whole,
            Whole with { PriorBudget = null },
            Whole with { PriorExecuted = Whole.PriorBudget, PriorBudget = null },
            Whole with { Overview = Some.Text("") },
            Whole with { Basis = Some.Text("") },
            Whole with { Synthetic = true },
            Whole with { Currency = "USD" },
            Whole with { BudgetLines = [Whole.BudgetLines[0]] },
            Whole with { BudgetLines = [Some.Line("甲", 2), Some.Line("乙", 1)] },
            Whole with { ProjectTypes = new Sourced<IReadOnlyList<string>>([], Some.Place(1, "☐")) },
            Whole with { Indicators = [Whole.Indicators[0], Whole.Indicators[1] with { Target = null }] },
            Whole with { Indicators = [Whole.Indicators[0], Whole.Indicators[1] with { Level2 = Some.Text("数量") }] },
            Whole with { Indicators = [Whole.Indicators[0], Whole.Indicators[1] with { Deviation = Some.Text("数量") }] },
            Whole with { Approved = Some.Money(1) },
            Whole with { Revised = Some.Money(1) },
            Whole with { Executed = Some.Money(1) },
            Whole with { ExecutionWeight = new Sourced<decimal>(1, Some.Place(1, "1")) },
            Whole with { ExecutionScore = new Sourced<decimal>(1, Some.Place(1, "1")) },
            Whole with { Score = new Sourced<decimal>(1, Some.Place(1, "1")) },
            Whole with { Grade = Some.Text("优") },
            Whole with { AnnualResult = Some.Text("优") },
            Whole with { Funding = [new Funding(Some.Text("其他"), FundingStages.Total, Some.Money(1)!)] },
            Whole with { Funding = [new Funding(Some.Text("其他"), FundingStages.Asked, Some.Money(1)!)] },
            Whole with { Funding = [new Funding(Some.Text("财政拨款"), FundingStages.Total, Some.Money(1)!)] },
        ];
        Assert.Equal(others.Length, others.Select(ContentVersion.Of).Distinct().Count());
    }
}
