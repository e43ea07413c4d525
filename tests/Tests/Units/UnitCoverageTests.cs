using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Tests.Units;

public sealed class UnitCoverageTests
{
    [Fact]
    public void Without_a_list_who_filed_before_is_expected_again()
    {
        using UnitHome home = new UnitHome().Declared("甲", 2018).Declared("乙", 2018).Declared("甲", 2019).Declared("丙", 2019);
        Assert.Equal(["乙 2019 history missing", "丙 2019 history", "甲 2019 history", "乙 2018 history", "甲 2018 history"], Rows(home));
        Assert.Equal(new Covered(2019, 3, 2, 1, 0, 3), Covered.Of(home.Queries, Viewer.Local, All));
    }

    [Fact]
    public void A_list_tells_who_is_expected_from_when_to_when()
    {
        using UnitHome home = new UnitHome().List("""
            name,from,to,files,department
            甲,,,,局
            乙,2019,,,局
            丙,,2018,,局
            丁,,,否,局
            戊,,,,院
            """).Declared("甲", 2018).Declared("丙", 2018).Declared("乙", 2019).Declared("己", 2018);

        Assert.Equal(
            ["己 2019 history missing", "戊 2019 list missing", "甲 2019 list missing", "戊 2018 list missing", "乙 2019 list", "丙 2018 list", "己 2018 history", "甲 2018 list"],
            Rows(home));
        Assert.Equal(new Covered(2019, 4, 1, 3, 3, 1), Covered.Of(home.Queries, Viewer.Local, All));
        Assert.Equal(new Covered(2019, 2, 1, 1, 2, 0), Covered.Of(home.Queries, Viewer.Local, All with { Department = "局" }));
        Assert.Equal(new Covered(2018, 1, 0, 1, 1, 0), Covered.Of(home.Queries, Viewer.Local, All with { Year = 2018, Unit = "戊" }));
    }

    [Fact]
    public void Who_was_renamed_or_merged_is_expected_until_the_successor_begins()
    {
        using UnitHome home = new UnitHome().Declared("一校", 2018).Declared("别家", 2019).Declared("合校", 2020)
            .List("name,predecessors,aliases,from\n合校,一校；二校,合小,2020\n一校,,,\n二校,,,\n新名,,,\n别家,,,");

        Assert.Equal(
            ["一校 2019", "二校 2018", "二校 2019", "别家 2018", "别家 2020", "新名 2018", "新名 2019", "新名 2020"],
            Rows(home).Where(row => row.EndsWith(" list missing", StringComparison.Ordinal)).Select(row => row[..7]).Order(StringComparer.Ordinal));
        Assert.Contains("合校 2020 list", Rows(home));
    }

    [Fact]
    public void An_unlisted_former_name_whose_end_nobody_tells_is_not_missing_afterwards()
    {
        using UnitHome home = new UnitHome().Declared("旧名", 2018).Declared("新名", 2019).List("name,predecessors\n新名,旧名");
        Assert.Equal(["新名 2019 list", "旧名 2018 history"], Rows(home));
    }

    private static PageState All => PageState.Of([]);

    private static IReadOnlyList<string> Rows(UnitHome home) =>
        [.. home.Queries.Rows<Coverage>(MeasureQuery.All, Viewer.Local).Rows.Select(row => FormattableString.Invariant($"{row.Unit} {row.Year} {row.Basis}{(row.Missing > 0 ? " missing" : "")}"))];
}
