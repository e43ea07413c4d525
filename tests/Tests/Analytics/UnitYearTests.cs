using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

/// <summary>Years of units and groups beside their reference, on cases that can be checked by hand.</summary>
public sealed class UnitYearTests : IDisposable
{
    private static readonly MeasureQuery Yuan = MeasureQuery.All.Where("currency", "CNY");

    private readonly DuckDbStore _store = DuckDbStore.InMemory(new ProjectYears(), new UnitYears(), new DeclarationCounts());
    private readonly MeasureQueries _queries;

    public UnitYearTests()
    {
        _queries = new MeasureQueries(_store);
        _store.Append(Some.Load(
            1, "2017.txt",
            Some.Declaration(unit: "甲", year: 2017, project: "一", budget: 100.10m),
            Some.Declaration(unit: "丙", year: 2016, project: "五", budget: 40m)));
        _store.Append(Some.Load(
            2, "2018.txt",
            Some.Declaration(unit: "甲", project: "一", budget: 120.21m, prior: 99.99m, executed: 33.33m),
            Some.Declaration(unit: "甲", project: "二", budget: 0.01m, prior: 300m, executed: 299.99m),
            Some.Declaration(unit: "甲", project: "日元", budget: 5_000m, prior: 4_000m, executed: 1m) with { Currency = "JPY" },
            Some.Declaration(unit: "乙", project: "三", budget: 10m, prior: 0m, executed: 0m),
            Some.Declaration(unit: "乙", project: "四", budget: 7m, executed: 5m)));
    }

    [Fact]
    public void A_year_adds_to_the_cent_keeps_currencies_apart_and_says_of_which_stages_it_is()
    {
        Year year = _queries.Rollup<UnitYear, Year>(Yuan.Where("unit", "甲").Where("year", 2017), Viewer.Local).First!;

        // 100.10 was asked for with the year's own form, 300.00 is known from the next year's.
        Assert.Equal((400.10m, "上年预算额", "申报数"), (year.Budget, year.Stage, year.OtherStage));
        Assert.Equal((399.99m, 333.32m, 66.67m), (year.ExecutionBase, year.Spent, year.Gap));
        Assert.Equal(333.32 / 399.99, year.Rate!.Value, 12);
        Assert.Equal([("CNY", 120.22m), ("JPY", 5_000m)], _queries.Rollup<UnitYear, OfCurrency>(MeasureQuery.All.Where("unit", "甲").Where("year", 2018), Viewer.Local).Rows.Select(row => (row.Currency, row.Budget!.Value)));
    }

    [Fact]
    public void An_execution_without_its_budget_is_in_no_rate_and_base_0_gives_none()
    {
        Year year = _queries.Rollup<UnitYear, Year>(Yuan.Where("unit", "乙").Where("year", 2017), Viewer.Local).First!;

        Assert.Equal((5m, 0m, 0m), (year.Executed, year.ExecutionBase, year.Spent));
        Assert.Null(year.Rate);
    }

    [Fact]
    public void A_group_is_held_against_the_year_before_and_an_absent_year_is_not_0()
    {
        ILookup<string?, GroupComparison> rows = Compare(new Against(2018, 2017, Reference.Year, 1)).ToLookup(row => row.Name);

        GroupComparison first = rows["甲"].Single(), second = rows["乙"].Single(), third = rows["丙"].Single();
        Assert.Equal((120.22m, 400.10m, -279.88m, 279.88m), (first.Budget, first.ReferenceBudget, first.Increase, first.Movement));
        Assert.Equal((120.22 / 400.10) - 1, first.Change!.Value, 12);
        Assert.Equal((17m, 0m, 17m, (double?)null), (second.Budget, second.ReferenceBudget, second.Increase, second.Change));
        Assert.Equal(((decimal?)null, (decimal?)null, (decimal?)null), (third.Budget, third.ReferenceBudget, third.Increase));
        Assert.Equal((137.22m, 120.22 / 137.22), (first.Total, first.Share!.Value));
    }

