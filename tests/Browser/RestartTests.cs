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
        (Process first, string address) = await RunningProgram.Serve(home, "http://127.0.0.1:0");
        await using IBrowserContext context = await program.Chromium.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN" });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(address + "/execution", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
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
}
