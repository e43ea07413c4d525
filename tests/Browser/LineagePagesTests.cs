using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PerfTargets.Browser;

/// <summary>Projects over the years, their matches and the dictionary in a real browser: shown, decided about, taken back.</summary>
public sealed class LineagePagesTests(RunningProgram program, LineagePagesTests.Ledger ledger) : IClassFixture<LineagePagesTests.Ledger>
{
    private const string Renamed = "区级房屋管理从业人员培训", Doubtful = "道路养护项目经费";

    [Theory]
    [InlineData("/matches", "zh-CN", "项目匹配", ".match", "更名")]
    [InlineData("/matches", "en", "Matched projects", ".match", "renamed")]
    [InlineData("/lineages", "zh-CN", "项目沿革", "#lineage-years", "房屋管理业务培训")]
    [InlineData("/lineages", "en", "A project over the years", "#lineage-years", "Asked for now")]
    [InlineData("/concepts", "zh-CN", "指标词典", "main table >> nth=0", "奇巧指标")]
    [InlineData("/concepts", "en", "Indicator dictionary", "main table >> nth=0", "奇巧指标")]
    [InlineData("/concepts?name=奇巧指标", "zh-CN", "指标词典", "form.settings", "归入")]
    [InlineData("/concepts?name=奇巧指标", "en", "Indicator dictionary", "form.settings", "Concept")]
    public async Task Each_page_draws_what_it_is_about_and_breaks_no_rule(string path, string locale, string heading, string what, string says)
    {
        await using OpenPage open = await OpenPage.At(program, ledger.Address, path == "/lineages" ? await ledger.LineageOf(program, Renamed) : path, locale);

        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        await Expect(open.Page).ToHaveTitleAsync(new Regex(Regex.Escape(heading)));
        await Expect(open.Page.Locator(what).First).ToBeVisibleAsync();
        await Expect(open.Page.Locator("main")).ToContainTextAsync(says);
        Assert.Empty(open.Complaints);
        AxeResult axe = await open.Page.RunAxe();
        Assert.Empty(axe.Violations.Where(violation => violation.Impact is "critical" or "serious").Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
    }

    [Theory]
    [InlineData("/matches")]
    [InlineData("/lineages")]
    [InlineData("/concepts?name=奇巧指标")]
    public async Task On_a_small_screen_no_page_is_wider_than_it(string path)
    {
        await using OpenPage open = await OpenPage.At(program, ledger.Address, path == "/lineages" ? await ledger.LineageOf(program, Renamed) : path, "en");
        await open.Page.SetViewportSizeAsync(390, 844);

        Assert.True(await open.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task A_lineage_leads_to_the_declaration_of_each_of_its_years()
    {
        await using OpenPage open = await OpenPage.At(program, ledger.Address, "/matches", "zh-CN");

        await Card(open.Page, Renamed).GetByRole(AriaRole.Link, new() { Name = "项目沿革" }).ClickAsync();
        ILocator years = open.Page.Locator("#lineage-years tbody tr");
        await Expect(years).ToHaveCountAsync(2);
        await Expect(years.Nth(0)).ToContainTextAsync("房屋管理业务培训");
        await Expect(years.Nth(1)).ToContainTextAsync("106.96");
        await years.Nth(0).GetByRole(AriaRole.Link, new() { Name = "房屋管理业务培训" }).ClickAsync();
        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("房屋管理业务培训");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_match_is_confirmed_with_a_reason_and_taken_back()
    {
        await using OpenPage open = await OpenPage.At(program, ledger.Address, "/matches?state=candidate", "zh-CN");
        ILocator card = Card(open.Page, "城东道路养护项目");
        await Expect(card).ToContainTextAsync(Doubtful);
        await Expect(card.Locator("table.reasons")).ToContainTextAsync("合计");

        await card.Locator("textarea[name=reason]").FillAsync("   ");
        await card.GetByRole(AriaRole.Button, new() { Name = "确认为同一项目" }).ClickAsync();
        await Expect(card.GetByRole(AriaRole.Alert)).ToHaveTextAsync("确认或解除项目匹配须填写理由");
        await Expect(card.Locator(".state")).ToContainTextAsync("待确认");

        await card.Locator("textarea[name=reason]").FillAsync("预算批复写明承接城东项目");
        await card.GetByRole(AriaRole.Button, new() { Name = "确认为同一项目" }).ClickAsync();
        // It waits no more, and neither does the other that was as likely.
        await Expect(open.Page.Locator(".match")).ToHaveCountAsync(0);
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "人工确认 1" }).ClickAsync();
        await Expect(card.Locator(".state")).ToContainTextAsync("人工确认");
        await Expect(card).ToContainTextAsync("预算批复写明承接城东项目");
        await Expect(card.GetByRole(AriaRole.Button, new() { Name = "确认为同一项目" })).ToHaveCountAsync(0);

        await open.Page.GetByRole(AriaRole.Link, new() { Name = "全部状态" }).ClickAsync();
        await card.Locator("textarea[name=reason]").FillAsync("批复已撤销");
        await card.GetByRole(AriaRole.Button, new() { Name = "收回决定，按依据" }).ClickAsync();
        await Expect(card.Locator(".state")).ToContainTextAsync("待确认");
        await Expect(card.GetByRole(AriaRole.Status)).ToHaveTextAsync("已记录");
        await Expect(card).Not.ToContainTextAsync("预算批复写明承接城东项目");
        await Expect(open.Page.GetByRole(AriaRole.Link, new() { Name = "待确认 2" })).ToBeVisibleAsync();
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_name_is_brought_to_a_concept_by_form_and_back()
    {
        await using OpenPage open = await OpenPage.At(program, ledger.Address, "/concepts", "zh-CN");
        ILocator form = open.Page.Locator("form.settings"), save = form.GetByRole(AriaRole.Button, new() { Name = "保存归类" }), alert = form.GetByRole(AriaRole.Alert);

        await open.Page.GetByRole(AriaRole.Link, new() { Name = "改归“奇巧指标”" }).ClickAsync();
        await form.Locator("input[name=concept]").FillAsync("奇巧率");
        await save.ClickAsync();
        await Expect(alert).ToHaveTextAsync("指标归类须填写理由");
        await form.Locator("textarea[name=reason]").FillAsync("与同类单位一致");
        await form.Locator("input[name=concept]").FillAsync("率");
        await save.ClickAsync();
        await Expect(alert).ToHaveTextAsync("概念名称应为 2 至 60 字，不含空格");
        await form.Locator("input[name=concept]").FillAsync("奇巧率");
        await form.Locator("input[name=parent]").FillAsync("没有的概念");
        await save.ClickAsync();
        await Expect(alert).ToHaveTextAsync("词典中没有上位概念“没有的概念”");

        await form.Locator("input[name=parent]").FillAsync("满意度");
        await form.Locator("select[name=direction]").SelectOptionAsync("1");
        await save.ClickAsync();
        await Expect(form.GetByRole(AriaRole.Status)).ToHaveTextAsync("已保存");
        await Expect(alert).ToHaveCountAsync(0);
        await Expect(open.Page.Locator("section", new() { Has = form })).ToContainTextAsync("现在：奇巧率");
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "奇巧率", Exact = true }).ClickAsync();
        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Name = "归入“奇巧率”的指标名称" })).ToBeVisibleAsync();
        ILocator row = open.Page.Locator("tr", new() { HasText = "与同类单位一致" });
        await Expect(row).ToContainTextAsync("奇巧指标");
        await Expect(row).ToContainTextAsync("正向");

        await row.GetByRole(AriaRole.Link, new() { Name = "改归" }).ClickAsync();
        await form.Locator("textarea[name=reason]").FillAsync("改回");
        await form.GetByRole(AriaRole.Button, new() { Name = "恢复词典的归类" }).ClickAsync();
        await Expect(open.Page.Locator("section", new() { Has = form })).ToContainTextAsync("现在：无同类");
        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData("/lineages/abc", "没有这个项目")]
    [InlineData("/lineages/99999999999999999999999", "没有这个项目")]
    [InlineData("/lineages/1", "没有这个项目")]
    [InlineData("/matches?state=nonsense&year=abc&page=-3", "更名")]
    [InlineData("/concepts?name=%3Cscript%3Ealert(1)%3C%2Fscript%3E&concept=%27", "没有指标叫“<script>alert(1)</script>”")]
    public async Task Nonsense_in_the_address_is_answered_in_words(string path, string says)
    {
        await using OpenPage open = await OpenPage.At(program, ledger.Address, path, "zh-CN");

        await Expect(open.Page.Locator("main")).ToContainTextAsync(says);
        Assert.Empty(open.Complaints);
    }

    private static ILocator Card(IPage page, string project) => page.Locator(".match").Filter(new() { HasText = project });

    /// <summary>A program of its own on two years of a ledger: a project under another name, and two that may as well go on as one.</summary>
    public sealed class Ledger : IAsyncLifetime
    {
        private const string Unit = "某某区房屋管理所";

        private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("perftargets-lineages-");
        private Serving? _serving;

        public string Address => _serving!.Address;

        public async ValueTask InitializeAsync()
        {
            StringBuilder declarations = new("unit,department,project,year,projectTypes,fundPurposes,currentBudget,priorBudget\n"), indicators = new("unit,project,year,level1,level2,indicator,operator,target,targetValue,measureUnit\n");
            foreach ((int year, string project, string budget, string prior) in new (int, string, string, string)[]
            {
                (2017, "学生资助", "800000.00", ""), (2018, "学生资助", "800000.00", "800000.00"),
                (2017, "实训基地运行", "654321.10", ""), (2018, "实训基地运行", "654321.10", "654321.10"),
                (2017, "房屋管理业务培训", "1069600.50", ""), (2018, Renamed, "1069600.50", "1069600.50"),
                (2017, "城东道路养护项目", "500000.00", ""), (2017, "城西道路养护项目", "500000.00", ""), (2018, Doubtful, "520000.00", "500000.00"),
            })
            {
                declarations.Append(FormattableString.Invariant($"{Unit},某某区房管局,{project},{year},经常性专项业务费,其他事业专业类,{budget},{prior}\n"));
                indicators.Append(FormattableString.Invariant($"{Unit},{project},{year},产出目标,数量,奇巧指标,≥,≥3 项,3,项\n"));
            }
            string[] files = [Path.Combine(_home.FullName, "declarations.csv"), Path.Combine(_home.FullName, "indicators.csv")];
            await File.WriteAllTextAsync(files[0], declarations.ToString());
            await File.WriteAllTextAsync(files[1], indicators.ToString());
            string home = Path.Combine(_home.FullName, "home");
            (int status, string output, string error) = await RunningProgram.Run(["ingest", .. files, "--home", home]);
            Assert.True(status == 0, output + error);
            _serving = await Serving.Of(home);
        }

        /// <summary>The address of a project's lineage, as its match leads there.</summary>
        public async Task<string> LineageOf(RunningProgram program, string project)
        {
            await using OpenPage open = await OpenPage.At(program, Address, "/matches", "zh-CN");
            return (await Card(open.Page, project).GetByRole(AriaRole.Link, new() { Name = "项目沿革" }).GetAttributeAsync("href"))!;
        }

        public ValueTask DisposeAsync()
        {
            _serving?.Dispose();
            _home.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
