using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Store;

namespace PerfTargets.Tests.Units;

/// <summary>What lists of units make of declarations: aliases, former names, mergers, parents, departments.</summary>
public sealed class UnitListTests
{
    private const string Units = "select concat_ws(' ', own_name, '→', name, coalesce(code, '-'), coalesce(department, '-')) from unit order by 1";

    [Fact]
    public void An_alias_counts_with_its_unit_and_the_printed_name_stays()
    {
        using UnitHome home = new UnitHome().Declared("市房地产学校", 2018, 100).Declared("房校", 2018, 7, "另一项目").List("name,code,aliases\n市房地产学校,001,房校；房地产学校");

        Assert.Equal([("市房地产学校", 107m)], Budgets(home));
        Assert.Equal(
            ["市房地产学校", "房校"],
            home.Queries.Rows<DeclarationSummary>(Within("房地产学校"), Viewer.Local).Rows.Select(row => row.PrintedUnit).Order(StringComparer.Ordinal));
        Assert.Equal(["房校", "市房地产学校"], StoredDeclarations.Read(home.Store, "true").OrderBy(version => version.Declaration.CurrentBudget!.Value.Amount).Select(version => version.Declaration.Unit.Value));
    }

    [Fact]
    public void Renames_and_mergers_count_with_what_became_of_them()
    {
        using UnitHome home = new UnitHome()
            .Declared("一校", 2018, 1).Declared("二校", 2018, 2).Declared("合校", 2020, 4).Declared("大校", 2021, 8)
            .List("单位名称,前身,起始年,曾用名\n合校,一校；二校,2019,\n大校,,2021,合校");

        Assert.Equal([("大校", 15m)], Budgets(home));
        Assert.Equal([15m], Budgets(home, Within("合校")).Select(row => row.Budget));
        // A scope of a former name is of that name and what went before it only.
        Assert.Equal([7m], Budgets(home, MeasureQuery.All, new Viewer("合校", [Identity.Unit("合校")])).Select(row => row.Budget));
    }

    [Fact]
    public void A_later_list_replaces_what_it_says_of_the_units_it_names()
    {
        using UnitHome home = new UnitHome().List("name,code,department,aliases\n甲,1,局,甲校\n乙,2,局,").List("name,code\n甲,9");
        Assert.Equal(["乙 → 乙 2 局", "甲 → 甲 9 局", "甲校 → 甲 9 局"], home.Texts(Units));
        home.List("name,aliases\n甲,");
        Assert.Equal(["乙 → 乙 2 局", "甲 → 甲 9 局"], home.Texts(Units));
    }

    [Fact]
    public void A_printed_department_stands_where_the_list_says_none()
    {
        using UnitHome home = new UnitHome().Declared("甲", 2018, department: "教育局").Declared("乙", 2018, department: "卫生局").List("name,department\n甲,财政局\n乙,");
        Assert.Equal(["乙 → 乙 - 卫生局", "甲 → 甲 - 财政局"], home.Texts(Units));
        Assert.Equal(["甲"], Seen(home, "财政局"));
        Assert.Equal(["乙"], Seen(home, "卫生局"));
        Assert.Empty(Seen(home, "教育局"));
    }

    [Fact]
    public void A_viewer_of_a_parent_sees_exactly_what_is_below_it()
    {
        using UnitHome home = new UnitHome()
            .List("name,parent,department,aliases\n中心,,市局,\n一校,中心,市局,一小\n二校,中心,市局,\n外校,,市局,\n远校,,,")
            .Declared("中心", 2018).Declared("一小", 2018).Declared("二校", 2018).Declared("外校", 2018).Declared("远校", 2018);

        Assert.Equal(["一校", "中心", "二校"], Seen(home, "中心"));
        Assert.Equal(["一校"], Seen(home, "一校"));
        Assert.Equal(["一校", "中心", "二校", "外校"], Seen(home, "市局"));
        Assert.Empty(Seen(home, "没有的局"));
        Viewer viewer = new("中心", [Identity.Unit("中心")]);
        foreach (string name in MeasureCatalogue.Names)
        {
            foreach (IReadOnlyDictionary<string, object?> row in home.Queries.Table(MeasureCatalogue.Find(name)!, MeasureQuery.All, viewer).Rows)
                Assert.DoesNotContain(row.Values, value => value is string text && (text.Contains("外校", StringComparison.Ordinal) || text.Contains("远校", StringComparison.Ordinal)));
        }
        Assert.Equal(["一校", "中心", "二校"], Budgets(home, Within("中心")).Select(row => row.Unit));
        Assert.Equal([("中心", 2L)], home.Queries.Rows<UnitGroup>(MeasureQuery.All, Viewer.Local).Rows.Select(row => (row.Unit, row.Units)));
    }

