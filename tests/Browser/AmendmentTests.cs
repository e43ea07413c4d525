using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PerfTargets.Browser;

/// <summary>Two documents that contradict each other, settled; a value put right; a look back; a document withdrawn, and erased.</summary>
public sealed class AmendmentTests(RunningProgram program)
{
    [Fact]
    public async Task A_conflict_is_settled_a_value_corrected_the_past_looked_at_and_a_document_withdrawn_and_erased()
    {
        string home = Directory.CreateTempSubdirectory("perftargets-amendment-").FullName;
        (Process running, string address) = await RunningProgram.Serve(home, "http://127.0.0.1:0");
        try
        {
            string text = await File.ReadAllTextAsync(Path.Combine(RunningProgram.Repository, "data", "declarations", "declarations-2018.txt"), TestContext.Current.CancellationToken);
            string aside = Path.Combine(home, "amended.txt");
            await File.WriteAllTextAsync(aside, text.Replace("237057.36", "437057.36", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            File.Move(aside, Path.Combine(home, "inbox", "amended.txt"));
            await using OpenPage open = await OpenPage.At(program, address, "/data", "zh-CN");
            IPage page = open.Page;

            await page.Locator("#conflicts a", new() { HasTextString = "房管行业业务培训" }).ClickAsync(new() { Timeout = 30_000 });
            ILocator versions = page.Locator("section[aria-labelledby=versions]");
            await Expect(versions).ToContainTextAsync("待裁定");
            await versions.GetByLabel("amended.txt", new() { Exact = true }).CheckAsync();
            await versions.Locator("form button").ClickAsync();
            await Expect(versions.GetByRole(AriaRole.Alert)).ToContainTextAsync("须填写理由");
            await versions.Locator("textarea").FillAsync("以盖章件为准");
            await versions.Locator("form button").ClickAsync();
            await Expect(versions).Not.ToContainTextAsync("待裁定");
            await Expect(Value(page, "priorExecuted")).ToContainTextAsync("437,057.36");

            await Value(page, "priorExecuted").ClickAsync();
            ILocator correction = page.Locator("details.correction");
            await correction.Locator("summary").ClickAsync();
            await correction.Locator("textarea[name=value]").FillAsync("不是数");
            await correction.Locator("textarea[name=correct-reason]").FillAsync("核对原件");
            await correction.Locator("button").ClickAsync();
            await Expect(correction.GetByRole(AriaRole.Alert)).ToContainTextAsync("不能这样更正");
            await correction.Locator("textarea[name=value]").FillAsync("43.7万元");
            await correction.Locator("button").ClickAsync();
            await Expect(Value(page, "priorExecuted")).ToContainTextAsync("437,000.00");
            await Expect(Value(page, "priorExecuted")).ToContainTextAsync("原印“437057.36");
            await Expect(versions.Locator(".differences").First).ToContainTextAsync("437,000.00");

            // As it was first read.
            await versions.Locator("tbody tr", new() { HasTextString = "首次" }).GetByRole(AriaRole.Link).ClickAsync();
            await Expect(page.Locator(".as-known")).ToContainTextAsync("所知");
            await Expect(page.Locator("details.correction")).ToHaveCountAsync(0);
            await page.Locator(".as-known a").ClickAsync();
            await Expect(Value(page, "priorExecuted")).ToContainTextAsync("437,000.00");

            await page.GotoAsync(address + "/data", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            await Expect(page.Locator("main[data-ready]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
            ILocator load = page.Locator("tr", new() { HasTextString = "amended.txt" }).Filter(new() { Has = page.Locator("details.correction") });
            await load.Locator("summary", new() { HasTextString = "撤回" }).ClickAsync();
            await load.Locator("textarea[name=withdraw-reason]").FillAsync("误传");
            await load.GetByRole(AriaRole.Button, new() { Name = "撤回此文件" }).ClickAsync();
            await Expect(page.Locator("tr", new() { HasTextString = "amended.txt" }).First).ToContainTextAsync("已撤回");
            await page.GotoAsync(address + "/execution", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            await Expect(page.Locator("main")).ToContainTextAsync("23.71");

            // For good: the row is left, the name and the numbers are not.
            await page.GotoAsync(address + "/data", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            await Expect(page.Locator("main[data-ready]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
            ILocator withdrawn = page.Locator("tr", new() { HasTextString = "amended.txt" }).Filter(new() { Has = page.Locator("details.correction") });
            await withdrawn.Locator("summary", new() { HasTextString = "清除" }).ClickAsync();
            await withdrawn.Locator("textarea[name=erase-reason]").FillAsync("含个人信息");
            ILocator erase = withdrawn.GetByRole(AriaRole.Button, new() { Name = "清除此文件" });
            await Expect(erase).ToBeDisabledAsync();
            await withdrawn.GetByRole(AriaRole.Checkbox).CheckAsync();
            await erase.ClickAsync();
            await Expect(page.Locator("main")).ToContainTextAsync("已清除 erased");
            await Expect(page.Locator("main")).Not.ToContainTextAsync("amended.txt");
            Assert.Empty(open.Complaints);
        }
        finally
        {
            await RunningProgram.End(running);
        }
    }

    private static ILocator Value(IPage page, string field) => page.Locator($"[data-field={field}]").First;
}
