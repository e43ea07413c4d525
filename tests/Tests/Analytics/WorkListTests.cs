using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Declarations;
using PerfTargets.Ingest;

namespace PerfTargets.Tests.Analytics;

public sealed class WorkListTests
{
    [Fact]
    public void The_four_come_out_as_worked_out_by_hand()
    {
        using RealHome home = new();
        IReadOnlyList<WorkList> list = home.Queries.Rows<WorkList>(MeasureQuery.All, Viewer.Local).Rows;

        Assert.Equal(["房管行业业务培训", "上海城市网格化管理信息系统运行维护项目(运维)", "住房公积金管理信息系统(运维)", "住房公积金便民服务系统(运维)"], list.Select(row => row.Project));
        // D4: Y02 severe on 595,130, six groups of warn or more; D3: A03 warn on 7,246,485, two groups.
        Assert.Equal(8 * Math.Sqrt(59.513) * 1.5, list[0].Priority, 3);
        Assert.Equal(2 * Math.Sqrt(724.6485) * 1.1, list[1].Priority, 3);
    }

    [Fact]
    public void Money_at_stake_is_the_largest_one_sum_of_each_declaration()
    {
        using RealHome home = new();
        FlagList[] flags = [.. home.Queries.Rows<FlagList>(MeasureQuery.All.Where("hidden", false), Viewer.Local).Rows];

        Assert.Equal(
            flags.GroupBy(flag => flag.DeclarationId).Sum(group => group.Max(flag => flag.AtStake)),
            home.Queries.Rollup<WorkList, Total>(MeasureQuery.All, Viewer.Local).First!.AtStake);
        // D4's flags on last year's money are one sum: its increase, not added to its gap.
        Assert.Equal(832_542.64m, flags.Where(flag => flag.Project == "房管行业业务培训").Max(flag => flag.AtStake));
    }

    [Fact]
    public void What_is_dismissed_or_remedied_presses_no_more()
    {
        using RealHome home = new();
        FlagList[] flags = [.. home.Queries.Rows<FlagList>(MeasureQuery.All.Where("project", "房管行业业务培训").Where("hidden", false), Viewer.Local).Rows];

        foreach (FlagList flag in flags)
            home.Home.Decide(new DecisionText("local", TriageDecision.Kind, flag.FlagKey, TriageDecision.Body(flag.Rank % 2 == 0 ? TriageState.Remedied : TriageState.Dismissed, "已核实"), "已核实"));
        WorkList row = home.Queries.Rows<WorkList>(MeasureQuery.All.Where("project", "房管行业业务培训"), Viewer.Local).First!;

        Assert.Equal((0, 0, (decimal?)null, flags.Length), (row.Priority, row.OpenFlags, row.AtStake, (int)(row.Dismissed + row.Remedied)));
    }

    /// <summary>What is absent is absent only as far as names and levels were read right.</summary>
    [Theory]
    [InlineData("C04")]
    [InlineData("C05")]
    [InlineData("C06")]
    [InlineData("C07")]
    [InlineData("C08")]
    [InlineData("I08")]
    [InlineData("I09")]
    public void A_flag_on_what_is_absent_rests_on_the_levels_and_names_that_were_read(string id)
    {
        Rule rule = RuleCatalogue.Find(id);
        Declaration declaration = rule.Examples.Where(example => example.Kind == ExampleKind.Fires).Select(example => (Declaration)example.Input).First(input => input.Indicators.Count > 0);
        Declaration doubtful = declaration with { Indicators = [.. declaration.Indicators.Select(indicator => indicator with { Level1 = InDoubt(indicator.Level1!), Name = InDoubt(indicator.Name) })] };

        Assert.DoesNotContain(EvidenceLine.Of(rule.Ask(declaration, RuleSettings.Default).First().Evidence, declaration), line => line.Confidence == "check");
        Assert.Contains(EvidenceLine.Of(rule.Ask(doubtful, RuleSettings.Default).First().Evidence, doubtful), line => line.Confidence == "check");

        static Sourced<string> InDoubt(Sourced<string> text) => new(text.Value, [.. text.Places.Select(place => place with { Confidence = Confidence.Check })]);
    }

    private sealed record Total(decimal? AtStake);
}
