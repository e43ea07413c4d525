using Microsoft.AspNetCore.SignalR;

namespace PerfTargets.Dashboard.Live;

/// <summary>Tells open pages (over their own circuits) and programs (over the hub) what arrived, in order.</summary>
internal sealed class LiveFeed(IHubContext<LiveHub> hub, ILogger<LiveFeed> log) : ILiveNews
{
    private const int Remembered = 20;

    private readonly Lock _changing = new();
    private List<IngestProgressNews> _running = [];

    public event Action<News>? Arrived;

    public IReadOnlyList<IngestProgressNews> Running => _running;

    public void Progress(long version, string document, string step)
    {
        lock (_changing)
            _running = [new IngestProgressNews(document, step), .. _running.Where(other => other.Document != document).Take(Remembered - 1)];
        Tell(new News(version, "progress", $"{document}: {step}"));
    }

    public void Tell(News news)
    {
        foreach (Delegate page in Arrived?.GetInvocationList() ?? [])
            ((Action<News>)page)(news);
        hub.Clients.All.SendAsync("news", news).ContinueWith(
            sending => log.LogWarning(sending.Exception, "news {Version} did not reach every program", news.Version),
            CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }
}
