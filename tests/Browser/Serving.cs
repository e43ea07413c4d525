using System.Diagnostics;

namespace PerfTargets.Browser;

/// <summary>A <c>serve</c> on a home of the test's own, which nothing else writes to.</summary>
internal sealed class Serving : IDisposable
{
    private readonly Process _process;

    private Serving(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    public static async Task<Serving> Of(string home)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = RunningProgram.Repository };
        foreach (string argument in new[] { Path.Combine(AppContext.BaseDirectory, "PerfTargets.Dashboard.dll"), "serve", "--home", home, "--urls", "http://127.0.0.1:0" })
            start.ArgumentList.Add(argument);
        Process process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("ready: ", StringComparison.Ordinal))
                return new Serving(process, line.Split(' ')[1]);
        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
