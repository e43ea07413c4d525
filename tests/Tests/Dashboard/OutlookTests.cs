using System.Globalization;
using System.Text.Json;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Outlook;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard;
using PerfTargets.Dashboard.Api;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Analytics;
using PerfTargets.Tests.Support;
using Plotly.NET;

namespace PerfTargets.Tests.Dashboard;

/// <summary>Next year of groups, as panel, figure and file tell it: complete years only, nobody else's units, nothing out of too little.</summary>
public sealed class OutlookTests : IDisposable
{
    private static readonly PageState Everything = new(null, null, null, null, MoneyUnit.Default);

    private readonly DuckDbStore _store = DuckDbStore.InMemory([.. DerivedTables.InOrder]);
    private readonly MeasureQueries _queries;

    public OutlookTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        _queries = new MeasureQueries(_store);
    }

    [Fact]
    public void The_four_real_declarations_are_too_few_to_carry_on()
    {
        using RealHome real = new();

        OutlookQuestion outlook = Ask(real.Queries, Viewer.Local, GroupView.Of(Everything))!;
        Assert.Equal((2019, false, 3), (outlook.Year, outlook.SaysAnything, outlook.Groups.Count));
        Assert.All(outlook.Groups.SelectMany(row => new[] { row.Asked, row.Executed }), one => Assert.Equal((NoOutlook.TooFew, true), (one.Points.Why, one.Said is null)));
        Assert.Contains("点数不足四个", OutlookWords.Notes(outlook.Groups[0].Asked).First(), StringComparison.Ordinal);
        Assert.Null(outlook.Asked);
        Assert.NotEmpty(GenericChart.toFigureJson(OutlookChart.Draw(outlook, null)));
    }

    [Fact]
    public void Every_group_is_carried_on_with_its_interval_and_the_sum_is_theirs()
    {
        Take(2012, 2017, 25);

        OutlookQuestion outlook = Ask(_queries, Viewer.Local, GroupView.Of(Everything))!;
        Assert.Equal((2018, 25), (outlook.Year, outlook.Groups.Count(row => row.Asked.Said is { Low: not null, Year: 2018 })));
        Assert.All(outlook.Groups, row => Assert.True(row.Asked.Said is { } said && said.Low <= said.Point && said.Point <= said.High && row.Asked.Calibration is { Ahead: 1, Coverage: not null }));
        Assert.Equal(outlook.Groups.Sum(row => row.Asked.Said!.Point), outlook.Asked!.Point, 4);
        Assert.Equal((25, 25, 6), (outlook.Asked.Groups, outlook.Asked.All, outlook.Asked.History.Count));
        Assert.Equal([2016, 2017], outlook.Asked.Past.Select(past => past.Year));
        // What was executed is known a year later: two years are looked ahead.
        Assert.All(outlook.Groups, row => Assert.True(row.Executed is { Said: not null, Calibration.Ahead: 2, Last.Year: 2016 }));
    }

    [Fact]
    public void A_year_that_a_unit_has_not_filed_for_is_no_drop_of_its_department()
    {
        Take(2012, 2016, 6);
        Take(2017, 2017, 5, seq: 2);

        OutlookQuestion whole = Ask(_queries, Viewer.Local, GroupView.Of(Everything) with { Grouping = Grouping.Department })!;
        OutlookRow department = Assert.Single(whole.Groups, row => row.Group.Name == "某委");
        Assert.Equal((2017, 2016, 2), (department.Asked.Of.LeftOut, department.Asked.Last!.Value.Year, department.Asked.Calibration!.Ahead));
        Assert.Contains("2017 年有单位未报", string.Join('；', OutlookWords.Notes(department.Asked)), StringComparison.Ordinal);
        Assert.True(department.Asked.Said!.Point > 0.8 * department.Asked.Last.Value.Amount);

        OutlookQuestion units = Ask(_queries, Viewer.Local, GroupView.Of(Everything))!;
        Assert.Equal([1, 1, 1, 1, 1, 2], units.Groups.Select(row => row.Asked.Calibration!.Ahead).Order());
    }

    [Fact]
    public void An_earlier_incomplete_year_counts_and_is_named()
    {
        Take(2012, 2013, 6);
        Take(2014, 2014, 5, seq: 2);
        Take(2015, 2017, 6, seq: 3);

        OutlookRow department = Assert.Single(Ask(_queries, Viewer.Local, GroupView.Of(Everything) with { Grouping = Grouping.Department })!.Groups, row => row.Group.Name == "某委");
        Assert.Equal([2014], department.Asked.Of.Incomplete);
        Assert.Equal((2017, (int?)null), (department.Asked.Last!.Value.Year, department.Asked.Of.LeftOut));
        OutlookRow unit = Assert.Single(Ask(_queries, Viewer.Local, GroupView.Of(Everything))!.Groups, row => row.Group.Name == "单位06");
        Assert.Equal((NoOutlook.TooFewSinceGap, 2014), (unit.Asked.Points.Why, unit.Asked.Points.GapBefore));
    }

    [Fact]
    public void A_project_that_its_unit_no_longer_files_for_has_ended()
    {
        _store.Append(Some.Load(1, "a.txt",
        [
            .. Enumerable.Range(2012, 6).Select(year => Some.Declaration("甲", year, "养护", 1000 + year)),
            .. Enumerable.Range(2012, 5).Select(year => Some.Declaration("甲", year, "修缮", 500)),
        ]));

        OutlookQuestion outlook = Ask(_queries, Viewer.Local, GroupView.Of(Everything with { Unit = "甲" }))!;
        Assert.Equal([("养护", false), ("修缮", true)], outlook.Groups.Select(row => (row.Group.Name!, row.Asked.Of.Ended)));
        Assert.Null(outlook.Groups[1].Asked.Said);
        Assert.Equal(["最近年度已无此组，不作外推"], OutlookWords.Notes(outlook.Groups[1].Asked));
    }

    [Fact]
    public void Of_a_chosen_year_nothing_later_is_known()
    {
        Take(2010, 2017, 25);

        OutlookQuestion then = Ask(_queries, Viewer.Local, GroupView.Of(Everything with { Year = 2015 }))!;
        Assert.Equal((2016, true), (then.Year, then.Groups.All(row => row.Asked.Last!.Value.Year == 2015)));
        Assert.Equal(2015, then.Asked!.History[^1].Year);
    }

    [Fact]
    public void Groups_that_overlap_are_not_added_up()
    {
        Take(2012, 2017, 3);

        OutlookQuestion types = Ask(_queries, Viewer.Local, GroupView.Of(Everything) with { Grouping = Grouping.ProjectType })!;
        Assert.True(types.Overlap);
        Assert.Null(types.Asked);
        Assert.NotNull(types.Groups[0].Asked.Said);
    }

    [Fact]
    public void A_viewer_of_one_unit_is_told_of_it_alone_and_of_nobody_elses_misses()
    {
        Take(2012, 2017, 25);
        Viewer viewer = new("审核员", [Identity.Unit("单位03")]);

        OutlookRow own = Assert.Single(Ask(_queries, viewer, GroupView.Of(Everything))!.Groups);
        Assert.Equal("单位03", own.Group.Name);
        Assert.Null(own.Asked.Said!.Low);
        Assert.Equal(2, own.Asked.Calibration!.Scores);
    }

    [Fact]
    public void What_was_known_then_is_carried_on_then()
    {
        Take(2012, 2016, 6);
        Take(2017, 2017, 6, seq: 2);

        Assert.Equal((2017, 2018), (Ask(_queries.At(1), Viewer.Local, GroupView.Of(Everything))!.Year, Ask(_queries, Viewer.Local, GroupView.Of(Everything))!.Year));
    }

    [Fact]
    public void The_figure_draws_what_the_table_says()
    {
        Take(2012, 2017, 25);
        GroupView view = GroupView.Of(Everything);
        OutlookRow row = Ask(_queries, Viewer.Local, view)!.Groups[0];

        using JsonDocument figure = JsonDocument.Parse(GenericChart.toFigureJson(FigureCatalogue.All["outlook"].Build(
            _queries, Viewer.Local, new Microsoft.AspNetCore.Http.QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["of"] = row.Group.Name }))));
        JsonElement hatched = figure.RootElement.GetProperty("data").EnumerateArray().First(trace => trace.GetProperty("meta").GetString() == "outlook-budget");
        Assert.Equal(row.Asked.Said!.Point / 10_000, hatched.GetProperty("y")[0].GetDouble(), 6);
        Assert.Equal((row.Asked.Said.High!.Value - row.Asked.Said.Point) / 10_000, hatched.GetProperty("error_y").GetProperty("array")[0].GetDouble(), 6);
    }

    [Fact]
    public async Task Programs_get_the_same_as_json_and_csv()
    {
        await using ServedHome served = new();
        await served.Start();
        using HttpClient http = new() { BaseAddress = served.Address };

        using JsonDocument few = JsonDocument.Parse(await http.GetStringAsync("api/outlook", TestContext.Current.CancellationToken));
        Assert.Equal((6, "tooFew"), (few.RootElement.GetProperty("total").GetInt32(), few.RootElement.GetProperty("items")[0].GetProperty("whyNot").GetString()));
        Assert.StartsWith("name,id,currency,amount,year,point,low,high,method", await http.GetStringAsync("api/outlook.csv?group=department", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await http.GetAsync("api/outlook?year=soon", TestContext.Current.CancellationToken)).StatusCode);
    }

    public void Dispose() => _store.Dispose();

    private static OutlookQuestion? Ask(MeasureQueries queries, Viewer viewer, GroupView view) => GroupQuestion.Of(queries, viewer, view) is { } question ? OutlookQuestion.Of(queries, viewer, question) : null;

    /// <summary>Units whose one project asks for some percent more or less each year; what was executed of the year before is told.</summary>
    private void Take(int first, int last, int units, long seq = 1) => _store.Append(Some.Load(seq, FormattableString.Invariant($"{seq}.txt"),
    [
        .. from unit in Enumerable.Range(1, units)
           from year in Enumerable.Range(first, last - first + 1)
           select Some.Declaration(FormattableString.Invariant($"单位{unit:00}"), year, "养护", Amount(unit, year), prior: Amount(unit, year - 1), executed: decimal.Round(Amount(unit, year - 1) * 0.9m, 2)) with { Department = Some.Text("某委"), ProjectTypes = new(["经常性专项业务费"], Some.Place(7, "经常性专项业务费")) },
    ]));

    private static decimal Amount(int unit, int year) => decimal.Round(1000m * unit * (1 + (0.02m * (((unit * 31) + (year * 17)) % 11))), 2);
}
