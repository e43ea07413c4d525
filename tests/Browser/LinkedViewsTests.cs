using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PerfTargets.Browser;

/// <summary>The linked views in a real browser: they change in place, the last choice wins, and the address follows.</summary>
public sealed class LinkedViewsTests(RunningProgram program)
{
    private const string School = "上海市房地产学校";

    [Theory]
    [InlineData("zh-CN", "联动视图")]
    [InlineData("en", "Linked views")]
    public async Task The_page_breaks_no_rule(string locale, string heading)
    {
        await using OpenPage open = await OpenPage.At(program, "/linked", locale);

        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        await Expect(open.Page.Locator("#v1-sum")).ToBeVisibleAsync();
        AxeResult axe = await open.Page.RunAxe();
        Assert.Empty(axe.Violations.Where(violation => violation.Impact is "critical" or "serious").Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_choice_changes_all_three_in_place_and_the_page_before_is_one_step_back()
    {
        await using OpenPage open = await OpenPage.At(program, "/execution");
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "联动视图" }).ClickAsync();
        await Expect(open.Page.Locator("#v3-sum")).ToBeVisibleAsync();
        string[] before = await Sums(open.Page);
        await open.Page.EvaluateAsync("() => { window.stays = true; document.getElementById('v1-sum').stays = true; }");

        await open.Page.Locator("select[name=unit]").SelectOptionAsync(new SelectOptionValue { Label = School });
        await Expect(open.Page.Locator("#v1-sum")).Not.ToHaveTextAsync(before[0]);
        string[] after = await Sums(open.Page);
        // The targets may all be the school's, whatever else was taken in meanwhile.
        Assert.NotEqual(before[1], after[1]);
        Assert.Contains("unit=", open.Page.Url, StringComparison.Ordinal);
        Assert.True(await open.Page.EvaluateAsync<bool>("() => window.stays && document.getElementById('v1-sum').stays"));
        // The frame hears of it too: its links keep the choice.
        await Expect(open.Page.Locator("header nav a[href^='/trends']")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("unit="));
        Assert.Equal(after[0], (await Sums(open.Page))[0]);

        await open.Page.GoBackAsync();
        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("执行差异");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task An_answer_that_comes_late_never_overwrites_a_newer_one()
    {
        await using OpenPage open = await OpenPage.At(program, "/linked");
        string[] all = await Sums(open.Page);
        TaskCompletionSource late = new();
        await open.Page.RouteAsync("**/linked/views?unit=*", async route =>
        {
            await late.Task;
            try
            {
                await route.ContinueAsync();
            }
            catch (PlaywrightException)
            {
                // The page gave the question up: nobody waits for its answer.
            }
        });

        await open.Page.Locator("select[name=unit]").SelectOptionAsync(new SelectOptionValue { Label = School });
        await open.Page.Locator("select[name=unit]").SelectOptionAsync(new SelectOptionValue { Value = "" });
        await Expect(open.Page.Locator("linked-views:not([aria-busy])")).ToBeVisibleAsync();
        late.SetResult();
        await open.Page.WaitForTimeoutAsync(500);

        Assert.Equal(all, await Sums(open.Page));
        Assert.DoesNotContain("unit=", open.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyboard_chooses_an_indicator_and_a_year()
    {
        await using OpenPage open = await OpenPage.At(program, "/linked");

        await open.Page.Locator("input[name=indicator]").FillAsync("满意");
        await open.Page.Keyboard.PressAsync("Enter");
        await Expect(open.Page.Locator("#v3")).ToContainTextAsync("满意");
        Assert.Contains("indicator=", open.Page.Url, StringComparison.Ordinal);

        string before = await open.Page.Locator("#v1-sum").TextContentAsync() ?? "";
        // Another test's document may change the page at this moment: the focus and the key go together.
        await Expect(open.Page.Locator("linked-views:not([aria-busy]) #v3-sum")).ToBeVisibleAsync();
        await open.Page.Locator(".columns a").Last.PressAsync("Enter");
        await Expect(open.Page.Locator(".columns a[aria-current=true]")).ToHaveCountAsync(1);
        await Expect(open.Page.Locator("#v1-sum")).ToHaveTextAsync(before);
        await open.Page.Locator("#v2 ~ .ranked tbody a").First.ClickAsync();
        await Expect(open.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/declarations/"));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_link_that_is_followed_before_the_page_hears_of_the_filter_is_not_undone()
    {
        await using OpenPage busy = await OpenPage.At(program, program.Address, "/linked", "zh-CN", "window.rest = []; window.requestIdleCallback = told => window.rest.push(told);");

        await busy.Page.Locator("input[name=indicator]").FillAsync("满意");
        await busy.Page.Keyboard.PressAsync("Enter");
        await Expect(busy.Page.Locator("linked-views:not([aria-busy]) #v3")).ToContainTextAsync("满意");
        await busy.Page.Locator(".columns a").Last.PressAsync("Enter");
        await Expect(busy.Page.Locator(".columns a[aria-current=true]")).ToHaveCountAsync(1);
        await busy.Page.EvaluateAsync("() => window.rest.splice(0).forEach(told => told())");
        await Task.Delay(500, TestContext.Current.CancellationToken);

        await Expect(busy.Page.Locator(".columns a[aria-current=true]")).ToHaveCountAsync(1);
        Assert.Contains("year=", busy.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_at_a_link_when_new_data_comes_is_at_it_after()
    {
        await using OpenPage open = await OpenPage.At(program, "/linked");
        await Expect(open.Page.Locator("linked-views:not([aria-busy]) #v3-sum")).ToBeVisibleAsync();
        await open.Page.Locator(".columns a").Last.FocusAsync();
        string? before = await open.Page.EvaluateAsync<string?>("document.activeElement.getAttribute('href')");

        await open.Page.EvaluateAsync("() => { const views = document.querySelector('linked-views'); return views.ask(views.wanted); }");

        Assert.NotNull(before);
        Assert.Equal(before, await open.Page.EvaluateAsync<string?>("document.activeElement.getAttribute('href')"));
    }

    private static async Task<string[]> Sums(IPage page)
    {
        await Expect(page.Locator("linked-views:not([aria-busy]) #v3-sum")).ToBeVisibleAsync();
        return [.. await Task.WhenAll(new[] { "#v1-sum", "#v2-sum", "#v3-sum" }.Select(async id => await page.Locator(id).TextContentAsync() ?? ""))];
    }
}
