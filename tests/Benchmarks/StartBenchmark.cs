using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PerfTargets.Benchmarks;

/// <summary>From the start of <c>serve</c> on a home that is there until its first page is whole, beside an ASP.NET "hello".</summary>
internal sealed class StartBenchmark : Benchmark
{
    private static readonly TimeSpan Mark = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public override string Name => "start";

    public override IEnumerable<Measured> Run(double scale)
    {
        int declarations = (int)(1_000_000 * scale);
        string home = PreparedHome.Of(declarations);
        Durations program = new(), listening = new(), hello = new();
        for (int n = 0; n < (scale < 1 ? 1 : 7); n++)
        {
            program.Add(Start(urls => ChildServer.StartServe(home, urls), "/"));
            listening.Add(Start(urls => ChildServer.StartServe(home, urls), "/health/live"));
            hello.Add(Start(urls => ChildServer.StartOwn(OwnServers.Hello, urls), "/"));
        }
        yield return new Measured(
            FormattableString.Invariant($"from the start of serve to its first page, {declarations:N0} declarations"),
            FormattableString.Invariant($"{program}, listening after {Durations.Show(listening.P50)}"), $"hello {hello}", "≤ 3 s", program.P95 <= Mark);
    }

    private static TimeSpan Start(Func<string, Process> start, string page)
    {
        string address = FormattableString.Invariant($"http://127.0.0.1:{FreePort()}");
        using HttpClient client = new() { Timeout = Patience };
        long begun = Stopwatch.GetTimestamp();
        Process process = start(address);
        try
        {
            while (!Answers(client, new Uri(address + page)))
            {
                if (process.HasExited || Stopwatch.GetElapsedTime(begun) > Patience)
                    throw new InvalidOperationException($"{address}{page} did not answer; what the server said stands above.");
                Thread.Sleep(5);
            }
            return Stopwatch.GetElapsedTime(begun);
        }
        finally
        {
            ChildServer.End(process);
        }
    }

    private static bool Answers(HttpClient client, Uri page)
    {
        try
        {
            using HttpResponseMessage answer = client.GetAsync(page).GetAwaiter().GetResult();
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException error) when (error.InnerException is SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
