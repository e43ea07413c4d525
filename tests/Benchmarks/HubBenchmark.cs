using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.SignalR.Client;

namespace PerfTargets.Benchmarks;

/// <summary>One message to a thousand connected programs until the last of them has it, and what a connection costs the server.</summary>
internal sealed class HubBenchmark : Benchmark
{
    private const int KiB = 1024;
    private const int MostMemory = 40;

    private static readonly TimeSpan Mark = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public override string Name => "hub";

    public override IEnumerable<Measured> Run(double scale)
    {
        int programs = scale < 1 ? 50 : 1000;
        DirectoryInfo home = Directory.CreateTempSubdirectory("perftargets-home-");
        try
        {
            using ChildServer server = ChildServer.Own(OwnServers.Hub, home.FullName);
            return Run(server, programs, messages: scale < 1 ? 3 : 50).GetAwaiter().GetResult();
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    private static async Task<Measured[]> Run(ChildServer server, int programs, int messages)
    {
        Audience audience = new();
        // What the first connections make the server load is no cost of a connection.
        await audience.Connect(server.Address, programs / 20);
        await Send(server, audience, 3);
        (long Heap, long Resident) before = (Heap(server), server.Resident);
        await audience.Connect(server.Address, programs);
        Durations heard = await Send(server, audience, messages);
        long heap = (Heap(server) - before.Heap) / programs, resident = (server.Resident - before.Resident) / programs;
        await audience.Close();
        return
        [
            new($"one message to {audience.Size} connected programs, until the last has it", heard.ToString(), null, "p95 ≤ 250 ms", heard.P95 <= Mark),
            new(
                string.Create(CultureInfo.InvariantCulture, $"memory of a connection, of {programs}"),
                string.Create(CultureInfo.InvariantCulture, $"{(double)heap / KiB:N1} KiB of heap in use, {(double)resident / KiB:N1} KiB resident"), null, "≤ 40 KiB", Math.Max(heap, resident) <= MostMemory * KiB),
        ];
    }

    private static async Task<Durations> Send(ChildServer server, Audience audience, int messages)
    {
        Durations heard = new();
        for (int n = 0; n < messages; n++)
        {
            Task<long> all = audience.Expect(n);
            long sent = long.Parse(server.Ask(n.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
            heard.Add(Stopwatch.GetElapsedTime(sent, await all.WaitAsync(Patience)));
        }
        return heard;
    }

    private static long Heap(ChildServer server) => long.Parse(server.Ask("memory"), CultureInfo.InvariantCulture);

    /// <summary>Programs that listen, and when the last of them has heard.</summary>
    private sealed class Audience
    {
        private const int Together = 25;

        private readonly List<HubConnection> _hubs = [];
        private TaskCompletionSource<long> _all = new();
        private long _expected = -1;
        private int _missing;

        public int Size => _hubs.Count;

        public async Task Connect(string address, int programs)
        {
            foreach (int[] some in Enumerable.Range(0, programs).Chunk(Together))
                _hubs.AddRange(await Task.WhenAll(some.Select(_ => HubClient.Connect(address, Hear))));
        }

        /// <returns>When the last has heard it.</returns>
        public Task<long> Expect(long version)
        {
            _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref _missing, _hubs.Count);
            Volatile.Write(ref _expected, version);
            return _all.Task;
        }

        public async Task Close()
        {
            foreach (HubConnection hub in _hubs)
                await hub.DisposeAsync();
        }

        private void Hear(HeardNews news)
        {
            if (news.Version == Volatile.Read(ref _expected) && Interlocked.Decrement(ref _missing) == 0)
                _all.SetResult(Stopwatch.GetTimestamp());
        }
    }
}
