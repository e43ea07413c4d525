using Microsoft.Playwright;

namespace PerfTargets.Browser;

/// <summary>A page in a fresh browser context, with everything it should not have done: requests that leave, errors, violations.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public static Task<OpenPage> At(RunningProgram program, string path, string locale = "zh-CN") => At(program, program.Address, path, locale);

    /// <param name="address">Of the program that serves the page, where it is another one than the tests share.</param>
    /// <param name="before">Script that runs before the page's own; null for none.</param>
    public static async Task<OpenPage> At(RunningProgram program, string address, string path, string locale, string? before = null)
    {
        IBrowserContext context = await program.Chromium.NewContextAsync(new BrowserNewContextOptions { Locale = locale, ViewportSize = new ViewportSize { Width = 1400, Height = 1000 } });
        if (locale == "en")
            await context.APIRequest.GetAsync(address + "/language?to=en");
        IPage page = await context.NewPageAsync();
        OpenPage open = new(context, page);
        if (before is not null)
            await page.AddInitScriptAsync(before);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                open.Complaints.Add($"leaves the machine: {request.Url}");
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                open.Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => open.Complaints.Add(error);
        await page.GotoAsync(address + path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        // Sent by the server first, it answers only when its circuit stands.
        await Assertions.Expect(page.Locator("main[data-ready]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("."));
        return open;
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
