using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

public sealed class DeclarationPairTests(RealHome real) : IClassFixture<RealHome>
{
    private static readonly Indicator[] Management = [Some.Indicator("预算执行率", level1: "投入和管理目标"), Some.Indicator("资金到位率", level1: "投入和管理目标")];

    [Fact]
    public void The_two_systems_of_one_centre_share_six_indicators_outside_management()
    {
        IReadOnlyList<DeclarationPair> rows = real.Queries.Rows<DeclarationPair>(MeasureQuery.All, Viewer.Local).Rows;

        Assert.Equal(
            [("住房公积金便民服务系统(运维)", 19, 14, 6, 0), ("住房公积金管理信息系统(运维)", 14, 19, 6, 0)],
            rows.Select(row => (row.Project, row.Names, row.OtherNames, row.SharedNames, row.SharedLines)).Order());
        Assert.All(rows, row => Assert.Equal(6.0 / 27, row.NameShare!.Value, 12));
    }

    [Fact]
    public void Declarations_that_share_nothing_or_only_management_are_no_pair() => Assert.Empty(Pairs(
        Some.Declaration(project: "甲", budget: 1, indicators: [.. Management, Some.Indicator("培训人次")]),
        Some.Declaration(project: "乙", budget: 2, indicators: [.. Management, Some.Indicator("测评次数")])));

    [Fact]
    public void Another_unit_and_another_year_are_no_pair() => Assert.Empty(Pairs(
        Some.Declaration(unit: "甲局", lines: [Some.Line("培训", 1)]),
        Some.Declaration(unit: "乙局", lines: [Some.Line("培训", 1)]),
        Some.Declaration(unit: "甲局", year: 2019, lines: [Some.Line("培训", 1)])));

    [Fact]
    public void Lines_compare_without_white_space_and_once_however_often_they_stand()
    {
        DeclarationPair row = Assert.Single(Pairs(
            Some.Declaration(project: "甲", budget: 5, lines: [Some.Line("业务　培训", 2), Some.Line("业务 培训", 2), Some.Line("印刷", 1)]),
            Some.Declaration(project: "乙", budget: 6, lines: [Some.Line("业务培训", 2), Some.Line("租赁", 4)])), pair => pair.Project == "甲");

        Assert.Equal((2, 2, 1, 0.5, null), (row.Lines, row.OtherLines, row.SharedLines, row.LineShare, row.NameShare));
        Assert.False(row.SameBudget || row.SameName);
    }

    [Fact]
    public void Budgets_of_zero_are_not_the_same_budget() => Assert.Empty(Pairs(
        Some.Declaration(project: "甲", budget: 0),
        Some.Declaration(project: "乙", budget: 0),
        Some.Declaration(project: "丙", budget: null)));

    [Fact]
    public void Of_several_like_projects_one_is_nearest()
    {
        IReadOnlyList<DeclarationPair> rows = Pairs(
            Some.Declaration(project: "甲", budget: 1, indicators: [Some.Indicator("一"), Some.Indicator("二"), Some.Indicator("三")]),
            Some.Declaration(project: "乙", budget: 2, indicators: [Some.Indicator("一"), Some.Indicator("二")]),
            Some.Declaration(project: "丙", budget: 3, indicators: [Some.Indicator("一"), Some.Indicator("二"), Some.Indicator("三")]));

        Assert.Equal(6, rows.Count);
        Assert.Equal([("丙", "甲"), ("甲", "丙")], rows.Where(row => row.Nearest && row.Project != "乙").Select(row => (row.Project, row.OtherProject)).Order());
        Assert.Single(rows, row => row.Nearest && row.Project == "乙");
    }

    [Fact]
    public void What_is_asked_for_twice_is_flagged_on_both_declarations()
    {
        using DuckDbStore store = DuckDbStore.InMemory([.. DerivedTables.InOrder]);
        store.Append(Some.Load(
            1, "a.txt",
            Some.Declaration(project: "房管业务培训", budget: 100, lines: [Some.Line("师资", 60), Some.Line("场地", 40)]),
            Some.Declaration(project: "房管人员培训", budget: 100, lines: [Some.Line("师资", 60), Some.Line("场地", 40)]),
            Some.Declaration(project: "房管（业务）培训", budget: 70)));

        Assert.Equal(
            [("房管业务培训", "房管人员培训"), ("房管业务培训", "房管（业务）培训"), ("房管人员培训", "房管业务培训"), ("房管（业务）培训", "房管业务培训")],
            new MeasureQueries(store).Rows<FlagList>(MeasureQuery.All.Where("rule", "D01"), Viewer.Local).Rows
                .Select(flag => (flag.Project, flag.Reason.Split('“', '”')[1]))
                .OrderBy(pair => pair.Project, StringComparer.Ordinal).ThenBy(pair => pair.Item2, StringComparer.Ordinal));
    }

    private static IReadOnlyList<DeclarationPair> Pairs(params IReadOnlyList<Declaration> declarations)
    {
        using DuckDbStore store = DuckDbStore.InMemory();
        store.Append(Some.Load(1, "a.txt", declarations));
        return new MeasureQueries(store).Rows<DeclarationPair>(MeasureQuery.All, Viewer.Local).Rows;
    }
}
