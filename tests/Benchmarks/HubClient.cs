using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace PerfTargets.Benchmarks;

/// <summary>A program that is connected to the hub.</summary>
internal static class HubClient
{
    /// <param name="hear">Called for each piece of news, on any thread.</param>
    public static async Task<HubConnection> Connect(string address, Action<HeardNews> hear)
    {
        HubConnection hub = new HubConnectionBuilder()
            .WithUrl(address + "/live", HttpTransportType.WebSockets, options => options.SkipNegotiation = true)
            .Build();
        hub.On("news", hear);
        await hub.StartAsync();
        return hub;
    }
}

/// <summary>What a program needs of a piece of news.</summary>
internal sealed record HeardNews(long Version, string Kind);
