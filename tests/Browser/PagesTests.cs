using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PerfTargets.Browser;

public sealed class PagesTests(RunningProgram program)
{
    [Theory]
    [InlineData("/", "zh-CN", "总览")]
    [InlineData("/execution", "zh-CN", "执行差异")]
    [InlineData("/flags", "zh-CN", "目标与疑点")]
    [InlineData("/declarations", "zh-CN", "申报")]
    [InlineData("/data", "zh-CN", "数据与来源")]
    [InlineData("/rules", "zh-CN", "审核规则")]
    [InlineData("/rules/C04", "zh-CN", "C04 目标类别不全")]
    [InlineData("/", "en", "Overview")]
    [InlineData("/execution", "en", "Execution")]
    [InlineData("/flags", "en", "Flags")]
    [InlineData("/data", "en", "Data")]
    [InlineData("/rules/Y02", "en", "Y02 Unspent, yet asks for more")]
    public async Task Each_page_shows_itself_keeps_to_the_machine_and_to_the_content_policy(string path, string locale, string heading)
    {
        await using OpenPage open = await OpenPage.At(program, path, locale);

        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(heading);
        await Expect(open.Page.Locator("main")).ToContainTextAsync(path.StartsWith("/rules", StringComparison.Ordinal) ? heading : "公积金");
        Assert.Empty(open.Complaints);
        AxeResult axe = await open.Page.RunAxe();
        Assert.Empty(axe.Violations.Where(violation => violation.Impact is "critical" or "serious").Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/execution")]
    public async Task Charts_are_drawn_from_figures(string path)
    {
        await using OpenPage open = await OpenPage.At(program, path);

        await Expect(open.Page.Locator("plotly-chart .main-svg").First).ToBeVisibleAsync();
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Evidence_leads_to_the_printed_line()
    {
        await using OpenPage open = await OpenPage.At(program, "/flags");

        await open.Page.Locator(".work-item", new() { Has = open.Page.GetByText("房管行业业务培训", new() { Exact = true }) }).ClickAsync();
        await Expect(open.Page.Locator("#detail")).ToHaveTextAsync("房管行业业务培训");
        await open.Page.Locator(".detail .flag").GetByRole(AriaRole.Link, new() { Name = "237057.36" }).First.ClickAsync();

        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("房管行业业务培训");
        await Expect(open.Page.Locator("#L569")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("marked|selected|current"));
        await Expect(open.Page.Locator("#L569")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData(1400, 900)]
    [InlineData(390, 844)]
    public async Task A_field_far_down_is_shown_with_its_printed_lines(int width, int height)
    {
        await using OpenPage open = await OpenPage.At(program, "/declarations");
        await open.Page.SetViewportSizeAsync(width, height);
        string? declaration = await open.Page.GetByRole(AriaRole.Link, new() { Name = "房管行业业务培训", Exact = true }).GetAttributeAsync("href");

        await open.Page.GotoAsync($"{program.Address}{declaration}?field=annualGoal");
        await Expect(open.Page.Locator("[data-field=annualGoal]")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("chosen"));
        await Expect(open.Page.Locator("[data-field=annualGoal]")).ToBeInViewportAsync(new() { Ratio = 0.99f });
        await Expect(open.Page.Locator(".line.marked").First).ToBeInViewportAsync(new() { Ratio = 0.99f });

        // What is in view stays where it is when it is chosen.
        double before = await open.Page.EvaluateAsync<double>("scrollY");
        await open.Page.Locator("[data-field=overallGoal]").ClickAsync();
        await Expect(open.Page.Locator("[data-field=overallGoal]")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("chosen"));
        await Expect(open.Page.Locator(".line.marked").First).ToBeInViewportAsync(new() { Ratio = 0.99f });
        Assert.Equal(before, await open.Page.EvaluateAsync<double>("scrollY"), 1.0);
    }

    [Fact]
    public async Task The_keyboard_leads_past_the_frame_and_through_the_filter()
    {
        await using OpenPage open = await OpenPage.At(program, "/execution");

        await open.Page.Locator(".skip").FocusAsync();
        await Expect(open.Page.Locator(".skip")).ToBeInViewportAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await Expect(open.Page.Locator("main")).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("Tab");
        await Expect(open.Page.Locator("select[name=year]")).ToBeFocusedAsync();
        Assert.NotEqual("none", await open.Page.Locator("select[name=year]").EvaluateAsync<string>("field => getComputedStyle(field).outlineStyle"));
        await open.Page.Keyboard.PressAsync("Tab");
        await open.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(open.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("unit="));
        await Expect(open.Page.Locator("select[name=unit]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_filter_in_the_address_is_the_view()
    {
        await using OpenPage open = await OpenPage.At(program, "/execution");
        await open.Page.Locator("select[name=unit]").SelectOptionAsync(new SelectOptionValue { Label = "上海市房地产学校" });
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "应用" }).ClickAsync();

        await Expect(open.Page.Locator("main table").First).Not.ToContainTextAsync("住房公积金");
        await Expect(open.Page.Locator("main table").First).ToContainTextAsync("房管行业业务培训");
        Assert.Contains("unit=", open.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_is_switched_and_kept()
    {
        await using OpenPage open = await OpenPage.At(program, "/execution");

        await open.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Execution");

        await open.Page.GotoAsync(program.Address + "/");
        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Overview");
    }

    [Fact]
    public async Task The_address_does_not_choose_a_language_that_the_open_page_would_lose()
    {
        await using OpenPage open = await OpenPage.At(program, "/execution?culture=en");

        await Expect(open.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("执行差异");
    }

    [Theory]
    [InlineData("/nothing-here", "没有这个页面")]
    [InlineData("/declarations/1", "没有这份申报")]
    [InlineData("/declarations/abc", "没有这份申报")]
    public async Task An_address_that_is_none_says_so(string path, string heading)
    {
        await using OpenPage open = await OpenPage.At(program, "/");
        IResponse? response = await open.Page.GotoAsync(program.Address + path);

        Assert.Equal(404, response!.Status);
        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        await Expect(open.Page.Locator("main").GetByRole(AriaRole.Link)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/?year=abc&money=7&unit=x")]
    [InlineData("/execution?type=%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/flags?unit=99999999999999999999999")]
    public async Task Nonsense_in_the_address_breaks_nothing(string path)
    {
        await using OpenPage open = await OpenPage.At(program, path);

        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Assert.Empty(open.Complaints);
    }
}
