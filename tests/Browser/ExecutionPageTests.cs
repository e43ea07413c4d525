using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PerfTargets.Browser;

/// <summary>Executions over years on the bundled declarations alone, by a program of its own, whose one year of executions makes quadrants but no run.</summary>
public sealed class ExecutionPageTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private const string Filter = "/execution?unit=上海市房地产学校";

    [Fact]
    public async Task A_click_on_a_quadrant_lists_as_many_projects_as_it_counts()
    {
        await using OpenPage open = await OpenPage.At(program, Filter);
        ILocator corner = open.Page.Locator("plotly-chart .textpoint text").Filter(new() { HasText = "低执行高增长" });

        await Expect(corner).ToContainTextAsync("1 个");
        await Expect(open.Page.Locator("#quadrant-list")).ToContainTextAsync("低执行高增长：1 个项目");
        await open.Page.Locator("#quadrants-table").GetByRole(AriaRole.Link, new() { Name = "执行较好未增长" }).ClickAsync();
        await Expect(open.Page).ToHaveURLAsync(new Regex("quadrant=high-less#quadrant-list$"));
        await Expect(open.Page.Locator("#quadrant-list")).ToContainTextAsync("执行较好未增长：0 个项目");

        await corner.ScrollIntoViewIfNeededAsync();
        LocatorBoundingBoxResult box = (await corner.BoundingBoxAsync())!;
        await open.Page.Mouse.MoveAsync(box.X + 6, box.Y + (box.Height / 2));
        // The chart looks for what is under the pointer a little after it came to rest.
        await open.Page.WaitForTimeoutAsync(300);
        await open.Page.Mouse.ClickAsync(box.X + 4, box.Y + (box.Height / 2));
        await Expect(open.Page.Locator("#quadrant-list")).ToContainTextAsync("低执行高增长：1 个项目");
        Assert.DoesNotContain("quadrant=", open.Page.Url, StringComparison.Ordinal);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task An_amount_of_a_listed_project_leads_to_its_printed_line()
    {
        await using OpenPage open = await OpenPage.At(program, Filter);

        await open.Page.Locator("#quadrant-list + .scroll").GetByRole(AriaRole.Link, new() { Name = "23.71" }).ClickAsync();
        await Expect(open.Page.Locator("#L569")).ToHaveClassAsync(new Regex("marked"));
    }

    [Theory]
    [InlineData("zh-CN", "目前只有 2017 年的", "无从核对")]
    [InlineData("en", "those of 2017 alone are known", "nothing to hold them against")]
    public async Task What_cannot_be_told_says_why_and_breaks_no_rule(string locale, string runs, string prior)
    {
        await using OpenPage open = await OpenPage.At(program, Filter, locale);
        await open.Page.SetViewportSizeAsync(390, 844);

        await Expect(open.Page.Locator("section[aria-labelledby=runs]")).ToContainTextAsync(runs);
        await Expect(open.Page.Locator(".paragraph")).ToContainTextAsync(prior);
        Assert.True(await open.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        AxeResult axe = await open.Page.RunAxe();
        Assert.Empty(axe.Violations.Where(violation => violation.Impact is "critical" or "serious").Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
    }

    [Fact]
    public async Task The_band_is_chosen_by_keyboard_and_kept_by_the_filter()
    {
        await using OpenPage open = await OpenPage.At(program, "/execution");

        await open.Page.GetByRole(AriaRole.Link, new() { Name = "60%", Exact = true }).FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await Expect(open.Page).ToHaveURLAsync(new Regex("below=0.6"));
        await Expect(open.Page.Locator("#quadrants-table caption")).ToContainTextAsync("60%");
        await open.Page.Locator("select[name=unit]").SelectOptionAsync(new SelectOptionValue { Label = "上海市房地产学校" });
        await Expect(open.Page).ToHaveURLAsync(new Regex("below=0.6.*|unit=.*below=0.6"));
        await Expect(open.Page.Locator("#quadrants-table caption")).ToContainTextAsync("60%");
    }

    [Fact]
    public async Task A_list_is_had_as_a_file_of_as_many_rows()
    {
        await using OpenPage open = await OpenPage.At(program, Filter);
        string? address = await open.Page.GetByRole(AriaRole.Link, new() { Name = "导出 CSV（全部 1 行）" }).Last.GetAttributeAsync("href");

        IAPIResponse answer = await open.Page.APIRequest.GetAsync(program.Address + address);
        string[] lines = (await answer.TextAsync()).Trim().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains("房管行业业务培训", lines[1], StringComparison.Ordinal);
        Assert.Equal(404, (await open.Page.APIRequest.GetAsync(program.Address + "/api/execution/nothing.csv")).Status);
    }
}
