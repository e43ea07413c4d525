using System.Globalization;
using System.Text.Json;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Api;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Pages.Groups;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;
using Plotly.NET;

namespace PerfTargets.Tests.Dashboard;

/// <summary>Trends and comparison: the address is the view, figures and tables tell the same, and thousands of groups stay a few marks.</summary>
public sealed class GroupPagesTests : IDisposable
{
    private const int Many = 70;

    private static readonly PageState Everything = new(null, null, null, null, MoneyUnit.Default);
    private static readonly ListPage First = new(0, 25);

    private readonly DuckDbStore _store = DuckDbStore.InMemory(new ProjectYears(), new UnitYears(), new DeclarationCounts());
    private readonly MeasureQueries _queries;

    public GroupPagesTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        _queries = new MeasureQueries(_store);
        _store.Append(Some.Load(1, "a.txt",
        [
            .. Enumerable.Range(1, Many).Select(n => Some.Declaration(unit: FormattableString.Invariant($"单位{n:00}"), project: "养护", budget: 1000 * n, prior: 500 * n, executed: 300 * n)),
            Some.Declaration(unit: "单位01", project: "日元", budget: 900_000_000, prior: 1, executed: 1) with { Currency = "JPY" },
            Some.Declaration(unit: "单位02", project: "分项", budget: 30, lines: [Some.Line("设备", 20), Some.Line("退回", -5), Some.Line("服务", 15)]),
        ]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("group=type&ref=mean&by=rate&heat=change&units=%E7%94%B2&units=%E4%B9%99&year=2018&inUnit=%E7%94%B2&inProject=7&department=x&money=yuan")]
    [InlineData("unit=%E7%94%B2&group=unit&ref=3")]
    public void The_address_is_the_view(string query)
    {
        GroupView view = GroupView.Of("http://localhost/compare?" + query);
        GroupView again = GroupView.Of("http://localhost" + view.Link("/compare"));

        Assert.Equal(view.Link("/compare"), again.Link("/compare"));
        Assert.Equal(query.Split('&', StringSplitOptions.RemoveEmptyEntries).Order(), new Uri("http://localhost" + view.Link("/x")).Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Theory]
    [InlineData("group=project")]
    [InlineData("group=nonsense&ref=-1&by=x&inProject=abc&units=")]
    [InlineData("ref=100000&heat=1&year=abc")]
    public void Nonsense_in_the_address_chooses_nothing(string query) => Assert.Equal("/trends", GroupView.Of("http://localhost/trends?" + query).Link("/trends"));

    [Fact]
    public void At_most_six_units_stand_side_by_side() =>
        Assert.Equal(6, GroupView.Of("http://localhost/compare?" + string.Join('&', Enumerable.Range(0, 9).Select(n => FormattableString.Invariant($"units=u{n}")))).Units.Count);

    [Fact]
    public void Tables_have_pages_figures_a_few_marks_and_both_one_currency()
    {
        TrendsModel trends = TrendsModel.Of(_queries, Viewer.Local, GroupView.Of(Everything), First, bar: null, First)!;

        Assert.Equal((25, Many), (trends.Groups.Rows.Count, (int)trends.Groups.Total));
        Assert.Equal((12, "单位70"), (trends.Leading.Groups.Count, trends.Leading.Groups[0].Name));
        Assert.Equal(("CNY", true, 2018, 2017), (trends.Question.Currency, trends.Question.OtherCurrencies, trends.Question.Year, trends.Question.ExecutedYear!.Value));
        foreach (string name in new[] { "bridge", "year-totals", "group-years", "group-slope", "leaderboard", "side-by-side", "heat", "composition" })
        {
            string drawn = Drawn(name, GroupView.Of(Everything));
            Assert.DoesNotContain("JPY", drawn, StringComparison.Ordinal);
            Assert.True(drawn.Length < 40_000, $"{name}: {drawn.Length}");
        }
    }

    [Fact]
    public void A_figure_draws_the_numbers_of_its_table()
    {
        GroupView view = GroupView.Of(Everything) with { Ranking = Ranking.Gap };
        CompareModel model = CompareModel.Of(_queries, Viewer.Local, view, new ListPage(0, 20))!;
        using JsonDocument figure = JsonDocument.Parse(Drawn("leaderboard", view));
        JsonElement traces = figure.RootElement.GetProperty("data");

        Assert.Equal(model.Leaders.Rows.Select(row => row.Spent / 10_000), Numbers(traces[0], "x"));
        Assert.Equal(model.Leaders.Rows.Select(row => row.ExecutionBase / 10_000), Numbers(traces[1], "x"));
    }

    [Fact]
    public void Negative_and_zero_amounts_have_no_area_but_stand_in_the_table()
    {
        GroupView view = GroupView.Of(Everything) with { InUnit = "单位02", InProject = Identity.Project("单位02", "分项") };
        CompositionQuestion lines = CompositionQuestion.Of(_queries, Viewer.Local, GroupQuestion.Of(_queries, Viewer.Local, view)!);

        Assert.Equal([("设备", 20m), ("服务", 15m), ("退回", -5m)], lines.Portions.Select(portion => (portion.Name, portion.Amount!.Value)));
        Assert.Equal((30m, 3), (lines.Total, lines.Path.Count));
        using JsonDocument figure = JsonDocument.Parse(Drawn("composition", view));
        Assert.Equal([0.002m, 0.0015m], Numbers(figure.RootElement.GetProperty("data")[0], "values").Select(number => number!.Value));
    }

    [Fact]
    public void Beyond_the_largest_portions_the_rest_is_one()
    {
        CompositionQuestion units = CompositionQuestion.Of(_queries, Viewer.Local, GroupQuestion.Of(_queries, Viewer.Local, GroupView.Of(Everything))!);

        Assert.Equal((CompositionLevel.Units, 20, 50L), (units.Level, units.Portions.Count, units.Others));
        Assert.Equal((1000m * Many * (Many + 1) / 2) + 30, units.Total);
        Assert.Equal(units.Total, units.Portions.Sum(portion => portion.Amount) + units.OthersAmount);
    }

    [Fact]
    public void What_is_absent_is_a_word()
    {
        GroupQuestion question = GroupQuestion.Of(_queries, Viewer.Local, GroupView.Of(Everything))!;
        GroupYears years = question.YearsOf(_queries, Viewer.Local, question.Ranked(_queries, Viewer.Local, Ranking.Budget, new Page(0, 1)).Rows);

        Assert.Equal("未报", HeatChart.Text(null, change: false, before: true));
        Assert.Equal("—", HeatChart.Text(years.Of(years.Groups[0], 2018), change: false, before: true));
        Assert.Equal("60.00", HeatChart.Text(years.Of(years.Groups[0], 2017), change: false, before: false).Replace("▼ ", "", StringComparison.Ordinal));
        Assert.Equal("+100.00 *", HeatChart.Text(years.Of(years.Groups[0], 2018), change: true, before: true));
        Assert.Null(TrendsModel.Of(_queries, Viewer.Local, GroupView.Of(Everything with { Unit = "无此单位" }), First, bar: null, First));
    }

    [Theory]
    [InlineData("上海市房地产学校", 12, "上海市房地产学校")]
    [InlineData("上海市城乡建设和交通发展研究院", 8, "上海市城乡建设…")]
    [InlineData("A<b>", 8, "A&lt;b&gt;")]
    public void Long_names_are_cut_with_an_ellipsis(string name, int width, string shown) => Assert.Equal(shown, ShortName.Of(name, width));

    public void Dispose() => _store.Dispose();

    private static IEnumerable<decimal?> Numbers(JsonElement trace, string property) =>
        trace.GetProperty(property).EnumerateArray().Select(number => number.ValueKind == JsonValueKind.Null ? (decimal?)null : number.GetDecimal());

    private string Drawn(string figure, GroupView view) => GenericChart.toFigureJson(
        FigureCatalogue.All[figure].Build(_queries, Viewer.Local, new Microsoft.AspNetCore.Http.QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri("http://localhost" + view.Link("/x")).Query))));
}
