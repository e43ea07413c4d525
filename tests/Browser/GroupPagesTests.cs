using System.Text.Json;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PerfTargets.Browser;

/// <summary>Trends and comparison in a real browser: drawn, drilled into, switched by keyboard.</summary>
public sealed class GroupPagesTests(RunningProgram program)
{
    [Theory]
    [InlineData("/trends", "zh-CN", "变动与趋势", 4)]
    [InlineData("/compare", "zh-CN", "单位对比", 4)]
    [InlineData("/trends", "en", "Trends", 4)]
    [InlineData("/compare", "en", "Compare", 4)]
    public async Task Each_page_draws_its_figures_and_breaks_no_rule(string path, string locale, string heading, int figures)
    {
        await using OpenPage open = await OpenPage.At(program, path, locale);

        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        await Expect(open.Page.Locator("plotly-chart .main-svg").First).ToBeVisibleAsync();
        await Expect(open.Page.Locator("plotly-chart:not([aria-busy]) .board.js-plotly-plot")).ToHaveCountAsync(figures);
        Assert.Empty(open.Complaints);
        AxeResult axe = await open.Page.RunAxe();
        Assert.Empty(axe.Violations.Where(violation => violation.Impact is "critical" or "serious").Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
    }

    [Fact]
    public async Task A_unit_leads_to_its_projects_and_a_project_to_its_declaration()
    {
        await using OpenPage open = await OpenPage.At(program, "/trends");

        await open.Page.Locator("#groups-table").GetByRole(AriaRole.Link, new() { Name = "上海市房地产学校" }).ClickAsync();
        await Expect(open.Page).ToHaveURLAsync(new Regex("unit="));
        await open.Page.Locator("#groups-table").GetByRole(AriaRole.Link, new() { Name = "房管行业业务培训" }).ClickAsync();
        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("房管行业业务培训");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_grouping_is_switched_by_keyboard()
    {
        await using OpenPage open = await OpenPage.At(program, "/trends");

        await open.Page.GetByRole(AriaRole.Link, new() { Name = "资金用途" }).FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await Expect(open.Page).ToHaveURLAsync(new Regex("group=purpose"));
        await Expect(open.Page.Locator("#groups-table thead th").First).ToHaveTextAsync("资金用途");
    }

    [Fact]
    public async Task The_composition_is_drilled_down_to_budget_lines_and_back()
    {
        await using OpenPage open = await OpenPage.At(program, "/compare");
        ILocator table = open.Page.Locator("#composition-table");

        await table.GetByRole(AriaRole.Link, new() { Name = "上海市公积金管理中心" }).ClickAsync();
        await table.GetByRole(AriaRole.Link, new() { Name = "住房公积金管理信息系统" }).First.ClickAsync();
        await Expect(table).ToContainTextAsync("通讯和安全测评费");
        await open.Page.Locator(".crumbs a").First.ClickAsync();
        await Expect(table).ToContainTextAsync("上海市房地产学校");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_click_on_a_tile_leads_where_its_name_leads()
    {
        await using OpenPage open = await OpenPage.At(program, "/compare");

        await open.Page.Locator("plotly-chart .treemap .slice").Nth(1).ClickAsync();
        await Expect(open.Page).ToHaveURLAsync(new Regex("inUnit="));
    }

    [Fact]
    public async Task Ticked_units_stand_side_by_side()
    {
        await using OpenPage open = await OpenPage.At(program, "/compare");

        await open.Page.GetByLabel("并排对比 上海市房地产学校").CheckAsync();
        await Expect(open.Page).ToHaveURLAsync(new Regex("units="));
        await open.Page.GetByLabel("并排对比 上海市公积金管理中心").CheckAsync();
        await Expect(open.Page.GetByText("已选 2 个单位")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_figure_holds_the_numbers_of_its_table()
    {
        // Other tests add documents of other units to the same program meanwhile: until page and figure are of one moment.
        string[] drawn = [], listed = ["not asked yet"];
        for (int attempt = 0; attempt < 10 && !drawn.SequenceEqual(listed); attempt++)
        {
            await using OpenPage open = await OpenPage.At(program, "/compare?money=yuan");
            IAPIResponse answer = await open.Page.APIRequest.GetAsync(program.Address + "/figures/leaderboard?money=yuan");
            JsonElement figure = (await answer.JsonAsync())!.Value;
            drawn = [.. figure.GetProperty("data")[0].GetProperty("x").EnumerateArray().Select(number => number.GetDecimal().ToString("N2", System.Globalization.CultureInfo.InvariantCulture))];
            listed = [.. await open.Page.Locator("#leaders-table tbody td:nth-child(5)").AllTextContentsAsync()];
        }

        Assert.Equal(listed, drawn);
        Assert.Contains("7,246,485.00", drawn);
        Assert.Contains("6,621,259.00", drawn);
    }
}
