using System.Globalization;
using System.Text.Json;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Api;
using PerfTargets.Dashboard.Pages.Execution;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;
using Plotly.NET;

namespace PerfTargets.Tests.Dashboard;

/// <summary>The page of executions over years: its figure and its lists tell the same, and thousands of projects stay a few marks.</summary>
public sealed class ExecutionPageTests : IDisposable
{
    private static readonly PageState Everything = new(null, null, null, null, MoneyUnit.Default);
    private static readonly ListPage First = new(0, 25);

    private readonly DuckDbStore _store = DuckDbStore.InMemory(new ProjectYears(), new UnitYears(), new DeclarationCounts());
    private readonly MeasureQueries _queries;

    public ExecutionPageTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        _queries = new MeasureQueries(_store);
    }

    [Theory]
    [InlineData("")]
    [InlineData("below=0.6&basis=all&quadrant=high-less&year=2018&unit=%E7%94%B2")]
    [InlineData("below=0.9&money=yuan")]
    public void The_address_is_the_view(string query)
    {
        ExecutionView view = ExecutionView.Of("http://localhost/execution?" + query);

        Assert.Equal(query.Split('&', StringSplitOptions.RemoveEmptyEntries).Order(), new Uri("http://localhost" + view.Link("runs")).Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Order());
        Assert.Equal(view, ExecutionView.Of("http://localhost" + view.Link()));
    }

    [Theory]
    [InlineData("below=0.5&basis=x&quadrant=left")]
    [InlineData("below=many")]
    [InlineData("below=-0.8")]
    public void Nonsense_in_the_address_chooses_what_is_usual(string query) =>
        Assert.Equal(ExecutionView.Of(Everything, []), ExecutionView.Of("http://localhost/execution?" + query));

    /// <summary>Counts and sums are of all, points of the largest budgets alone; each corner leads to a list of as many.</summary>
    [Fact]
    public void A_corner_counts_all_its_projects_and_leads_to_their_list()
    {
        const int Many = 700;
        _store.Append(Some.Load(1, "a.txt", [.. Enumerable.Range(1, Many).Select(n => Some.Declaration(
            project: FormattableString.Invariant($"项目{n}"), budget: n % 3 == 0 ? (1000 * n) + 1 : 1000 * n, prior: 1000 * n, executed: n % 2 == 0 ? 500 * n : 900 * n))]));
        JsonDocument figure = Draw(Everything);
        JsonElement[] traces = [.. figure.RootElement.GetProperty("data").EnumerateArray()], points = [.. traces.Where(trace => trace.GetProperty("mode").GetString() == "markers")];

        Assert.Equal(QuadrantQuestion.MostDrawn, points.Sum(trace => trace.GetProperty("x").GetArrayLength()));
        Assert.All(traces, trace => Assert.Equal("scatter", trace.GetProperty("type").GetString()));
        JsonElement corners = traces.Single(trace => trace.GetProperty("mode").GetString() == "text");
        for (int n = 0; n < 4; n++)
        {
            ExecutionView view = ExecutionView.Of("http://localhost" + corners.GetProperty("customdata")[n].GetString());
            MeasureResult<ExecutionQuadrant> listed = Question(view).Listed(_queries, Viewer.Local, First);

            Assert.Equal(ExecutionView.Quadrants[n], view.Quadrant);
            Assert.Equal(Enumerable.Range(1, Many).Count(project => Quadrant(project) == view.Quadrant), listed.Total);
            Assert.All(listed.Rows, row => Assert.Equal(view.Quadrant, row.Quadrant));
            Assert.Contains(FormattableString.Invariant($"<br>{listed.Total} 个"), corners.GetProperty("text")[n].GetString(), StringComparison.Ordinal);
            Assert.Equal(listed.Total, Question(view).Of(view.Quadrant).Projects);
        }

        static string Quadrant(int n) => (n % 2 == 0 ? "low-" : "high-") + (n % 3 == 0 ? "more" : "less");
    }

    [Fact]
    public void A_point_leads_to_its_form_and_what_lies_beyond_the_axes_stands_at_the_edge()
    {
        _store.Append(Some.Load(1, "a.txt", Some.Declaration(project: "猛增", budget: 900, prior: 100, executed: 10), Some.Declaration(project: "超支", budget: 90, prior: 100, executed: 900)));
        JsonElement[] points = [.. Draw(Everything with { Unit = "上海市房地产学校" }).RootElement.GetProperty("data").EnumerateArray().Where(trace => trace.GetProperty("mode").GetString() == "markers" && trace.GetProperty("x").GetArrayLength() > 0)];

        Assert.Equal(["triangle-right 130 -10", "triangle-up 10 200"], points.Select(trace => FormattableString.Invariant($"{trace.GetProperty("marker").GetProperty("symbol")[0]} {trace.GetProperty("x")[0].GetDouble()} {trace.GetProperty("y")[0].GetDouble()}")).Order(StringComparer.Ordinal));
        Assert.All(points, trace => Assert.Matches("^/declarations/[0-9]+\\?unit=[^&]+&field=currentBudget$", trace.GetProperty("customdata")[0].GetString()));
    }

    [Fact]
    public void A_year_of_runs_has_as_many_as_its_list_and_a_run_shows_its_years_up_to_then()
    {
        _store.Append(Some.Load(1, "a.txt", [.. Enumerable.Range(2014, 4).Select(year => Final("长", year, 10)), Final("短", 2014, 10), Final("短", 2015, 20), Final("一年", 2015, 10)]));
        LowExecutionModel all = Runs(Everything);

        Assert.Equal(["长 2014 2015 2016 2017", "短 2014 2015"], all.Runs.Rows.Select(run => run.Project + string.Concat(all.Years(run).Select(year => FormattableString.Invariant($" {year.ExecutedYear}")))));
        Assert.Equal([(2015, 2L, 170m), (2016, 1L, 90m), (2017, 1L, 90m)], all.ByYear.Select(year => (year.ExecutedYear, year.Projects, year.Gap)));
        foreach (LowYear year in all.ByYear)
        {
            LowExecutionModel then = Runs(Everything with { Year = year.Year });
            Assert.Equal(year.Projects, then.Runs.Total);
            Assert.All(then.Runs.Rows, run => Assert.Equal(run.Nth, then.Years(run).Count()));
        }
        Assert.Empty(Runs(Everything with { Year = 2015 }).Runs.Rows);
    }

    [Fact]
    public void Where_there_is_nothing_to_tell_the_page_says_why()
    {
        _store.Append(Some.Load(1, "2018.txt", Some.Declaration(prior: 100, executed: 10)));
        (LowExecutionModel runs, PriorModel prior) = (Runs(Everything), Prior(Everything));
        Assert.Equal([2017], runs.KnownYears);
        Assert.Equal(0, runs.AsDeclared);
        Assert.Equal((1L, 0L, 0L), (prior.Statements, prior.Held, prior.Result.Total));

        _store.Append(Some.Load(2, "2017.txt", Some.Declaration(year: 2017, budget: 100, prior: 100, executed: 20)));
        (runs, prior) = (Runs(Everything), Prior(Everything));
        Assert.Equal((0L, 1L), (runs.Runs.Total, runs.AsDeclared));
        Assert.Equal((2L, 1L, 0L), (prior.Statements, prior.Held, prior.Result.Total));
    }

    public void Dispose() => _store.Dispose();

    private JsonDocument Draw(PageState state) =>
        JsonDocument.Parse(GenericChart.toFigureJson(FigureCatalogue.All["execution-quadrant"].Build(_queries, Viewer.Local, state)));

    private QuadrantQuestion Question(ExecutionView view) => QuadrantQuestion.Of(_queries, Viewer.Local, view, Views(view.State));

    private Question Views(PageState state) => PerfTargets.Dashboard.Views.Question.ExecutionGap(_queries, Viewer.Local, state);

    private LowExecutionModel Runs(PageState state) => LowExecutionModel.Of(_queries, Viewer.Local, ExecutionView.Of(state, []), Views(state), First);

    private PriorModel Prior(PageState state) => PriorModel.Of(_queries, Viewer.Local, state, Views(state), First);

    private static Declaration Final(string project, int year, decimal executed) =>
        Some.Declaration(project: project, year: year, budget: null) with { Kind = Kind.SelfEvaluation, Revised = Some.Money(100, 9), Executed = Some.Money(executed, 10) };
}
