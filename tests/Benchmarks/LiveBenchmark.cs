using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR.Client;
using PerfTargets.Corpus.Papers;

namespace PerfTargets.Benchmarks;

/// <summary>A document dropped in the inbox, until a connected program has heard of it and has the changed figure; a million declarations are there already.</summary>
internal sealed class LiveBenchmark : Benchmark
{
    private const string Figure = "/figures/year-totals";

    private static readonly TimeSpan Mark = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public override string Name => "live";

    public override IEnumerable<Measured> Run(double scale)
    {
        int declarations = (int)(1_000_000 * scale);
        DirectoryInfo home = PreparedHome.CopyOf(declarations);
        try
        {
            using ChildServer server = ChildServer.Serve(home.FullName);
            (Durations told, Durations shown) = Drop(server.Address, home.FullName, InventedDocuments.Of(scale < 1 ? 3 : 30, TextLayout.LaidOut)).GetAwaiter().GetResult();
            return
            [
                new(
                    string.Create(CultureInfo.InvariantCulture, $"file dropped in the inbox until the changed figure is there, {declarations:N0} declarations, {shown.Count} drops"),
                    string.Create(CultureInfo.InvariantCulture, $"{shown}; told after {told}"), null, "p95 ≤ 1 s", shown.P95 <= Mark),
            ];
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    /// <summary>The first drop, which the server is not warm for, is not counted.</summary>
    private static async Task<(Durations Told, Durations Shown)> Drop(string address, string home, byte[][] documents)
    {
        Channel<HeardNews> news = Channel.CreateUnbounded<HeardNews>();
        await using HubConnection hub = await HubClient.Connect(address, heard => news.Writer.TryWrite(heard));
        using HttpClient client = new() { Timeout = Patience };
        Durations told = new(), shown = new();
        for (int n = 0; n < documents.Length; n++)
        {
            string before = await client.GetStringAsync(new Uri(address + Figure));
            string name = string.Create(CultureInfo.InvariantCulture, $"invented-{n}.txt"), beside = Path.Combine(home, name);
            await File.WriteAllBytesAsync(beside, documents[n]);
            long start = Stopwatch.GetTimestamp();
            File.Move(beside, Path.Combine(home, "inbox", name));
            using CancellationTokenSource patience = new(Patience);
            while ((await news.Reader.ReadAsync(patience.Token)).Kind != "loaded")
                continue;
            TimeSpan heard = Stopwatch.GetElapsedTime(start);
            while (await client.GetStringAsync(new Uri(address + Figure), patience.Token) == before)
                await Task.Delay(5, patience.Token);
            if (n == 0)
                continue;
            told.Add(heard);
            shown.Add(Stopwatch.GetElapsedTime(start));
        }
        return (told, shown);
    }
}
