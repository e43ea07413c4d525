using System.Globalization;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Api;
using PerfTargets.Dashboard.Pages.Execution;
using PerfTargets.Dashboard.Pages.Overview;
using PerfTargets.Dashboard.Views;
using PerfTargets.Store;
using PerfTargets.Tests.Support;
using Plotly.NET;

namespace PerfTargets.Tests.Dashboard;

/// <summary>Amounts of two currencies are neither ranked together nor drawn on one axis.</summary>
public sealed class CurrencyTests : IDisposable
{
    private static readonly PageState Everything = new(null, null, null, null, MoneyUnit.Default);

    private readonly DuckDbStore _store = DuckDbStore.InMemory(new ProjectYears(), new UnitYears(), new DeclarationCounts());

    public CurrencyTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        _store.Append(Some.Load(
            1, "a.txt",
            Some.Declaration(project: "甲", budget: 20_000, prior: 10_000, executed: 10_000),
            Some.Declaration(project: "乙", budget: 30_000, prior: 10_000, executed: 5_000),
            Some.Declaration(project: "日元项目", budget: 900_000_000, prior: 800_000_000, executed: 1) with { Currency = "JPY" }));
    }

    [Fact]
    public void Tables_and_lists_hold_the_main_currency_and_say_that_others_are_left_out()
    {
        MeasureQueries queries = new(_store);
        ExecutionModel execution = ExecutionModel.Of(queries, Viewer.Local, Everything, new ListPage(0, 50));
        OverviewModel overview = OverviewModel.Of(queries, Viewer.Local, Everything, new ListPage(0, 50));

        Assert.Equal(["乙", "甲"], execution.Result.Rows.Select(row => row.Project));
        Assert.Equal(("CNY", true), (execution.Question.Currency, execution.Question.OtherCurrencies));
        Assert.Equal(["乙", "甲"], overview.Trend.Rows.Select(row => row.Project));
        Assert.Equal(["乙", "甲"], overview.Movers.Select(row => row.Project));
        Assert.True(overview.OtherCurrencies);
    }

    [Theory]
    [InlineData("budget-trend")]
    [InlineData("execution")]
    public void A_figure_draws_one_currency_and_names_it_where_it_is_not_yuan(string figure)
    {
        string main = Drawn(figure, Everything);
        Assert.Contains("\"万元\"", main, StringComparison.Ordinal);
        Assert.DoesNotContain("日元项目", main, StringComparison.Ordinal);

        _store.Append(Some.Load(2, "b.txt", Some.Declaration(unit: "驻外单位", project: "日元项目", budget: 100, prior: 100, executed: 10) with { Currency = "JPY" }));
        string other = Drawn(figure, Everything with { Unit = "驻外单位" });
        Assert.Contains("\"万 JPY\"", other, StringComparison.Ordinal);
        Assert.DoesNotContain("元\"", other, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_in_a_column_of_yuan_names_another_currency()
    {
        Assert.Equal("2.00", MoneyUnit.Default.Cell(20_000, "CNY"));
        Assert.Equal("2.00 万 JPY", MoneyUnit.Default.Cell(20_000, "JPY"));
        Assert.Equal("20,000.00 JPY", MoneyUnit.Find("yuan")!.In("JPY").ShowWithUnit(20_000));
        Assert.Equal("—", MoneyUnit.Default.Cell(null, "JPY"));
    }

    public void Dispose() => _store.Dispose();

    private string Drawn(string figure, PageState state) => GenericChart.toFigureJson(FigureCatalogue.All[figure].Build(new MeasureQueries(_store), Viewer.Local, state));
}
