using System.Globalization;
using System.Text.Json;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Api;
using PerfTargets.Dashboard.Pages.WhatIf;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using PerfTargets.Tests.Analytics;
using Plotly.NET;

namespace PerfTargets.Tests.Dashboard;

/// <summary>Suppositions on the four real declarations, each sum by hand; today's is 14,937,344.00.</summary>
public sealed class WhatIfTests : IDisposable
{
    private const string School = "上海市房地产学校";
    private const string Fund = "上海市公积金管理中心";
    private const string Institute = "上海市城乡建设和交通发展研究院";
    private const decimal Today = 14_937_344.00m;

    private readonly RealHome _real = new();

    public WhatIfTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    [Fact]
    public void Nothing_supposed_is_today()
    {
        WhatIfQuestion question = Ask("");

        Assert.Equal((Today, Today, 4L, 0L, 0L, question.Flags), (question.Asked, question.Result, question.Declarations, question.Cut, question.LeftOut, question.FlagsAfter));
        Assert.False(question.View.Supposes);
    }

    [Fact]
    public void A_tenth_less_of_everything()
    {
        WhatIfQuestion question = Ask("cut=share&by=10");

        Assert.Equal((13_443_609.60m, 4L), (question.Result, question.Cut));
        Assert.Equal(-0.1, question.Change!.Value, 12);
        Assert.Equal(question.Flags, question.FlagsAfter);
    }

