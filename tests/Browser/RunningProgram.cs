using System.Diagnostics;
using System.Net.NetworkInformation;
using Microsoft.Playwright;

[assembly: Xunit.AssemblyFixture(typeof(PerfTargets.Browser.RunningProgram))]

namespace PerfTargets.Browser;

/// <summary>The real program, started as a user starts it, on the bundled declarations in a home of its own; and a real Chromium.</summary>
public sealed class RunningProgram : IAsyncLifetime
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("perftargets-browser-");
    private Process? _program;
    private IPlaywright? _playwright;

    public string Address { get; private set; } = "";

    public string Home => _home.FullName;

    public string Inbox => Path.Combine(_home.FullName, "inbox");

    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>Runs another command of the program and gives its exit status and what it printed.</summary>
    public static async Task<(int Status, string Output, string Error)> Run(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts the program and waits until it is ready; whoever starts it ends it.</summary>
    public static async Task<(Process Program, string Address)> Serve(string home, string urls)
    {
        Process program = Start("serve", "--home", home, "--urls", urls);
        while (await program.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("ready: ", StringComparison.Ordinal))
                return (program, line.Split(' ')[1]);
        throw new InvalidOperationException(await program.StandardError.ReadToEndAsync());
    }

    /// <summary>An address that a program can take again after its end: outside the ports that the system gives to callers, one of which could be taken in between.</summary>
    public static string LastingAddress()
    {
        HashSet<int> taken = [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port)];
        int port = Enumerable.Range(20_000 + Environment.ProcessId % 5_000, 5_000).First(port => !taken.Contains(port));
        return $"http://127.0.0.1:{port}";
    }

    /// <summary>As if the power failed.</summary>
    public static async Task End(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.Dispose();
    }

    public static string Repository { get; } = FindRepository();

    public async ValueTask InitializeAsync()
    {
        (_program, Address) = await Serve(_home.FullName, "http://127.0.0.1:0");
        // The machine may be building something else at the same time.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null)
            await Chromium.CloseAsync();
        _playwright?.Dispose();
        if (_program is { HasExited: false })
            _program.Kill(entireProcessTree: true);
        _program?.Dispose();
        _home.Delete(recursive: true);
    }

    private static Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository };
        foreach (string argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "PerfTargets.Dashboard.dll")))
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static string FindRepository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PerfTargets.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
