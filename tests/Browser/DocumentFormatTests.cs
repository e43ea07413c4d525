using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PerfTargets.Browser;

/// <summary>Mixed documents, some broken, given to the page: the totals add up, and each value leads to its place in each format and back.</summary>
public sealed class DocumentFormatTests(RunningProgram program) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-formats-");

    [Fact]
    public async Task Mixed_documents_are_taken_in_and_their_places_shown_both_ways()
    {
        string[] files =
        [
            await Print("docx", 1), await Print("xlsx", 2), await Print("pdf", 3),
            Write("broken.pdf", "%PDF-1.7 nothing"), Write("notes.html", "<html><body><p>通知</p></body></html>"),
        ];
        (Process serving, string address) = await RunningProgram.Serve(Path.Combine(_folder.FullName, "home"), "http://127.0.0.1:0");
        try
        {
            await using OpenPage data = await OpenPage.At(program, address, "/data", "zh-CN");
            await data.Page.Locator("input[type=file]").First.SetInputFilesAsync(files);
            await Expect(data.Page.Locator(".upload-total")).ToContainTextAsync("5 / 5", new() { Timeout = 60_000 });
            await Expect(data.Page.Locator(".upload-total")).ToContainTextAsync("隔离 2");
            await Expect(data.Page.Locator("summary", new() { HasText = "broken.pdf" })).ToContainTextAsync("文件已损坏");
            Assert.Empty(data.Complaints);

            foreach ((string file, string place, string other) in new[] { ("docx", "td.marked", "table.printed td:not(.marked) a"), ("xlsx", "td.marked", "table.printed td:not(.marked) a"), ("pdf", "rect.box.marked", ".facsimile svg a") })
            {
                await using OpenPage open = await OpenPage.At(program, address, $"/declarations/{await Declaration(data, address, $"{file}.{file}")}?field=currentBudget", "zh-CN");
                await Expect(open.Page.Locator("[data-field=currentBudget]")).ToHaveClassAsync(new Regex("chosen"));
                await Expect(open.Page.Locator(place).First).ToBeVisibleAsync();
                await Expect(open.Page.Locator(place).First).ToBeInViewportAsync();
                if (file == "pdf")
                    await Expect(open.Page.Locator(".facsimile img").First).ToHaveJSPropertyAsync("complete", true);

                // A place of another value leads to its field.
                await open.Page.Locator(other).First.FocusAsync();
                await open.Page.Keyboard.PressAsync("Enter");
                await Expect(open.Page.Locator("[data-field=currentBudget]")).Not.ToHaveClassAsync(new Regex("chosen"));
                await Expect(open.Page.Locator("[data-field].chosen, tr.chosen").First).ToBeVisibleAsync();
                Assert.Empty(open.Complaints);
            }
        }
        finally
        {
            await RunningProgram.End(serving);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<string> Declaration(OpenPage open, string address, string document)
    {
        IAPIResponse answer = await open.Page.Context.APIRequest.GetAsync($"{address}/api/declarations?limit=200");
        return (await answer.JsonAsync())!.Value.GetProperty("items").EnumerateArray()
            .First(item => item.GetProperty("document").GetString() == document && item.GetProperty("currentBudget").ValueKind == JsonValueKind.Number).GetProperty("declarationId").ToString();
    }

    /// <summary>One document of a corpus, with rules where the layout says, named for its format.</summary>
    private async Task<string> Print(string format, int seed)
    {
        string folder = Path.Combine(_folder.FullName, format);
        (int status, _, string error) = await RunningProgram.Run("generate", "--units", "8", "--years", "2018-2018", "--projects", "2", "--seed", $"{seed}", "--format", format, "--to", folder);
        Assert.True(status == 0, error);
        JsonElement paper = File.ReadLines(Path.Combine(folder, "papers.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).First(line => !line.GetProperty("layout").GetString()!.StartsWith("None", StringComparison.Ordinal));
        string printed = Path.Combine(folder, paper.GetProperty("document").GetString()!);
        string named = Path.Combine(_folder.FullName, $"{format}.{format}");
        File.Copy(printed, named);
        return named;
    }

    private string Write(string name, string text)
    {
        string file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