    [Fact]
    public void A_tenth_less_where_execution_was_low_and_more_is_asked_for()
    {
        // Y02 is open of the school's declaration alone: 1,069,600.00 less 106,960.00.
        WhatIfQuestion question = Ask("cut=share&by=10%25&rule=y02");

        Assert.Equal((Today - 106_960.00m, 1L), (question.Result, question.Cut));
        WhatIfDeclaration only = Assert.Single(Declarations(question).Rows);
        Assert.Equal((School, 1_069_600.00m, 962_640.00m), (only.Unit, only.Asked, only.Result));
        Assert.Contains("Y02", only.Rules, StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_than_was_executed_the_year_before()
    {
        WhatIfQuestion question = Ask("cut=executed");

        Assert.Equal((14_103_641.36m, 2L, 0L), (question.Result, question.Cut, question.BasisUnknown));
        Assert.Equal([(School, -832_542.64m), (Fund, -1_160.00m), (Institute, 0m)], question.Groups.Rows.Select(row => (row.Name!, row.Change)));
        // Who asks for less than was executed is not raised to it.
        Assert.All(_real.Queries.Rows<AskingDeclaration>(MeasureQuery.All, Viewer.Local).Rows, row => Assert.True(row.PreviousExecuted is not null));
    }

    [Fact]
    public void A_unit_left_out_takes_its_declarations_and_flags_along()
    {
        WhatIfQuestion question = Ask("without=" + Uri.EscapeDataString(Fund));

        Assert.Equal((Today - 6_621_259.00m, 2L, 0L), (question.Result, question.LeftOut, question.Cut));
        Assert.Equal(question.Groups.Rows.Single(row => row.Name == Fund).Flags, question.Flags - question.FlagsAfter);
        Assert.Equal((0m, 2L, 0L), question.Groups.Rows.Where(row => row.Name == Fund).Select(row => (row.Result, row.LeftOut, row.FlagsAfter)).Single());
    }

    [Fact]
    public void What_is_left_out_is_not_cut_besides()
    {
        WhatIfQuestion question = Ask("cut=share&by=50&without=" + Uri.EscapeDataString(Fund));

        Assert.Equal(((Today - 6_621_259.00m) / 2, 2L, 2L), (question.Result, question.Cut, question.LeftOut));
    }

    [Fact]
    public void Whole_shares_have_ends()
    {
        Assert.Equal((0m, 4L), (Ask("cut=share&by=100").Result, Ask("cut=share&by=100").Cut));
        Assert.Equal((Today, 0L), (Ask("cut=share&by=0").Result, Ask("cut=share&by=0").Cut));
        Assert.InRange(Ask("cut=share&by=33.333").Result, (Today * 0.66667m) - 0.02m, (Today * 0.66667m) + 0.02m);
    }

    [Fact]
    public void Groups_add_up_whatever_they_are()
    {
        foreach (string group in new[] { "unit", "department", "type", "purpose" })
        {
            WhatIfQuestion question = Ask("cut=share&by=10&group=" + group);
            Assert.Equal((Today, 13_443_609.60m, 4L), (question.Asked, question.Result, question.Declarations));
        }
    }

    [Fact]
    public void The_filter_narrows_what_is_cut() => Assert.Equal((1_069_600.00m, 534_800.00m), (Ask($"cut=share&by=50&unit={School}").Asked, Ask($"cut=share&by=50&unit={School}").Result));

    [Theory]
    [InlineData("cut=half", "“half”不是削减方式")]
    [InlineData("cut=share&by=ten", "“ten”不是 0 至 100 的百分比")]
    [InlineData("cut=share&by=-1", "“-1”不是 0 至 100 的百分比")]
    [InlineData("cut=share&by=100.1", "“100.1”不是 0 至 100 的百分比")]
    [InlineData("cut=share&rule=Z99", "没有规则“Z99”")]
    [InlineData("without=nobody", "没有单位“nobody”")]
    [InlineData("try=Y02&t.nonsense=1", "规则 Y02 没有阈值“nonsense”")]
    public void Nonsense_is_told_of_and_changes_nothing(string query, string said)
    {
        WhatIfView view = View(query);

        Assert.StartsWith(said, Assert.Single(view.Refused).Zh, StringComparison.Ordinal);
        Assert.Equal(Today, WhatIfQuestion.Of(_real.Queries, Viewer.Local, view)!.Result);
    }

    [Theory]
    [InlineData("cut=share&by=12.5&rule=Y02&group=type&year=2018")]
    [InlineData("cut=executed&without=上海市房地产学校&without=上海市公积金管理中心&try=Y02&t.rate=70")]
    public void The_address_is_the_supposition(string query)
    {
        WhatIfView view = View(query);

        Assert.Equal(view.Link(), View(new Uri("http://localhost" + view.Link()).Query.TrimStart('?')).Link());
        Assert.Equal(view.Supposed.Without, View(new Uri("http://localhost" + view.Link()).Query.TrimStart('?')).Supposed.Without);
    }

    [Fact]
    public void A_viewer_of_one_unit_supposes_of_it_alone()
    {
        Viewer viewer = new("审核员", [Identity.Unit(School)]);
        WhatIfView view = WhatIfView.Of("http://localhost/what-if?cut=share&by=10&without=" + Fund, Choices.Of(_real.Queries, viewer).Units);

        WhatIfQuestion question = WhatIfQuestion.Of(_real.Queries, viewer, view)!;
        Assert.Equal((1_069_600.00m, 962_640.00m, 1L), (question.Asked, question.Result, question.Declarations));
        Assert.StartsWith($"没有单位“{Fund}”", Assert.Single(view.Refused).Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written()
    {
        long version = _real.Home.Store.Version;
        Ask("cut=executed&rule=Y02&without=" + Uri.EscapeDataString(Fund));

        Assert.Equal((version, Today), (_real.Home.Store.Version, Ask("").Asked));
    }

    [Fact]
    public void The_figure_draws_both()
    {
        using JsonDocument figure = JsonDocument.Parse(GenericChart.toFigureJson(FigureCatalogue.All["what-if"].Build(
            _real.Queries, Viewer.Local, new Microsoft.AspNetCore.Http.QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["cut"] = "executed" }))));
        JsonElement traces = figure.RootElement.GetProperty("data");

        Assert.Equal([106.96m, 662.1259m, 724.6485m], traces[0].GetProperty("x").EnumerateArray().Select(x => x.GetDecimal()));
        Assert.Equal(1410.364136m, traces[1].GetProperty("x").EnumerateArray().Sum(x => x.GetDecimal()));
    }

    [Fact]
    public void Typed_thresholds_stand_in_the_draft_and_the_others_as_they_are()
    {
        PerfTargets.Analytics.Rules.Rule rule = PerfTargets.Analytics.Rules.RuleCatalogue.Find("Y02");
        string name = rule.Thresholds[0].Name;
        var draft = RuleTrial.DraftOf(_real.Queries, Viewer.Local, rule, View($"try=Y02&t.{name}=55").Thresholds);

        Assert.Equal(0.55m, draft.Settings()[rule.Thresholds[0]]);
        Assert.Equal(rule.Thresholds[1].Default, draft.Settings()[rule.Thresholds[1]]);
    }

    public void Dispose() => _real.Dispose();

    private WhatIfView View(string query) => WhatIfView.Of("http://localhost/what-if?" + query, Choices.Of(_real.Queries, Viewer.Local).Units);

    private WhatIfQuestion Ask(string query) => WhatIfQuestion.Of(_real.Queries, Viewer.Local, View(query))!;

    private MeasureResult<WhatIfDeclaration> Declarations(WhatIfQuestion question) => _real.Queries.WhatIfDeclarations(question.View.Supposed, question.Query with { Page = new Page(0, 25) }, Viewer.Local);
}
