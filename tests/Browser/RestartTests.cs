using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PerfTargets.Browser;

/// <summary>What an open page does while the program is gone, and when it is there again.</summary>
public sealed class RestartTests(RunningProgram program)
{
    [Fact]
    public async Task A_page_says_that_the_program_is_gone_and_comes_back_with_it()
    {
        string home = Directory.CreateTempSubdirectory("perftargets-").FullName;
        (Process first, string address) = await RunningProgram.Serve(home, RunningProgram.LastingAddress());
        await using IBrowserContext context = await program.Chromium.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN" });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(address + "/execution");
        // Only a page whose circuit stands notices that it is gone.
        await Expect(page.Locator("main[data-ready]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.EvaluateAsync("document.title = 'before'");

        await RunningProgram.End(first);
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await Expect(page.Locator("#components-reconnect-modal").GetByRole(AriaRole.Button)).ToBeVisibleAsync();

        (Process second, _) = await RunningProgram.Serve(home, address);
        try
        {
            await Expect(page).ToHaveTitleAsync("执行差异", new() { Timeout = 60_000 });
            await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        }
        finally
        {
            await RunningProgram.End(second);
        }
    }

    [Fact]
    public async Task What_was_typed_stays_when_only_the_network_was_gone()
    {
        await using OpenPage open = await OpenPage.At(program, "/linked");
        ILocator search = open.Page.Locator("input[name=indicator]");
        await search.FillAsync("半句话");
        await open.Page.EvaluateAsync("window.banners = []; new MutationObserver(() => banners.push(1)).observe(document.getElementById('components-reconnect-modal'), { attributes: true })");

        await open.Page.EvaluateAsync("Blazor._internal.forceCloseConnection()");

        await open.Page.WaitForFunctionAsync("banners.length > 0");
        await Expect(open.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        // Longer than the page waits before it loads itself anew, which would have thrown the list away.
        await open.Page.WaitForTimeoutAsync(6_000);
        Assert.True(await open.Page.EvaluateAsync<bool>("banners.length > 0"));
        await Expect(search).ToHaveValueAsync("半句话");
    }
}