    [Fact]
    public void A_mean_is_of_the_other_years_that_are_known_and_its_rate_no_mean_of_rates()
    {
        _store.Append(Some.Load(3, "2019.txt", Some.Declaration(unit: "甲", year: 2019, project: "一", budget: 60m, prior: 120.21m, executed: 12m)));

        GroupComparison row = Compare(new Against(2019, 2018, Reference.Mean, 1)).Single(row => row.Name == "甲");
        Assert.Equal((60m, 260.16m), (row.Budget, row.ReferenceBudget));
        Assert.Equal(12 / 120.21, row.Rate!.Value, 12);
        Assert.Equal(333.32 / 399.99, row.ReferenceRate!.Value, 12);
        Assert.Equal((12 / 120.21) - (333.32 / 399.99), row.RateChange!.Value, 12);
    }

    [Fact]
    public void A_median_takes_five_groups()
    {
        Assert.All(Compare(new Against(2018, 2017, Reference.Median, 1)), row => Assert.Null(row.ReferenceBudget));

        _store.Append(Some.Load(3, "more.txt", [.. new[] { 1m, 2m, 50m }.Select((budget, n) => Some.Declaration(unit: FormattableString.Invariant($"另{n}"), budget: budget))]));
        Assert.All(Compare(new Against(2018, 2017, Reference.Median, 1)), row => Assert.Equal(17m, row.ReferenceBudget));
    }

    [Fact]
    public void A_project_that_ticks_two_types_stands_in_both_groups_and_is_added_once()
    {
        _store.Append(Some.Load(3, "typed.txt", Some.Declaration(unit: "丁", project: "双", budget: 8m) with { ProjectTypes = new(["经常性", "一次性"], Some.Place(8, "")) }));
        MeasureQuery query = Yuan.Where("unit", "丁");

        Assert.Equal([("一次性", 8m), ("经常性", 8m)], _queries.Compare(Grouping.ProjectType, query, new Against(2018, 2018, Reference.Year, 1), Viewer.Local).Rows.Select(row => (row.Name, row.Budget!.Value)).Order());
        Assert.Equal(8m, _queries.Rollup<UnitYear, Year>(query, Viewer.Local).First!.Budget);
    }

    [Fact]
    public void Kept_years_are_those_of_the_projects_after_a_correction_and_the_past_keeps_its_own()
    {
        _store.Append(Some.Load(3, "corrected.txt", Some.Declaration(unit: "甲", project: "一", budget: 1m, prior: 2m, executed: 1m)));

        foreach (long? moment in new long?[] { 1, 2, 3, null })
            Assert.Equal(
                _queries.Rollup<ProjectYear, Whole>(MeasureQuery.All with { AsOf = moment }, Viewer.Local).Rows,
                _queries.Rollup<UnitKindYear, Whole>(MeasureQuery.All with { AsOf = moment }, Viewer.Local).Rows);
        Assert.Equal(400.10m, _queries.ByYear(Grouping.Unit, Yuan, [new GroupKey("甲", Identity.Unit("甲"))], Viewer.Local).Rows.Single(row => row.Year == 2018).PreviousBudget);
    }

    [Fact]
    public void Groups_have_pages_and_a_viewer_sees_their_own()
    {
        Assert.Equal(3, _queries.Compare(Grouping.Unit, Yuan with { Page = new Page(0, 1) }, new Against(2018, 2017, Reference.Year, 1), Viewer.Local).Total);
        Assert.Equal(["甲"], _queries.Compare(Grouping.Unit, Yuan, new Against(2018, 2017, Reference.Year, 1), new Viewer("甲", [Identity.Unit("甲")])).Rows.Select(row => row.Name));
    }

    public void Dispose() => _store.Dispose();

    private IReadOnlyList<GroupComparison> Compare(Against against) => _queries.Compare(Grouping.Unit, Yuan, against, Viewer.Local).Rows;

    private sealed record Year(string? Stage, string? OtherStage, decimal? Budget, decimal? Executed, decimal? ExecutionBase, decimal? Spent, decimal? Gap, double? Rate);

    private sealed record OfCurrency(string Currency, decimal? Budget);

    private sealed record Whole(string Currency, int Year, string? ProjectType, string? FundPurpose, string? Stage, string? OtherStage, long Projects, long Filed, long Executions, decimal? Budget, decimal? Executed, decimal? ExecutionBase, decimal? Spent);
}
