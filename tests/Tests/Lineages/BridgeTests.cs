using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Analytics;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Lineages;

/// <summary>Changes between two years, explained to the cent.</summary>
public sealed class BridgeTests : IDisposable
{
    private const string School = "上海市房地产学校";

    private readonly DuckDbStore _store = DuckDbStore.InMemory([.. DerivedTables.InOrder]);
    private readonly MeasureQueries _queries;

    public BridgeTests() => _queries = new MeasureQueries(_store);

    [Fact]
    public void The_four_real_declarations_close_to_the_cent()
    {
        using RealHome real = new();

        IReadOnlyList<BridgeBar> bars = real.Queries.Bridge(new BridgeSpan(2017, 2018, "CNY"), MeasureQuery.All, Viewer.Local).Rows;
        Assert.Equal((14_496_670m, 14_937_344m, 440_674m), (bars.Sum(bar => bar.Opening), bars.Sum(bar => bar.Closing), bars.Sum(bar => bar.Revision + bar.Amount)));
        Assert.Equal([("decreased", -154_456m), ("increased", 595_130m), ("unchanged", 0m)], bars.Select(bar => (bar.Bar, bar.Amount)));
        Assert.Equal([595_130m, -94_000m, -60_456m, 0m], real.Queries.BridgeNodes(new BridgeSpan(2017, 2018, "CNY"), null, MeasureQuery.All, Viewer.Local).Rows.Select(node => node.Amount));
    }

    [Fact]
    public void Each_kind_of_change_has_its_bar()
    {
        const string silent = "上海市房屋修缮所";
        Take(
            Asks(2017, "学生资助", 100), Asks(2018, "学生资助", 150, prior: 100),
            Asks(2017, "实训基地", 300.10m), Asks(2018, "实训基地", 250.05m, prior: 310.10m),
            Asks(2017, "图书购置", 70), Asks(2018, "图书购置", 70, prior: 70),
            Asks(2017, "食堂设备", 500), Asks(2018, "校史馆", 40),
            Asks(2017, "房管行业业务培训", 1_069_600.50m), Asks(2018, "房管行业从业人员培训", 1_100_000, prior: 1_069_600.50m),
            Asks(2017, "信息系统建设与运行维护", 2_345_678.90m), Asks(2018, "信息系统建设", 1_000_000, prior: 1_345_678.90m), Asks(2018, "信息系统运行维护", 1_000_000, prior: 1_000_000),
            Some.Declaration(silent, 2017, "外墙修缮", 33));

        MeasureResult<BridgeNode> nodes = _queries.BridgeNodes(Span, null, MeasureQuery.All, Viewer.Local);
        Assert.Equal(
            [
                "regrouped 信息系统运行维护 -345678.90", "renamed 房管行业从业人员培训 30399.50", "ended 食堂设备 -500.00", "decreased 实训基地 -60.05", "increased 学生资助 50.00", "new 校史馆 40.00", "unfiled 外墙修缮 -33.00", "unchanged 图书购置 0.00",
            ],
            nodes.Rows.Select(node => FormattableString.Invariant($"{node.Bar} {node.Project} {node.Amount:F2}")));
        Assert.Equal(10m, nodes.Rows.Sum(node => node.Revision));
        Assert.Equal(nodes.Rows.Sum(node => node.Asked ?? 0) - nodes.Rows.Sum(node => node.Opening), nodes.Rows.Sum(node => node.Revision + node.Amount));
        Assert.Equal(("房管行业业务培训", 1L, 1L), (nodes.Rows[1].ProjectBefore, nodes.Rows[1].Before, nodes.Rows[1].After));
    }

    [Fact]
    public void A_project_that_ticks_another_type_leaves_the_one_and_comes_into_the_other()
    {
        Take(Asks(2017, "学生资助", 100) with { ProjectTypes = Ticks("经常性专项业务费") }, Asks(2018, "学生资助", 150, prior: 100) with { ProjectTypes = Ticks("新增一次性项目") });

        BridgeNode left = Assert.Single(_queries.BridgeNodes(Span, null, MeasureQuery.All.Where("project_type", "经常性专项业务费"), Viewer.Local).Rows);
        BridgeNode came = Assert.Single(_queries.BridgeNodes(Span, null, MeasureQuery.All.Where("project_type", "新增一次性项目"), Viewer.Local).Rows);
        Assert.Equal(("transferred", 100m, -100m), (left.Bar, left.Opening, left.Amount));
        Assert.Equal(("transferred", 0m, 150m), (came.Bar, came.Opening, came.Amount));
    }

