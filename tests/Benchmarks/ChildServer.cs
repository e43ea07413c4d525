using System.Diagnostics;

namespace PerfTargets.Benchmarks;

/// <summary>A server in a process of its own, so that its time and memory are its own; it ends with its owner.</summary>
internal sealed class ChildServer : IDisposable
{
    private const string Ready = "ready: ";

    private readonly Process _process;

    private ChildServer(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Without a slash at its end.</summary>
    public string Address { get; }

    /// <summary>Processor time that it has taken so far, over all cores.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident bytes.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The program itself on a home.</summary>
    public static ChildServer Serve(string home) => Await(StartServe(home, "http://127.0.0.1:0"));

    /// <summary>One of <see cref="OwnServers"/>.</summary>
    public static ChildServer Own(string kind, params string[] arguments) => Await(StartOwn(kind, arguments));

    public static Process StartServe(string home, string urls) => Start("PerfTargets.Dashboard.dll", ["serve", "--home", home, "--urls", urls]);

    public static Process StartOwn(string kind, params string[] arguments) => Start("PerfTargets.Benchmarks.dll", [OwnServers.Option, kind, .. arguments]);

    /// <summary>Sends a line and gives the one that answers it.</summary>
    public string Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The server ended at '{line}'.");
    }

    public void Dispose() => End(_process);

    public static void End(Process process)
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static ChildServer Await(Process process)
    {
        while (process.StandardOutput.ReadLine() is { } line)
            if (line.StartsWith(Ready, StringComparison.Ordinal))
                return new ChildServer(process, line.Split(' ')[1]);
        End(process);
        throw new InvalidOperationException("A server ended before it was ready; what it said stands above.");
    }

    private static Process Start(string assembly, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        // The same collector on both sides: the program's own.
        start.Environment["DOTNET_gcServer"] = "1";
        start.Environment["DOTNET_gcConcurrent"] = "1";
        foreach (string argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, assembly)))
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
