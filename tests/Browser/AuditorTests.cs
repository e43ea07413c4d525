using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PerfTargets.Browser;

/// <summary>An auditor at work, in a home of their own that nobody else changes.</summary>
public sealed class AuditorTests(RunningProgram program)
{
    [Fact]
    public async Task A_morning_takes_the_first_confirms_it_dismisses_another_and_finds_both_after_a_restart()
    {
        string home = Directory.CreateTempSubdirectory("perftargets-auditor-").FullName;
        (Process first, string address) = await RunningProgram.Serve(home, RunningProgram.LastingAddress());
        await using OpenPage open = await OpenPage.At(program, address, "/flags", "zh-CN");
        IPage page = open.Page;

        // The list, the most pressing first.
        await Expect(page.Locator(".work-item strong").First).ToHaveTextAsync("房管行业业务培训");
        Assert.Equal(
            ["房管行业业务培训", "上海城市网格化管理信息系统运行维护项目(运维)", "住房公积金管理信息系统(运维)", "住房公积金便民服务系统(运维)"],
            await page.Locator(".work-item .what strong").AllTextContentsAsync());
        await page.Locator(".work-item").First.ClickAsync();

        // Why, and the printed line in place.
        ILocator severe = Card(page, "Y02");
        await Expect(severe).ToContainTextAsync("上年执行率 49.96%（237,057.36 / 474,470.00），本年申报 1,069,600.00，增长 125.43%");
        await Expect(severe.Locator(".excerpt .line.marked").First).ToContainTextAsync("237057.36");
        await severe.Locator("details.rule > summary").ClickAsync();
        await Expect(severe.Locator("details.rule")).ToContainTextAsync("《预算法》第三十二条");

        // Confirmed, with a word; another one dismissed, which needs a reason.
        await Decide(severe, "属实", "已与学校核对");
        await Expect(severe.GetByRole(AriaRole.Status)).ToHaveTextAsync("已记录");
        ILocator direction = Card(page, "I03");
        await Decide(direction, "排除", "");
        await Expect(direction.GetByRole(AriaRole.Alert)).ToContainTextAsync("须填写理由");
        await Decide(direction, "排除", "控制率口径为下限");
        await Expect(direction.GetByRole(AriaRole.Status)).ToHaveTextAsync("已记录");
        await Expect(page.Locator(".work-item").First).ToContainTextAsync("属实 1");
        Assert.Empty(open.Complaints);

        // A page left open would load itself anew as soon as the program is back, and cut the visit below short.
        await page.GotoAsync("about:blank");
        await RunningProgram.End(first);
        (Process second, _) = await RunningProgram.Serve(home, address);
        try
        {
            await page.GotoAsync(address + "/flags", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            await Expect(Card(page, "Y02").Locator(".tag.state")).ToHaveTextAsync("属实");
            await Expect(Card(page, "Y02").Locator(".history")).ToContainTextAsync("已与学校核对");
            await Expect(page.Locator(".work-item").First).ToContainTextAsync("排除 1");
            await page.Locator(".views a", new() { HasTextString = "排除" }).ClickAsync();
            await Expect(Card(page, "I03").Locator(".tag.state")).ToHaveTextAsync("排除");
        }
        finally
        {
            await RunningProgram.End(second);
        }
    }

    [Fact]
    public async Task What_is_being_typed_outlives_new_documents_and_decisions_of_others()
    {
        string home = Directory.CreateTempSubdirectory("perftargets-auditor-").FullName;
        (Process running, string address) = await RunningProgram.Serve(home, "http://127.0.0.1:0");
        try
        {
            await using OpenPage mine = await OpenPage.At(program, address, "/flags", "zh-CN");
            await using OpenPage theirs = await OpenPage.At(program, address, "/flags", "zh-CN");
            ILocator card = Card(mine.Page, "Y02");
            await card.GetByLabel("排除", new() { Exact = true }).CheckAsync();
            await card.Locator("textarea").FillAsync("正在写的理由");

            // A declaration that presses more than any other arrives, and somebody else decides about the same flag.
            string text = string.Join('\n', (await File.ReadAllLinesAsync(Path.Combine(RunningProgram.Repository, "data", "declarations", "declarations-2018.txt"), TestContext.Current.CancellationToken)).Skip(516))
                .Replace("\n房管行业业务培训\n", "\n房屋安全巡查\n", StringComparison.Ordinal).Replace("1069600", "9069600", StringComparison.Ordinal).Replace("580700", "8580700", StringComparison.Ordinal);
            string aside = Path.Combine(home, "larger.txt");
            await File.WriteAllTextAsync(aside, text, TestContext.Current.CancellationToken);
            File.Move(aside, Path.Combine(home, "inbox", "larger.txt"));
            await Expect(mine.Page.Locator(".work-item strong").First).ToHaveTextAsync("房屋安全巡查");
            await Decide(Card(theirs.Page, "Y02"), "属实", "别人的结论");

            await Expect(card.GetByRole(AriaRole.Alert)).ToContainTextAsync("别人的结论");
            await Expect(mine.Page.Locator("#detail")).ToHaveTextAsync("房管行业业务培训");
            await Expect(card.Locator("textarea")).ToHaveValueAsync("正在写的理由");
            await Expect(card.GetByLabel("排除", new() { Exact = true })).ToBeCheckedAsync();
        }
        finally
        {
            await RunningProgram.End(running);
        }
    }

    [Fact]
    public async Task A_threshold_is_previewed_saved_and_taken_back()
    {
        string home = Directory.CreateTempSubdirectory("perftargets-auditor-").FullName;
        (Process running, string address) = await RunningProgram.Serve(home, "http://127.0.0.1:0");
        try
        {
            await using OpenPage open = await OpenPage.At(program, address, "/rules/Y01", "zh-CN");
            IPage page = open.Page;
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Y01 上年执行率偏低");
            await Expect(page.Locator("button", new() { HasTextString = "保存设置" })).ToBeDisabledAsync();

            await page.Locator("input[name=gap]").FillAsync("abc");
            await page.Locator("button", new() { HasTextString = "试算" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("请填写数字");
            await page.Locator("input[name=gap]").FillAsync("300000");
            await page.Locator("button", new() { HasTextString = "试算" }).ClickAsync();
            await Expect(page.Locator(".preview")).ToContainTextAsync("现有 1 条；将新增 0 条、消除 1 条");
            await page.Locator("textarea[name=reason]").FillAsync("大额才看");
            await page.Locator("button", new() { HasTextString = "保存设置" }).ClickAsync();

            await Expect(page.Locator("main")).ToContainTextAsync("未执行 ≥ 300,000 元");
            await Expect(page.Locator("main")).ToContainTextAsync("大额才看");
            await Expect(page.Locator("h2", new() { HasTextString = "这条规则现有的疑点" })).ToContainTextAsync("(0)");

            await page.Locator("input[name=gap]").FillAsync("50000");
            await page.Locator("button", new() { HasTextString = "试算" }).ClickAsync();
            await Expect(page.Locator(".preview")).ToContainTextAsync("将新增 1 条");
            await page.Locator("button", new() { HasTextString = "保存设置" }).ClickAsync();
            await Expect(page.Locator("h2", new() { HasTextString = "这条规则现有的疑点" })).ToContainTextAsync("(1)");
            Assert.Empty(open.Complaints);
        }
        finally
        {
            await RunningProgram.End(running);
        }
    }

    [Fact]
    public async Task A_quarantined_declaration_is_released_with_a_reason_and_counts_from_then_on()
    {
        string home = Directory.CreateTempSubdirectory("perftargets-auditor-").FullName;
        (Process running, string address) = await RunningProgram.Serve(home, "http://127.0.0.1:0");
        try
        {
            // The same declaration twice in one document, with another budget: only the first is taken.
            string text = string.Join('\n', (await File.ReadAllLinesAsync(Path.Combine(RunningProgram.Repository, "data", "declarations", "declarations-2018.txt"), TestContext.Current.CancellationToken)).Skip(516))
                .Replace("\n房管行业业务培训\n", "\n房屋安全巡查\n", StringComparison.Ordinal);
            string aside = Path.Combine(home, "twice.txt");
            await File.WriteAllTextAsync(aside, text + "\n\n\n\n" + text.Replace("474470", "480000", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            File.Move(aside, Path.Combine(home, "inbox", "twice.txt"));

            await using OpenPage open = await OpenPage.At(program, address, "/data", "zh-CN");
            IPage page = open.Page;
            ILocator part = page.Locator("details", new() { HasTextString = "在同一文件中出现多次" });
            await Expect(part).ToHaveCountAsync(1);
            await part.Locator("summary").ClickAsync();
            await part.Locator("button", new() { HasTextString = "放行" }).ClickAsync();
            await Expect(part.GetByRole(AriaRole.Alert)).ToContainTextAsync("须填写理由");
            await part.Locator("textarea").FillAsync("以第二份为准");
            await part.Locator("button", new() { HasTextString = "放行" }).ClickAsync();

            await Expect(part).ToContainTextAsync("已放行");
            await page.GotoAsync(address + "/execution");
            await Expect(page.Locator("main table").First).ToContainTextAsync("48.00");
            Assert.Empty(open.Complaints);
        }
        finally
        {
            await RunningProgram.End(running);
        }
    }

    private static ILocator Card(IPage page, string rule) => page.Locator(".detail article.flag").Filter(new() { Has = page.Locator(".rule-id", new() { HasTextString = rule }) });

    private static async Task Decide(ILocator card, string state, string comment)
    {
        await card.GetByLabel(state, new() { Exact = true }).CheckAsync();
        await card.Locator("textarea").FillAsync(comment);
        await card.Locator("button", new() { HasTextString = "记录核实结果" }).ClickAsync();
    }
}
