using System.Text;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

public sealed class MeasureQueriesTests(RealHome real) : IClassFixture<RealHome>
{
    [Fact]
    public void Totals_over_the_four_declarations_are_the_printed_ones()
    {
        Totals totals = Assert.Single(real.Queries.Rollup<DeclarationSummary, Totals>(MeasureQuery.All, Viewer.Local).Rows);

        Assert.Equal(14_937_344m, totals.CurrentBudget);
        Assert.Equal(14_496_670m, totals.PriorBudget);
        Assert.Equal(14_252_898.36m, totals.PriorExecuted);
        Assert.Equal(14_252_898.36 / 14_496_670, totals.Rate!.Value, 12);
        Assert.Equal(82, totals.Indicators);
    }

    [Fact]
    public void A_form_tells_of_two_years_of_budget()
    {
        Assert.Equal(
            [(2017, 14_496_670m), (2018, 14_937_344m)],
            real.Queries.Rollup<BudgetTrend, YearBudget>(MeasureQuery.All, Viewer.Local).Rows.Select(row => (row.Year, row.Budget)));
    }

    [Fact]
    public void Every_measure_answers_for_all_units_and_for_none()
    {
        foreach (string name in MeasureCatalogue.Names)
        {
            Type measure = MeasureCatalogue.Find(name)!;
            Assert.True(real.Queries.Table(measure, MeasureQuery.All, Viewer.Local).Rows.Count > 0 || name is "peer-cost" or "quarantine-list" or "decision-list" or "unit-group" or "funding-list" or "prior-statement" or "execution-run" or "low-execution" or "cohort-standing" or "peer-growth" or "peer-target" or "project-match" or "target-change" or "unit-cost" or "rereading-list", name);
            Assert.True(real.Queries.Table(measure, MeasureQuery.All, new Viewer("nobody", [])).Rows.All(IsUnused), name);
        }
    }

