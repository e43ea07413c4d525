using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Live;

/// <summary>
/// Takes in what lands in the home's inbox, once a file has stopped growing, and removes it there: its bytes are kept in
/// the home. It looks rather than waits for events, which network folders do not send.
/// </summary>
internal sealed class InboxWatcher(Home home, DocumentIntake intake, ILogger<InboxWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<string, (long Length, DateTime Written)> _seen = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            foreach (string file in Settled())
                await Take(file, stoppingToken);
    }

    /// <summary>Files whose length and time have not changed since the last look.</summary>
    private List<string> Settled()
    {
        List<string> settled = [];
        HashSet<string> present = [];
        foreach (FileInfo file in new DirectoryInfo(home.Folder.Inbox).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => !file.Name.StartsWith('.')))
        {
            present.Add(file.FullName);
            (long, DateTime) now = (file.Length, file.LastWriteTimeUtc);
            if (_seen.TryGetValue(file.FullName, out var before) && before == now)
                settled.Add(file.FullName);
            _seen[file.FullName] = now;
        }
        foreach (string gone in _seen.Keys.Where(file => !present.Contains(file)).ToArray())
            _seen.Remove(gone);
        return settled;
    }

    private async Task Take(string file, CancellationToken cancellation)
    {
        try
        {
            byte[] bytes = await File.ReadAllBytesAsync(file, cancellation);
            await intake.Take(Path.GetFileName(file), bytes);
            File.Delete(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(exception, "{File} could not be taken in yet", Path.GetFileName(file));
        }
    }
}
