using Microsoft.AspNetCore.Builder;
using PerfTargets.Dashboard;
using PerfTargets.Dashboard.Commands;
using PerfTargets.Ingest;
using PerfTargets.Tests.Analytics;

namespace PerfTargets.Tests.Dashboard;

/// <summary>A home with the four real declarations, and the host that serves it.</summary>
internal sealed class ServedHome : IAsyncDisposable
{
    private const string Token = "token";

    private readonly RealHome _home = new();

    public ServedHome() => App = Host.Build(_home.Home, "http://127.0.0.1:0", Token);

    public Home Home => _home.Home;

    public WebApplication App { get; }

    public Uri Address => new(App.Urls.First());

    /// <summary>Starts the host, and lets commands find it.</summary>
    public async Task Start()
    {
        await App.StartAsync(TestContext.Current.CancellationToken);
        new Holder(App.Urls.First(), Token, Environment.ProcessId).Announce(Home.Folder.Directory);
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        _home.Dispose();
    }
}
