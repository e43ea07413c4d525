using System.Diagnostics;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PerfTargets.Browser;

/// <summary>Next year carried on, and what if: in a real browser, on the four declarations and on eight years of forty units.</summary>
public sealed class OutlookTests(RunningProgram program)
{
    [Theory]
    [InlineData("zh-CN", "没有一组有连续四个年度的数，不作外推")]
    [InlineData("en", "no group has four years in a row, so nothing is carried on")]
    public async Task On_the_bundled_declarations_nothing_is_carried_on(string locale, string said)
    {
        await using OpenPage open = await OpenPage.At(program, "/trends", locale);

        await Expect(open.Page.Locator("section[aria-labelledby=outlook]")).ToContainTextAsync(said);
        await open.Page.Locator("section[aria-labelledby=outlook] details summary").First.ClickAsync();
        await Expect(open.Page.Locator("#outlook-table tbody tr td:last-child").First).ToContainTextAsync(locale == "en" ? "fewer than four points" : "点数不足四个，不作外推");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Eight_years_are_carried_on_with_intervals_drawn_and_a_group_chosen()
    {
        (Process serving, string address) = await Corpus();
        try
        {
            await using OpenPage open = await OpenPage.At(program, address, "/trends", "zh-CN");

            await Expect(open.Page.Locator("section[aria-labelledby=outlook] h2")).ToHaveTextAsync("2024 年趋势外推（仅供参考）");
            await Expect(open.Page.Locator("section[aria-labelledby=outlook] plotly-chart:not([aria-busy]) .board.js-plotly-plot")).ToBeVisibleAsync();
            await Expect(open.Page.Locator("#outlook-table tbody")).ToContainTextAsync(new Regex(@"\d\d\.\d\d %（\d+/\d+）"));
            await open.Page.Locator("#outlook-table").GetByRole(AriaRole.Link, new() { Name = "画出" }).First.ClickAsync();
            await Expect(open.Page).ToHaveURLAsync(new Regex("of="));
            await Expect(open.Page.Locator("#outlook-table tr.chosen")).ToHaveCountAsync(2);
            await Expect(open.Page.Locator("section[aria-labelledby=outlook] plotly-chart:not([aria-busy]) .errorbar").First).ToBeAttachedAsync();
            Assert.Empty(open.Complaints);
            Assert.Empty(await Violations(open));

            await using OpenPage cut = await OpenPage.At(program, address, "/what-if?cut=share&by=10&rule=Y03&try=Y02&t.rate=95", "zh-CN");
            await Expect(cut.Page.Locator("#what-if-says")).ToContainTextAsync(new Regex("申报数合计从 .* 变为 "));
            await Expect(cut.Page.Locator("#trial")).ToContainTextAsync(new Regex("现有 \\d+ 条；将新增 [1-9]"));
            Assert.Empty(cut.Complaints);
            Assert.Empty(await Violations(cut));
        }
        finally
        {
            await RunningProgram.End(serving);
        }
    }

    [Theory]
    [InlineData("zh-CN", "如果……会怎样")]
    [InlineData("en", "What if")]
    public async Task What_if_is_asked_by_its_form_and_breaks_no_rule(string locale, string heading)
    {
        await using OpenPage open = await OpenPage.At(program, "/what-if", locale);

        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        Assert.Empty(await Violations(open));
        await open.Page.Locator("select[name=cut]").SelectOptionAsync("executed");
        await open.Page.Locator("select[name=rule]").SelectOptionAsync("Y02");
        await open.Page.Locator("form.suppose button").First.ClickAsync();
        await Expect(open.Page).ToHaveURLAsync(new Regex("cut=executed"));
        await Expect(open.Page.Locator("#what-if-declarations tbody")).ToContainTextAsync("房管行业业务培训");
        await Expect(open.Page.Locator("plotly-chart:not([aria-busy]) .board.js-plotly-plot")).ToHaveCountAsync(1);
        await Expect(open.Page.Locator("main[data-ready]")).ToBeVisibleAsync();
        await open.Page.Locator("select[name=without]").SelectOptionAsync("上海市公积金管理中心");
        await open.Page.Locator("form.suppose button").First.ClickAsync();
        await Expect(open.Page.GetByRole(AriaRole.Link, new() { Name = locale == "en" ? "put back 上海市公积金管理中心" : "放回 上海市公积金管理中心" })).ToBeVisibleAsync();
        await Expect(open.Page.Locator("main[data-ready]")).ToBeVisibleAsync();
        Assert.Empty(open.Complaints);
        Assert.Empty(await Violations(open));
    }

    [Fact]
    public async Task Nonsense_is_told_of()
    {
        await using OpenPage open = await OpenPage.At(program, "/what-if?cut=share&by=lots&without=nobody");

        await Expect(open.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "“lots”不是 0 至 100 的百分比" })).ToBeVisibleAsync();
        await Expect(open.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "没有单位“nobody”" })).ToBeVisibleAsync();
        await Expect(open.Page.Locator("#what-if-says")).ToContainTextAsync("尚未作任何假设");
    }

    [Fact]
    public async Task Flags_and_trends_lead_to_it()
    {
        foreach (string path in new[] { "/flags", "/trends" })
        {
            await using OpenPage open = await OpenPage.At(program, path);
            await Expect(open.Page.Locator("main a[href^='/what-if']").First).ToBeVisibleAsync();
        }
    }

    private static async Task<string[]> Violations(OpenPage open)
    {
        AxeResult axe = await open.Page.RunAxe();
        return [.. axe.Violations.Where(violation => violation.Impact is "critical" or "serious").Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}")];
    }

    private static async Task<(Process Serving, string Address)> Corpus()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("perftargets-");
        string home = Path.Combine(folder.FullName, "home");
        Assert.Equal(0, (await RunningProgram.Run("generate", "--to", folder.FullName, "--units", "40", "--years", "2016-2023", "--projects", "4", "--seed", "5", "--format", "csv")).Status);
        Assert.Equal(0, (await RunningProgram.Run("ingest", "--home", home, Path.Combine(folder.FullName, "declarations.csv"), Path.Combine(folder.FullName, "indicators.csv"))).Status);
        return await RunningProgram.Serve(home, "http://127.0.0.1:0");
    }
}