    [Theory]
    [InlineData("name,aliases\n甲,丙\n乙,丙", "units.csv line 2, 3: '丙' is claimed by '乙', '甲'")]
    [InlineData("name,predecessors\n甲,丙\n乙,丙", "units.csv line 2, 3: '丙' is claimed by '乙', '甲'")]
    [InlineData("name,aliases\n甲,乙\n乙,", "units.csv line 2, 3: '乙' is an alias of '甲' and a unit of its own")]
    [InlineData("name,aliases,predecessors\n甲,乙,乙", "units.csv line 2: '乙' is both an alias and a predecessor of '甲'")]
    [InlineData("name,parent\n甲,乙\n乙,丙\n丙,甲", "units.csv line 2, 3, 4: parents, departments or predecessors go in a circle: ")]
    [InlineData("name,parent\n甲,甲", "units.csv line 2: parents, departments or predecessors go in a circle: 甲 → 甲")]
    [InlineData("name,predecessors\n甲,乙\n乙,甲", "units.csv line 2, 3: parents, departments or predecessors go in a circle")]
    [InlineData("name,aliases,parent\n甲,甲校,乙\n乙,,甲校", "units.csv line 2, 3: parents, departments or predecessors go in a circle")]
    [InlineData("name,aliases\n丁,旧名", "units.csv line 2: '旧名' is claimed by '丁', '戊'")]
    [InlineData("name,parent\n上,戊", "units.csv line 2: parents, departments or predecessors go in a circle: ")]
    public void What_cannot_be_is_refused_and_nothing_of_it_stays(string csv, string said)
    {
        using UnitHome home = new UnitHome().List("name,aliases,parent,code\n戊,旧名,上,5");
        string before = home.Store.Checksum();

        Assert.StartsWith(said, Assert.Single(UnitHome.Refused(() => home.List(csv))), StringComparison.Ordinal);
        Assert.Equal((1, before), (home.Store.Version, home.Store.Checksum()));
    }

    [Fact]
    public void A_department_that_is_its_own_is_no_circle_and_too_many_levels_are_refused()
    {
        using UnitHome home = new UnitHome().List("name,department,aliases\n局,局,市局\n处,市局,").Declared("处", 2018);
        Assert.Equal(["处"], Seen(home, "局"));
        string chain = "name,parent\n" + string.Join('\n', Enumerable.Range(0, 40).Select(n => $"u{n},u{n + 1}"));
        Assert.Contains("levels above it", Assert.Single(UnitHome.Refused(() => home.List(chain))), StringComparison.Ordinal);
    }

    private static MeasureQuery Within(string unit) => MeasureQuery.All.Where("unit_id", Comparison.Within, Identity.Unit(unit));

    private static IEnumerable<(string Unit, decimal Budget)> Budgets(UnitHome home, MeasureQuery? query = null, Viewer? viewer = null) =>
        home.Queries.Rollup<BudgetTrend, UnitBudget>(query ?? MeasureQuery.All, viewer ?? Viewer.Local).Rows.Select(row => (row.Unit, row.Budget)).OrderBy(row => row.Unit, StringComparer.Ordinal);

    private static IEnumerable<string> Seen(UnitHome home, string scope) =>
        home.Queries.Rows<DeclarationSummary>(MeasureQuery.All.By("unit"), new Viewer(scope, [Identity.Unit(scope)])).Rows.Select(row => row.Unit).Distinct();

    internal sealed record UnitBudget(ulong UnitId, string Unit, decimal Budget);
}
