using Microsoft.AspNetCore.SignalR;
using PerfTargets.Declarations;

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
        {
            IngestProgressNews[] others = [.. _running.Where(other => other.Document != document).Take(Remembered - 1)];
            _running = step == "done" ? [.. others] : [new IngestProgressNews(document, step), .. others];
        }
        string text = $"{document}: {step}";
        Tell(new News(version, "progress", new Bilingual(text, text)));
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
