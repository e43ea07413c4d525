using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages.Linked;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Dashboard;

/// <summary>Three linked views: the address is the view, a department changes all three, and each sum is that of what is shown.</summary>
public sealed class LinkedViewsTests : IDisposable
{
    private const int Projects = 130;

    private readonly DuckDbStore _store = DuckDbStore.InMemory(new ProjectYears(), new UnitYears());
    private readonly MeasureQueries _queries;

    public LinkedViewsTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        _queries = new MeasureQueries(_store);
        _store.Append(Some.Load(1, "a.txt",
        [
            .. Enumerable.Range(1, Projects).Select(n => Some.Declaration(
                unit: n % 2 == 0 ? "偶数站" : "奇数所", project: FormattableString.Invariant($"项目{n:000}"), budget: 1000 * n, prior: 500 * n, executed: 400 * n,
                indicators: [Some.Indicator("满意度", value: 80 + (n % 20)), Some.Indicator("天数", value: n, unit: "天", line: 21), Some.Indicator("满意度", value: 5, unit: "分", line: 22)])
                with { Department = Some.Text(n % 2 == 0 ? "文旅局" : "住建委", 9) }),
            Some.Declaration(unit: "奇数所", project: "日元", budget: 900_000_000, prior: 800_000_000, executed: 1) with { Currency = "JPY", Department = Some.Text("住建委", 9) },
            Some.Declaration(unit: "<b>&'\"", project: "<script>alert(1)</script>", budget: 9_000_000, prior: 9_000_000, executed: 0),
        ]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("stage=asked&gapYear=2018&indicator=%E6%BB%A1%E6%84%8F%E5%BA%A6&department=x&money=yuan&year=2018&unit=y&type=z&purpose=w")]
    public void The_address_is_the_view(string query)
    {
        LinkedView view = LinkedView.Of("http://localhost/linked?" + query);

        Assert.Equal(view, LinkedView.Of("http://localhost" + view.Link("/linked")));
        Assert.Equal(query.Split('&', StringSplitOptions.RemoveEmptyEntries).Order(), new Uri("http://localhost" + view.Link("/x")).Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Theory]
    [InlineData("stage=nonsense&gapYear=abc&indicator=+")]
    [InlineData("gapYear=-1&year=abc")]
    public void Nonsense_in_the_address_chooses_nothing(string query) => Assert.Equal("/linked", LinkedView.Of("http://localhost/linked?" + query).Link("/linked"));

    [Theory]
    [InlineData("文旅局", 0)]
    [InlineData("住建委", 1)]
    public void A_department_changes_all_three(string department, int rest)
    {
        LinkedModel model = Model($"department={department}&indicator=满意度&stage=asked");
        int[] own = [.. Enumerable.Range(1, Projects).Where(n => n % 2 == rest)];

        Assert.Equal(own.Sum(n => 1000m * n), model.YearsSum);
        Assert.Equal(own.Sum(n => 100m * n), model.GapsSum);
        Assert.Equal((own.Length, true), ((int)model.Targets, model.Gaps.Rows.All(row => row.Department == department)));
        Assert.Equal(own.Length, model.Frame.Targets!.Counts(department).Sum());
        Assert.Equal((2L * Projects / 2, "%"), (model.Frame.Targets.OtherUnits, model.Frame.Targets.Scale.MeasureUnit));
    }

    [Fact]
    public void The_largest_hundred_are_listed_in_one_currency_and_the_latest_stage_counts_the_years_that_others_tell_of()
    {
        LinkedModel model = Model("");

        Assert.Equal((LinkedModel.MostGaps, "CNY", true, 2018), (model.Gaps.Rows.Count, model.Frame.Currency, model.Frame.OtherCurrencies, model.GapYear!.Value));
        Assert.Equal(model.Gaps.Rows.Select(row => row.Gap).OrderDescending(), model.Gaps.Rows.Select(row => row.Gap));
        Assert.Equal(9_000_000m + Enumerable.Range(Projects - 98, 99).Sum(n => 100m * n), model.GapsSum);
        Assert.Equal([2017, 2018], model.Years.Rows.Select(row => row.Year));
        Assert.Equal(18_000_000m + Enumerable.Range(1, Projects).Sum(n => 1500m * n), model.YearsSum);
    }

    [Theory]
    [InlineData("")]
    [InlineData("department=文旅局")]
    [InlineData("department=无此部门")]
    public async Task The_largest_are_the_same_once_those_of_every_department_are_known(string query)
    {
        LinkedModel alone = Model(query), every = alone;
        for (int attempt = 0; attempt < 500 && every.Gaps.Sql == alone.Gaps.Sql; attempt++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
            every = Model(query);
        }

        Assert.Contains("row_number()", every.Gaps.Sql, StringComparison.Ordinal);
        Assert.Equal(alone.Gaps.Rows, every.Gaps.Rows);
    }

    [Fact]
    public void A_part_of_a_name_finds_the_most_used_that_contains_it()
    {
        Assert.Equal(["满意度", "天数"], Model("").Frame.Names);
        Assert.Equal(("满意度", "天数", null), (Model("").Frame.Indicator, Model("indicator=天").Frame.Indicator, Model("indicator=无此指标").Frame.Indicator));
        Assert.Equal(0, Model("indicator=无此指标").Targets);
    }

    [Fact]
    public void What_every_department_shares_is_asked_once_a_data_version()
    {
        LinkedFrame first = Model("department=文旅局&indicator=天数&money=yi").Frame;

        Assert.Same(first, Model("department=住建委&indicator=天数&stage=asked").Frame);
        Assert.NotSame(first, Model("year=2018&indicator=天数").Frame);
        _store.Append(Some.Load(2, "b.txt", Some.Declaration(unit: "奇数所", project: "新", indicators: [Some.Indicator("天数", value: 7, unit: "天")]) with { Department = Some.Text("住建委", 9) }));
        Assert.Equal((Projects / 2) + 1, Model("department=住建委&indicator=天数").Targets);
    }

    [Fact]
    public void A_viewer_sees_their_own_units_alone()
    {
        LinkedModel model = LinkedModel.Of(_queries, new Viewer("one", [Identity.Unit("偶数站")]), LinkedView.Of("http://localhost/linked?indicator=满意度&stage=asked"));

        Assert.Equal(Model("department=文旅局&indicator=满意度&stage=asked").YearsSum, model.YearsSum);
        Assert.Equal(Projects / 2, (int)model.Targets);
        Assert.All(model.Gaps.Rows, row => Assert.Equal("偶数站", row.Unit));
    }

    [Fact]
    public async Task What_is_shown_is_the_model_and_nobodys_markup()
    {
        LinkedModel model = Model("indicator=满意度&money=yuan");
        string html = await Drawn(model);

        Assert.Contains($">{model.Money.ShowWithUnit(model.YearsSum)}<", html, StringComparison.Ordinal);
        Assert.Contains($">{model.Money.ShowWithUnit(model.GapsSum)}<", html, StringComparison.Ordinal);
        Assert.Contains($"data-part=\"v3-sum\">{model.Targets}<", html, StringComparison.Ordinal);
        Assert.Equal(LinkedModel.MostGaps, Regex.Count(html, "<i style=\"width:"));
        Assert.Equal(model.Counts.Count + model.Years.Rows.Count, Regex.Count(html, "class=\"mark\""));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year=1999")]
    [InlineData("unit=无此单位")]
    [InlineData("department=无此部门&indicator=无此指标")]
    public async Task Where_the_filter_leaves_nothing_the_page_says_so(string query)
    {
        string html = await Drawn(Model(query));

        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.True(html.Contains("没有", StringComparison.Ordinal) || html.Contains('无', StringComparison.Ordinal), html);
    }

    [Fact]
    public async Task Without_a_script_the_page_comes_with_its_views()
    {
        await using ServedHome served = new();
        await served.Start();
        using HttpClient http = new() { BaseAddress = served.Address };

        string page = await http.GetStringAsync(new Uri("linked?year=2018&money=yuan", UriKind.Relative), TestContext.Current.CancellationToken);
        string views = await http.GetStringAsync(new Uri("linked/views?year=2018&money=yuan", UriKind.Relative), TestContext.Current.CancellationToken);

        foreach (string id in new[] { "v1-sum", "v2-sum", "v3-sum" })
        {
            string sum = Regex.Match(views, $"<output id=\"{id}\"[^>]*>([^<]+)<").Groups[1].Value;
            Assert.NotEqual("", sum);
            Assert.Contains($">{sum}</output>", page, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("<html", views, StringComparison.Ordinal);
    }

    public void Dispose() => _store.Dispose();

    private LinkedModel Model(string query) => LinkedModel.Of(_queries, Viewer.Local, LinkedView.Of("http://localhost/linked?" + query));

    private static async Task<string> Drawn(LinkedModel model)
    {
        await using ServiceProvider services = new ServiceCollection().AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All)).BuildServiceProvider();
        await using HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<LinkedViews>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(LinkedViews.Model)] = model }))).ToHtmlString());
    }
}