    [Fact]
    public void A_viewer_of_one_unit_sees_that_unit_in_every_measure()
    {
        ulong unit = Identity.Unit("上海市房地产学校");
        Viewer viewer = new("school", [unit]);

        Assert.Equal(["房管行业业务培训"], real.Queries.Rows<DeclarationSummary>(MeasureQuery.All, viewer).Rows.Select(row => row.Project));
        foreach (string name in MeasureCatalogue.Names)
        {
            Type measure = MeasureCatalogue.Find(name)!;
            foreach (IReadOnlyDictionary<string, object?> row in real.Queries.Table(measure, MeasureQuery.All, viewer).Rows)
                Assert.DoesNotContain(row.Values, value => value is string text && text.Contains("公积金", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Before_the_first_load_nothing_was_known() =>
        Assert.All(MeasureCatalogue.Names, name => Assert.True(real.Queries.Table(MeasureCatalogue.Find(name)!, MeasureQuery.All with { AsOf = 0 }, Viewer.Local).Rows.All(IsUnused)));

    /// <summary>The dictionary is everybody's, and there before anything is known; what is told of its use is not.</summary>
    private static bool IsUnused(IReadOnlyDictionary<string, object?> row) => row.ContainsKey("spellings") && row["indicators"] is 0L && row["units"] is 0L;

    [Theory]
    [InlineData("unit; drop table unit")]
    [InlineData("1=1")]
    [InlineData("known_to")]
    public void A_column_that_the_measure_does_not_have_is_refused(string column) =>
        Assert.Throws<InvalidQueryException>(() => real.Queries.Rows<ExecutionGap>(MeasureQuery.All.Where(column, 1), Viewer.Local));

    [Theory]
    [InlineData("'; drop table unit; --")]
    [InlineData("x' or '1'='1")]
    public void A_value_is_never_run(string value) =>
        Assert.Empty(real.Queries.Rows<ExecutionGap>(MeasureQuery.All.Where("unit", value), Viewer.Local).Rows);

    [Fact]
    public void Pages_do_not_overlap_and_know_the_total()
    {
        MeasureQuery query = MeasureQuery.All.By("share", descending: true);
        MeasureResult<Composition> first = real.Queries.Rows<Composition>(query with { Page = new Page(0, 12) }, Viewer.Local);
        MeasureResult<Composition> second = real.Queries.Rows<Composition>(query with { Page = new Page(12, 12) }, Viewer.Local);

        Assert.Equal(20, first.Total);
        Assert.Equal(20, first.Rows.Concat(second.Rows).DistinctBy(row => (row.DeclarationId, row.N)).Count());
    }

    [Fact]
    public void The_total_is_that_of_all_pages_on_each_of_them_and_after_the_last()
    {
        foreach (int offset in new[] { 0, 12, 19, 20, 40 })
            Assert.Equal(20, real.Queries.Rows<Composition>(MeasureQuery.All with { Page = new Page(offset, 12) }, Viewer.Local).Total);
        Assert.Equal(20, real.Queries.Rows<Composition>(MeasureQuery.All with { Page = new Page(0, 20) }, Viewer.Local).Total);
        Assert.Equal(2, real.Queries.Rollup<BudgetTrend, YearBudget>(MeasureQuery.All with { Page = new Page(0, 1) }, Viewer.Local).Total);
        Assert.Equal(0, real.Queries.Rows<Composition>(MeasureQuery.All.Where("unit", "无") with { Page = new Page(0, 12) }, Viewer.Local).Total);
    }

    [Fact]
    public void Rows_stand_in_an_order_that_the_outermost_select_asks_for_and_are_counted_on_their_own()
    {
        foreach (string name in MeasureCatalogue.Names)
        {
            string sql = real.Queries.Table(MeasureCatalogue.Find(name)!, MeasureQuery.All with { Page = new Page(0, 3) }, Viewer.Local).Sql;

            Assert.Matches("\norder by [^()]+\nlimit \\$limit offset \\$offset$", sql);
            Assert.DoesNotContain("total_rows", sql, StringComparison.Ordinal);
        }
    }

    /// <summary>Pages overlap where rows that differ may stand in either order.</summary>
    [Fact]
    public void The_order_of_a_measure_tells_its_rows_apart()
    {
        using RealHome home = new();
        string seed = Encoding.UTF8.GetString(File.ReadAllBytes(Repository.Seed));
        home.Home.Ingestion.Take("again.txt", Encoding.UTF8.GetBytes(seed + "\n第五页之外的一行"), TestContext.Current.CancellationToken);
        foreach (string name in MeasureCatalogue.Names)
        {
            string select = MeasureCatalogue.Sql(MeasureCatalogue.Find(name)!);
            string keys = select[(select.LastIndexOf("order by ", StringComparison.Ordinal) + 9)..].Replace(" desc", "", StringComparison.Ordinal).Replace(" nulls last", "", StringComparison.Ordinal);

            Assert.Equal([0L], home.Home.Store.Query(new SqlText($"select count(distinct t) - count(distinct row({keys}, 0)) from ({select}) t"), row => row.GetInt64(0)));
        }
    }

    [Fact]
    public void A_changed_form_clears_its_flags_and_the_past_keeps_them()
    {
        using RealHome home = new();
        string text = Encoding.UTF8.GetString(File.ReadAllBytes(Repository.Seed)).Replace("237057.36", "474000", StringComparison.Ordinal);
        string[] before = Rules(home, null);

        home.TakeInstead("corrected.txt", text);

        Assert.Equal(["Y01", "Y02", "Y07"], before.Except(Rules(home, null)));
        Assert.Empty(Rules(home, null).Except(before));
        Assert.Equal(before, Rules(home, 1));
    }

    private static string[] Rules(RealHome home, long? asOf) =>
        [.. home.Queries.Rows<FlagList>(MeasureQuery.All with { AsOf = asOf }, Viewer.Local).Rows.Select(flag => flag.Rule).Order(StringComparer.Ordinal)];

    private sealed record Totals(decimal? CurrentBudget, decimal? PriorBudget, decimal? PriorExecuted, double? Rate, long Indicators);

    private sealed record YearBudget(int Year, decimal Budget);
}
