using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PerfTargets.Browser;

/// <summary>What a file in the inbox, or on the page, does to pages that are open and to programs that listen.</summary>
public sealed class LiveTests(RunningProgram program)
{
    [Fact]
    public async Task A_document_in_the_inbox_changes_the_open_page_and_is_told_to_programs()
    {
        ConcurrentQueue<JsonElement> heard = [];
        await using HubConnection hub = new HubConnectionBuilder().WithUrl(program.Address + "/live").Build();
        hub.On<JsonElement>("news", heard.Enqueue);
        await hub.StartAsync(TestContext.Current.CancellationToken);
        await using OpenPage open = await OpenPage.At(program, "/execution");
        await Expect(open.Page.Locator("main table").First).Not.ToContainTextAsync("行业技能竞赛");

        Drop("second.txt", Variant("房管行业业务培训", "行业技能竞赛"));

        await Expect(open.Page.Locator("main table").First).ToContainTextAsync("行业技能竞赛");
        await Expect(open.Page.Locator(".announce")).ToContainTextAsync("second.txt");
        Assert.True(await Heard(heard, "loaded"), "no program heard of it");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_document_that_is_not_understood_lands_in_quarantine_with_its_reason()
    {
        await using OpenPage open = await OpenPage.At(program, "/data");

        Drop("foreign.txt", "某某区财政局\n\n2018年工作总结\n\n今年以来，各项工作有序开展。\n");

        await Expect(open.Page.Locator("main")).ToContainTextAsync("未识别的表格或文字");
        await Expect(open.Page.Locator("main")).ToContainTextAsync("2018年工作总结");
    }

    [Fact]
    public async Task A_document_is_uploaded_on_the_page()
    {
        await using OpenPage open = await OpenPage.At(program, "/data");

        await open.Page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload
        {
            Name = "uploaded.txt",
            MimeType = "text/plain",
            Buffer = System.Text.Encoding.UTF8.GetBytes(Variant("房管行业业务培训", "房屋安全巡查")),
        });

        await Expect(open.Page.Locator("main")).ToContainTextAsync("uploaded.txt", new() { Timeout = 15_000 });
        await open.Page.GotoAsync(program.Address + "/declarations");
        await Expect(open.Page.Locator("main")).ToContainTextAsync("房屋安全巡查");
    }

    [Fact]
    public async Task Commands_work_through_the_program_that_holds_the_home()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("perftargets-").FullName, "held.txt");
        await File.WriteAllTextAsync(file, Variant("房管行业业务培训", "老旧小区调查"), TestContext.Current.CancellationToken);

        (int ingested, string totals, string said) = await RunningProgram.Run("ingest", file, "--home", program.Home);
        (int flagged, string flags, _) = await RunningProgram.Run("flags", "--format", "json", "--home", program.Home);
        (int verified, string verdict, _) = await RunningProgram.Run("verify", "--home", program.Home);

        Assert.Equal((0, 0, 0), (ingested, flagged, verified));
        Assert.Contains("new 1", totals, StringComparison.Ordinal);
        Assert.Contains("held by a running serve", said, StringComparison.Ordinal);
        Assert.Contains("老旧小区调查", flags, StringComparison.Ordinal);
        Assert.Contains("ok", verdict, StringComparison.Ordinal);
    }

    private static async Task<bool> Heard(ConcurrentQueue<JsonElement> news, string kind)
    {
        for (int n = 0; n < 200; n++)
        {
            if (news.Any(item => item.GetProperty("kind").GetString() == kind))
                return true;
            await Task.Delay(100);
        }
        return false;
    }

    /// <summary>Written aside and moved in, as a copy that is whole.</summary>
    private void Drop(string name, string text)
    {
        string aside = Path.Combine(program.Home, name);
        File.WriteAllText(aside, text);
        File.Move(aside, Path.Combine(program.Inbox, name));
    }

    /// <summary>The fourth real declaration under another project's name.</summary>
    private static string Variant(string name, string other)
    {
        string[] lines = File.ReadAllLines(Path.Combine(RunningProgram.Repository, "data", "declarations", "declarations-2018.txt"));
        return string.Join('\n', lines.Skip(516)).Replace($"\n{name}\n", $"\n{other}\n", StringComparison.Ordinal);
    }
}
