using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages.Data;
using PerfTargets.Dashboard.Pages.Execution;
using PerfTargets.Dashboard.Pages.Overview;
using PerfTargets.Dashboard.Views;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Dashboard;

/// <summary>However many there are, a page reads and shows a few.</summary>
public sealed class PagingTests : IDisposable
{
    private const int Many = 120;

    private static readonly PageState Everything = new(null, null, null, null, MoneyUnit.Default);

    private readonly DuckDbStore _store = DuckDbStore.InMemory(new ProjectYears(), new UnitYears(), new DeclarationCounts());

    public PagingTests() => _store.Append(Some.Load(1, "a.txt",
    [
        .. Enumerable.Range(1, Many).Select(n => Some.Declaration(
            unit: FormattableString.Invariant($"单位{n}"), project: FormattableString.Invariant($"项目{n}"), budget: 1000 + (n % 2 == 0 ? n : -n), prior: 1000, executed: n <= 60 ? 1000 : 1000 - n)),
    ]));

    [Fact]
    public void Each_row_of_a_long_table_stands_on_one_page()
    {
        OverviewModel[] overview = [.. Pages(25).Select(page => OverviewModel.Of(new MeasureQueries(_store), Viewer.Local, Everything, page))];
        ExecutionModel[] execution = [.. Pages(50).Select(page => ExecutionModel.Of(new MeasureQueries(_store), Viewer.Local, Everything, page))];
        DataModel[] data = [.. Pages(50).Select(page => DataModel.Of(new MeasureQueries(_store), Viewer.Local, Everything with { Year = 2018 }, page))];

        Assert.All(overview, page => Assert.True(page.Trend.Rows.Count <= 25 && page.Trend.Total == Many));
        Assert.Equal(Many, overview.SelectMany(page => page.Trend.Rows).Select(row => row.Project).Distinct().Count());
        Assert.All(execution, page => Assert.True(page.Result.Rows.Count <= 50 && page.Result.Total == Many));
        Assert.Equal(Many, execution.SelectMany(page => page.Result.Rows).Select(row => row.Project).Distinct().Count());
        Assert.All(data, page => Assert.True(page.Coverage.Rows.Count <= 50 && page.Coverage.Total == Many));
        Assert.Equal(Many, data.SelectMany(page => page.Coverage.Rows).Select(row => row.Unit).Distinct().Count());
    }

    [Fact]
    public void Largest_changes_and_exact_executions_are_those_of_all_rows_on_every_page()
    {
        ListPage second = new(1, 25);

        Assert.Equal(["项目120", "项目119", "项目118", "项目117", "项目116"], OverviewModel.Of(new MeasureQueries(_store), Viewer.Local, Everything, second).Movers.Select(row => row.Project));
        ExecutionModel execution = ExecutionModel.Of(new MeasureQueries(_store), Viewer.Local, Everything, second);
        Assert.Equal((60, 20), (execution.Exact.Total, execution.Exact.Rows.Count));
        Assert.All(execution.Exact.Rows, row => Assert.Equal(row.Budget, row.Executed));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("?page=3", 3)]
    [InlineData("?page=-1", 0)]
    [InlineData("?page=many", 0)]
    [InlineData("?page=2147483647", 0)]
    public void The_page_stands_in_the_address(string query, int number) => Assert.Equal(number, ListPage.Of("http://localhost/declarations" + query, 50).Number);

    [Theory]
    [InlineData(0, 120, 1, 50, null, 1)]
    [InlineData(2, 120, 101, 120, 1, null)]
    [InlineData(1, 100, 51, 100, 0, null)]
    [InlineData(9, 120, 120, 120, 2, null)]
    [InlineData(3, 0, 0, 0, 0, null)]
    public void A_page_says_what_it_shows_and_leads_back_from_past_the_end(int number, long total, long first, long last, int? previous, int? next)
    {
        ListPage page = new(number, 50);

        Assert.Equal((first, last), page.Shown(total));
        Assert.Equal((previous, next), (page.Previous(total), page.Next(total)));
    }

    public void Dispose() => _store.Dispose();

    private static IEnumerable<ListPage> Pages(int size) => Enumerable.Range(0, (Many + size - 1) / size).Select(number => new ListPage(number, size));
}