    [Fact]
    public void A_page_past_the_end_is_empty_and_tells_how_many_there_are()
    {
        Take(Asks(2017, "学生资助", 100), Asks(2018, "学生资助", 150, prior: 100), Asks(2018, "校史馆", 40));

        MeasureResult<BridgeNode> beyond = _queries.BridgeNodes(Span, BridgeBarKind.New, MeasureQuery.All with { Page = new Page(25, 25) }, Viewer.Local);
        Assert.Equal((0, 1L), (beyond.Rows.Count, beyond.Total));
    }

    [Fact]
    public void Years_that_are_apart_are_held_against_their_own_forms_alone()
    {
        Take(Asks(2016, "学生资助", 100), Asks(2018, "学生资助", 150, prior: 120), Asks(2018, "校史馆", 40, prior: 30));

        MeasureResult<BridgeNode> nodes = _queries.BridgeNodes(new BridgeSpan(2016, 2018, "CNY"), null, MeasureQuery.All, Viewer.Local);
        Assert.Equal(["increased 50.00 0.00", "new 40.00 0.00"], nodes.Rows.Select(node => FormattableString.Invariant($"{node.Bar} {node.Amount:F2} {node.Revision:F2}")));
    }

    /// <summary>Each unit is one random pair of sets of projects; rows in any order, amounts scaled, give the same bars.</summary>
    [Fact]
    [Trait("tier", "full")]
    public void Ten_thousand_random_pairs_of_sets_close_to_the_cent()
    {
        const int pairs = 10_000;
        Random random = new(20181);
        List<Declaration> all = [];
        for (int unit = 0; unit < pairs; unit++)
        {
            for (int project = 0; project < 1 + random.Next(3); project++)
            {
                (string unitName, string name) = (FormattableString.Invariant($"单位{unit}"), $"{"甲乙丙丁"[random.Next(4)]}{"修缮培训购置运维"[random.Next(8)]}项目{project}");
                decimal asked = random.Next(1, 100_000_000) / 100m;
                bool first = random.Next(3) > 0;
                if (first)
                    all.Add(Some.Declaration(unitName, 2017, name, asked));
                if (random.Next(3) > 0)
                    all.Add(Some.Declaration(unitName, 2018, random.Next(6) == 0 ? name + "（续）" : name, random.Next(5) == 0 ? 0 : random.Next(1, 100_000_000) / 100m, random.Next(4) switch { 0 => null, 1 => random.Next(1, 100_000) / 100m, _ => first ? asked : null }));
            }
        }
        Declaration[] shuffled = [.. all];
        random.Shuffle(shuffled);
        Take(shuffled);

        IReadOnlyList<BridgeGroup> units = _queries.BridgeBy(Span, byUnit: true, MeasureQuery.All, Viewer.Local).Rows;
        Assert.InRange(units.Count, pairs * 8 / 10, pairs);
        Assert.All(units, unit => Assert.Equal(0m, unit.Closing - unit.Opening - unit.Revision - unit.Transferred - unit.New - unit.Ended - unit.Unfiled - unit.Other - unit.Increased - unit.Decreased));
        Dictionary<string, decimal> closing = all.Where(one => one.Year.Value == 2018).GroupBy(one => one.Unit.Value).ToDictionary(group => group.Key, group => group.Sum(one => one.CurrentBudget?.Value.Amount ?? 0));
        Assert.All(units, unit => Assert.Equal(closing.GetValueOrDefault(unit.Name!), unit.Closing));
        IReadOnlyList<BridgeBar> bars = _queries.Bridge(Span, MeasureQuery.All, Viewer.Local).Rows;
        Assert.Equal(bars.Sum(bar => bar.Closing), bars.Sum(bar => bar.Opening + bar.Revision + bar.Amount));
        Assert.True(bars.Count >= 7, string.Join(' ', bars.Select(bar => bar.Bar)));
    }

    public void Dispose() => _store.Dispose();

    private static BridgeSpan Span { get; } = new(2017, 2018, "CNY");

    private static Declaration Asks(int year, string project, decimal budget, decimal? prior = null) => Some.Declaration(School, year, project, budget, prior);

    private static Sourced<IReadOnlyList<string>> Ticks(string type) => new([type], Some.Place(9, type));

    private void Take(params Declaration[] declarations) => _store.Append(Some.Load(_store.Version + 1, FormattableString.Invariant($"{_store.Version + 1}.txt"), declarations));
}
