using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PerfTargets.Browser;

/// <summary>Targets among their peers in a real browser: on the four declarations, which have no peers, and on two years of sixty units.</summary>
public sealed class PeersPagesTests(RunningProgram program, PeersPagesTests.Corpus corpus)
    : IClassFixture<RunningProgram>, IClassFixture<PeersPagesTests.Corpus>
{
    private const string Drawn = "plotly-chart:not([aria-busy]) .board.js-plotly-plot";

    [Theory]
    [InlineData("zh-CN", "同类偏弱目标", "没有可判断的弱端目标", "同类不足，不作判断", "没有可与同类比较的目标值", "均无足够的同类，不作判断")]
    [InlineData("en", "Weak among peers", "No target at a weak end that can be judged", "too few peers to judge", "can be held against others", "has enough peers to judge by")]
    public async Task On_the_bundled_declarations_nothing_is_judged(string locale, string heading, string noneWeak, string tooFew, string nothing, string noneJudged)
    {
        await using OpenPage weak = await OpenPage.At(program, "/peers", locale);
        await Expect(weak.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        await Expect(weak.Page.Locator("main").GetByRole(AriaRole.Status)).ToContainTextAsync(noneWeak);
        await Expect(weak.Page.Locator("#peer-weak")).ToHaveCountAsync(0);
        Assert.Empty(weak.Complaints);
        Assert.Empty(await Violations(weak));

        IReadOnlyList<string> declarations = await BundledDeclarations(weak);
        Assert.Equal(4, declarations.Count);
        int judged = 0;
        foreach (string declaration in declarations)
        {
            await using OpenPage open = await OpenPage.At(program, $"/peers/{declaration}", locale);
            ILocator verdicts = open.Page.Locator("#peer-places tbody td:last-child");
            if (await verdicts.CountAsync() == 0)
            {
                await Expect(open.Page.Locator("main").GetByRole(AriaRole.Status)).ToContainTextAsync(nothing);
            }
            else
            {
                judged++;
                Assert.All(await verdicts.AllTextContentsAsync(), verdict => Assert.Equal(tooFew, verdict));
                await Expect(open.Page.Locator(Drawn)).ToBeVisibleAsync();
                await Expect(open.Page.Locator("#peer-places tr.chosen")).ToHaveCountAsync(1);
            }
            Assert.Empty(open.Complaints);
            Assert.Empty(await Violations(open));
        }
        Assert.True(judged > 0);

        await using OpenPage compare = await OpenPage.At(program, "/compare", locale);
        await Expect(compare.Page.Locator("section[aria-labelledby=unit-peers-title]")).ToContainTextAsync(noneJudged);
    }

    [Theory]
    [InlineData("zh-CN", "指标与同类", "本项目标")]
    [InlineData("en", "Targets among peers", "This target")]
    public async Task A_weak_target_leads_to_where_it_stands_among_its_peers(string locale, string heading, string marked)
    {
        await using OpenPage open = await OpenPage.At(program, corpus.Address, "/peers", locale);
        ILocator first = open.Page.Locator("#peer-weak tbody tr").First;
        await Expect(open.Page.Locator("#peer-units tbody tr").First).ToBeVisibleAsync();
        Assert.Empty(await Violations(open));
        string[] cells = [.. (await first.Locator("th, td").AllTextContentsAsync()).Select(cell => cell.Trim())];
        (string indicator, string unit, string target) = (cells[0], cells[1], cells[4]);

        await first.Locator("th a").ClickAsync();
        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        await Expect(open.Page).ToHaveURLAsync(new Regex(@"/peers/\d+\?name=\d+"));
        ILocator place = open.Page.Locator("#peer-places tr.chosen");
        await Expect(place).ToHaveCountAsync(1);
        await Expect(place.Locator("th")).ToHaveTextAsync(indicator);
        await Expect(place.Locator("td").First).ToHaveTextAsync(target);
        // The members are listed the weakest first, and this is the weakest of all.
        ILocator member = open.Page.Locator("#peer-members tr.chosen");
        await Expect(member.First).ToContainTextAsync(unit);
        await Expect(member.First).ToContainTextAsync(target);
        await Expect(open.Page.Locator(Drawn)).ToBeVisibleAsync();
        await Expect(open.Page.Locator("plotly-chart .legendtext", new() { HasText = marked })).ToBeVisibleAsync();
        Assert.Empty(open.Complaints);
        Assert.Empty(await Violations(open));

        // Another target of the same declaration is looked at in its place.
        ILocator others = open.Page.Locator("#peer-places tbody tr:not(.chosen) th a");
        string other = await others.First.InnerTextAsync();
        await others.First.ClickAsync();
        await Expect(place.Locator("th")).ToHaveTextAsync(other);
        await Expect(open.Page.Locator("section[aria-labelledby=strip] h2")).ToContainTextAsync(other);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_place_of_a_target_is_reached_by_keyboard_alone()
    {
        await using OpenPage open = await OpenPage.At(program, corpus.Address, "/peers", "zh-CN");
        const string focused = "!!document.activeElement.closest('#peer-weak tbody th')";
        for (int n = 0; n < 120 && !await open.Page.EvaluateAsync<bool>(focused); n++)
            await open.Page.Keyboard.PressAsync("Tab");

        Assert.True(await open.Page.EvaluateAsync<bool>(focused));
        string indicator = await open.Page.EvaluateAsync<string>("document.activeElement.textContent");
        await open.Page.Keyboard.PressAsync("Enter");
        await Expect(open.Page.Locator("#peer-places tr.chosen th")).ToHaveTextAsync(indicator);
        await Expect(open.Page.Locator("#peer-places a[aria-current=true]")).ToHaveTextAsync(indicator);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_unit_narrows_the_weak_targets_to_its_own()
    {
        await using OpenPage open = await OpenPage.At(program, corpus.Address, "/peers", "zh-CN");
        ILocator row = open.Page.Locator("#peer-units tbody tr").First;
        (string unit, string count) = (await row.Locator("th").InnerTextAsync(), await row.Locator("td").First.InnerTextAsync());

        await row.Locator("a").ClickAsync();
        await Expect(open.Page).ToHaveURLAsync(new Regex("unit="));
        await Expect(open.Page.Locator("#peer-units tbody tr")).ToHaveCountAsync(1);
        string[] units = [.. await open.Page.Locator("#peer-weak tbody tr td:nth-child(2)").AllTextContentsAsync()];
        Assert.Equal(Enumerable.Repeat(unit, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)), units);
        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData("zh-CN", "2022 年目标与同类对照")]
    [InlineData("en", "Targets of 2022 among peers")]
    public async Task Units_side_by_side_stand_among_their_peers(string locale, string heading)
    {
        await using OpenPage open = await OpenPage.At(program, corpus.Address, $"/peers?year=2022", locale);
        // The unit of the weakest target of the year has one beyond the fence.
        ILocator first = open.Page.Locator("#peer-weak tbody tr").First;
        string unit = await first.Locator("td").First.InnerTextAsync();
        await open.Page.GotoAsync($"{corpus.Address}/compare?year=2022&units={Uri.EscapeDataString(unit)}", new() { WaitUntil = WaitUntilState.NetworkIdle });

        await Expect(open.Page.Locator("section[aria-labelledby=unit-peers-title] h2")).ToHaveTextAsync(heading);
        ILocator row = open.Page.Locator("#unit-peers tbody tr");
        await Expect(row).ToHaveCountAsync(1);
        string[] cells = [.. await row.Locator("td").AllTextContentsAsync()];
        Assert.InRange(int.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture), 1, int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(double.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture), 5, 100);
        await Expect(open.Page.Locator("main[data-ready]")).ToBeVisibleAsync();
        Assert.Empty(open.Complaints);
        Assert.Empty(await Violations(open));

        await row.GetByRole(AriaRole.Link, new() { Name = unit }).ClickAsync();
        await Expect(open.Page).ToHaveURLAsync(new Regex(@"/peers\?year=2022&unit="));
        await Expect(open.Page.Locator("#peer-weak tbody tr").First).ToContainTextAsync(unit);
        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData("/peers")]
    [InlineData("/peers/weakest")]
    [InlineData("/compare")]
    public async Task On_a_small_screen_no_page_is_wider_than_it(string path)
    {
        await using OpenPage open = await OpenPage.At(program, corpus.Address, path == "/peers/weakest" ? await corpus.Weakest(program) : path, "en");
        await open.Page.SetViewportSizeAsync(390, 844);

        await Expect(open.Page.Locator(Drawn)).ToHaveCountAsync(path switch { "/peers" => 0, "/compare" => 4, _ => 1 });
        Assert.Equal(390, await open.Page.EvaluateAsync<int>("Math.max(innerWidth, document.documentElement.scrollWidth)"));
        Assert.Empty(await Violations(open));
    }

    [Theory]
    [InlineData("/peers/abc")]
    [InlineData("/peers/123")]
    [InlineData("/peers/123?name=zzz")]
    [InlineData("/peers/99999999999999999999999")]
    public async Task A_declaration_that_is_none_is_told_of(string path)
    {
        await using OpenPage open = await OpenPage.At(program, corpus.Address, "/peers", "zh-CN");
        IResponse? response = await open.Page.GotoAsync(corpus.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(404, response!.Status);
        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("没有这份申报");
        await Expect(open.Page.Locator("main[data-ready]")).ToBeVisibleAsync();
        await Expect(open.Page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
        Assert.All(open.Complaints, complaint => Assert.Contains("404", complaint, StringComparison.Ordinal));
        Assert.Empty(await Violations(open));
    }

    [Theory]
    [InlineData("?name=zzz")]
    [InlineData("?name=-1")]
    [InlineData("?name=123&year=abc&money=7")]
    public async Task A_name_that_is_none_leaves_the_weakest(string query)
    {
        string weakest = await corpus.Weakest(program);
        await using OpenPage open = await OpenPage.At(program, corpus.Address, weakest[..weakest.IndexOf('?', StringComparison.Ordinal)] + query, "zh-CN");

        await Expect(open.Page.Locator("#peer-places tbody tr").First).ToHaveClassAsync("chosen");
        await Expect(open.Page.Locator(Drawn)).ToBeVisibleAsync();
        Assert.Empty(open.Complaints);
    }

    [Theory]
    [InlineData("zh-CN", "查看台账原行", "台账第 {0} 行")]
    [InlineData("en", "Show the ledger's row", "Row {0} of the ledger")]
    public async Task A_flag_on_a_ledger_shows_the_row_that_it_rests_on(string locale, string button, string caption)
    {
        await using OpenPage open = await OpenPage.At(program, corpus.Address, "/flags", locale);
        ILocator card = open.Page.Locator("article.flag").First;
        string address = (await card.Locator("ul.evidence a").First.GetAttributeAsync("href"))!;
        string line = Regex.Match(address, "line=([0-9]+)").Groups[1].Value;
        await card.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

        await Expect(card.Locator("table.ledger caption").First).ToContainTextAsync(string.Format(CultureInfo.InvariantCulture, caption, line));
        await Expect(card.Locator("table.ledger td.marked").First).Not.ToBeEmptyAsync();
        Assert.Empty(open.Complaints);
        Assert.Empty(await Violations(open));
    }

    private static async Task<string[]> Violations(OpenPage open)
    {
        AxeResult axe = await open.Page.RunAxe();
        return [.. axe.Violations.Where(violation => violation.Impact is "critical" or "serious").Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}")];
    }

    /// <summary>Other tests add documents of other units to the same program meanwhile.</summary>
    private async Task<IReadOnlyList<string>> BundledDeclarations(OpenPage open)
    {
        IAPIResponse answer = await open.Page.APIRequest.GetAsync($"{program.Address}/api/declarations?limit=200");
        return [.. (await answer.JsonAsync())!.Value.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("declarationId").ToString())];
    }

    /// <summary>A program of its own on two years of sixty invented units, some of whose targets are far weaker than those of others.</summary>
    public sealed class Corpus : IAsyncLifetime
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-peers-");
        private Serving? _serving;

        public string Address => _serving!.Address;

        public async ValueTask InitializeAsync()
        {
            string home = Path.Combine(_folder.FullName, "home");
            (int status, string output, string error) = await RunningProgram.Run("generate", "--to", _folder.FullName, "--units", "60", "--years", "2021-2022", "--projects", "6", "--anomalies", "0.05", "--seed", "5", "--format", "csv");
            Assert.True(status == 0, output + error);
            (status, output, error) = await RunningProgram.Run("ingest", "--home", home, Path.Combine(_folder.FullName, "declarations.csv"), Path.Combine(_folder.FullName, "indicators.csv"));
            Assert.True(status == 0, output + error);
            _serving = await Serving.Of(home);
        }

        /// <summary>The address of the weakest target of all, as the list leads there.</summary>
        public async Task<string> Weakest(RunningProgram program)
        {
            await using OpenPage open = await OpenPage.At(program, Address, "/peers", "zh-CN");
            return (await open.Page.Locator("#peer-weak tbody th a").First.GetAttributeAsync("href"))!;
        }

        public ValueTask DisposeAsync()
        {
            _serving?.Dispose();
            _folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
