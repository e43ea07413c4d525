using System.Diagnostics;
using System.Net;

namespace PerfTargets.Benchmarks;

/// <summary>So many requests for one address over a few connections at a time, as a browser asks.</summary>
internal static class FigureLoad
{
    private const int Connections = 8;

    /// <summary>It takes compressed bytes as they come.</summary>
    public static HttpClient Client()
    {
        HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, AutomaticDecompression = DecompressionMethods.None, UseCookies = false });
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br");
        return client;
    }

    /// <returns>Requests a second.</returns>
    public static double Run(HttpClient client, string address, int requests)
    {
        long start = Stopwatch.GetTimestamp();
        Task.WaitAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            for (int n = 0; n < requests / Connections; n++)
            {
                using HttpResponseMessage answer = await client.GetAsync(new Uri(address));
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
            }
        })));
        return requests / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
