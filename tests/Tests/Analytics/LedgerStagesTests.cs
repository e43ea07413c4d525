using PerfTargets.Analytics.Derived;
using PerfTargets.Tests.Ingest;

namespace PerfTargets.Tests.Analytics;

/// <summary>Stages of money in ledgers (申报、批复、调整、执行), all or some of them, as project years tell them.</summary>
public sealed class LedgerStagesTests
{
    private const string Asked = "申报数", Approved = "批复数", Revised = "调整后预算数", AsDeclared = "上年预算额", Ledger = "台账", OnForm = "申报表填列";

    private static readonly string[] Stages = ["currentBudget", "approved", "revised", "executed"];

    public static TheoryData<string> Told => [.. Enumerable.Range(1, 15).Select(set => string.Join(' ', Stages.Where((_, n) => (set >> n & 1) != 0)))];

    /// <summary>Every choice of stages, in a ledger of two years: what a year tells of itself, and what the next takes from it.</summary>
    [Theory]
    [MemberData(nameof(Told))]
    public void A_year_goes_by_the_latest_stage_that_its_ledger_tells(string stages)
    {
        string[] told = stages.Split(' ');
        int Amount(string stage, int year) => ((Array.IndexOf(Stages, stage) + 1) * 100) + year - 2018;
        string[] years = [.. new[] { 2019, 2020 }.Select(year => $"甲,养护,{year},{string.Join(',', told.Select(stage => Amount(stage, year)))}\n")];
        using LedgerHome home = new(new ProjectYears());
        home.Ledger($"unit,project,year,{string.Join(',', told)}\n" + string.Concat(years));

        foreach (int year in new[] { 2019, 2020 })
        {
            (string Stage, string Name)? latest = told.Contains("revised") ? ("revised", Revised) : told.Contains("approved") ? ("approved", Approved) : told.Contains("currentBudget") ? ("currentBudget", Asked) : null;
            bool executed = told.Contains("executed"), before = year == 2020;
            string?[] expected =
            [
                Text(latest is { } of ? Amount(of.Stage, year) : null), latest?.Name,
                Text(executed ? Amount("executed", year) : null), executed ? Ledger : null,
                Text(executed && latest is { } held ? Amount(held.Stage, year) : null), executed ? latest?.Name : null,
                Text(before && latest is { } past ? Amount(past.Stage, year - 1) : null), before ? latest?.Name : null,
                Text(before && executed ? Amount("executed", year - 1) : null),
            ];
            Assert.Equal(Joined(expected), Year(home, year));
        }
        Assert.Equal([.. Stages.Select(stage => told.Contains(stage) ? 1 : 0)], Counted(home));
    }

    /// <summary>A budget is held against the same stage of the year before, else against the latest that is known of it.</summary>
    [Theory]
    [InlineData("100,110,120", "200,210,220", "120.00 调整后预算数")]
    [InlineData("100,110,120", "200,210,", "110.00 批复数")]
    [InlineData("100,110,120", "200,,", "100.00 申报数")]
    [InlineData("100,110,", "200,,220", "110.00 批复数")]
    [InlineData("100,,", "200,210,220", "100.00 申报数")]
    [InlineData(",110,120", "200,,", "120.00 调整后预算数")]
    [InlineData(",,", "200,210,220", "- -")]
    public void The_year_before_is_held_at_the_same_stage_where_it_tells_it(string before, string year, string previous)
    {
        using LedgerHome home = new(new ProjectYears());
        home.Ledger($"unit,project,year,currentBudget,approved,revised\n甲,养护,2019,{before}\n甲,养护,2020,{year}\n");

        Assert.Equal([previous], home.Texts("select concat_ws(' ', coalesce(previous_budget::text, '-'), coalesce(previous_stage, '-')) from project_year where year = 2020"));
    }

    /// <summary>What a form asks goes before a ledger's; what a ledger spent before what a form declares of it; decided money before both.</summary>
    [Fact]
    public void A_form_and_a_ledger_of_one_year_complete_each_other()
    {
        using LedgerHome home = new(new ProjectYears());
        home.Document("甲|2020|养护|500\n", "declared.txt");
        home.Ledger("unit,project,year,currentBudget,executed\n甲,养护,2020,100,90\n");
        Assert.Equal(Joined("500.00", Asked, "90.00", Ledger, "500.00", Asked, null, null, null), Year(home, 2020));

        home.Ledger("unit,project,year,currentBudget,approved,executed\n甲,养护,2020,100,450,90\n");
        Assert.Equal(Joined("450.00", Approved, "90.00", Ledger, "450.00", Approved, null, null, null), Year(home, 2020));
    }

    /// <summary>A ledger of one year that tells of the year before, as forms do, and one of that year that knows better.</summary>
    [Fact]
    public void What_the_next_year_declares_stands_until_the_year_tells_itself()
    {
        using LedgerHome home = new(new ProjectYears());
        home.Ledger("unit,project,year,currentBudget,priorBudget,priorExecuted\n甲,养护,2020,100,80,70\n");
        Assert.Equal(Joined("80.00", AsDeclared, "70.00", OnForm, "80.00", AsDeclared, null, null, null), Year(home, 2019));
        Assert.Equal(Joined("100.00", Asked, null, null, null, null, "80.00", AsDeclared, "70.00"), Year(home, 2020));

        home.Ledger("unit,project,year,currentBudget,executed\n甲,养护,2019,85,75\n");
        Assert.Equal(Joined("85.00", Asked, "75.00", Ledger, "80.00", AsDeclared, null, null, null), Year(home, 2019));
        Assert.Equal(Joined("100.00", Asked, null, null, null, null, "80.00", AsDeclared, "75.00"), Year(home, 2020));

        home.Ledger("unit,project,year,currentBudget,revised,executed\n甲,养护,2019,85,82,75\n");
        Assert.Equal(Joined("82.00", Revised, "75.00", Ledger, "82.00", Revised, null, null, null), Year(home, 2019));
    }

    private static string Year(LedgerHome home, int year) => Assert.Single(home.Texts($"""
        select concat_ws(' ', {string.Join(", ", new[] { "budget", "budget_stage", "executed", "executed_basis", "execution_base", "base_stage", "previous_budget", "previous_stage", "previous_executed" }.Select(column => $"coalesce({column}::text, '-')"))})
        from project_year where year = {year}
        """));

    /// <summary>How many of 2020's stages stand in columns of their own.</summary>
    private static int[] Counted(LedgerHome home) =>
        [.. Assert.Single(home.Texts("select concat_ws(' ', count(asked), count(approved), count(revised), count(executed)) from project_year where year = 2020")).Split(' ').Select(int.Parse)];

    private static string Joined(params IEnumerable<string?> cells) => string.Join(' ', cells.Select(cell => cell ?? "-"));

    private static string? Text(int? amount) => amount is { } known ? FormattableString.Invariant($"{known}.00") : null;
}
