using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Live;

/// <summary>
/// Takes in what lands in the home's inbox, once a file has stopped growing, and removes it there: its bytes are kept in
/// the home. It looks rather than waits for events, which network folders do not send. What fails is tried again, ever more
/// seldom; a file that changes, at once.
/// </summary>
internal sealed class InboxWatcher(Home home, DocumentIntake intake, TimeProvider time, ILogger<InboxWatcher> log) : BackgroundService
{
    /// <summary>Files held in memory together; those become known at once.</summary>
    private const int AtOnce = 64;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(10);

    private static readonly EnumerationOptions Readable = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        // A link may lead out of the folder, or round in a circle.
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private readonly Dictionary<string, (long Length, DateTime Written)> _seen = [];
    private readonly Dictionary<string, (int Failures, DateTimeOffset Until)> _resting = [];

    /// <summary>Takes in the files that have not changed since the last look.</summary>
    internal async Task Look(CancellationToken cancellation)
    {
        string inbox = home.Folder.Inbox;
        if (IsResting(inbox))
            return;
        List<string> settled;
        try
        {
            Directory.CreateDirectory(inbox);
            settled = Settled(inbox);
            _resting.Remove(inbox);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Rest(inbox, exception);
            return;
        }
        foreach (string[] some in settled.Where(file => !IsResting(file)).Chunk(AtOnce))
        {
            foreach ((string file, Exception? failure) in await Task.WhenAll(some.Select(file => Take(file, cancellation))))
            {
                cancellation.ThrowIfCancellationRequested();
                // Whatever is wrong with one document, a mistake of ours included, the others are still taken in.
                if (failure is null)
                    _resting.Remove(file);
                else
                    Rest(file, failure);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Look(stoppingToken);
    }

    private List<string> Settled(string inbox)
    {
        List<string> settled = [];
        HashSet<string> present = [];
        foreach (FileInfo file in new DirectoryInfo(inbox).EnumerateFiles("*", Readable))
        {
            if (Stamp(file) is not { } now)
                continue;
            present.Add(file.FullName);
            if (_seen.TryGetValue(file.FullName, out var before) && before == now)
                settled.Add(file.FullName);
            else
                _resting.Remove(file.FullName);
            _seen[file.FullName] = now;
        }
        foreach (string gone in _seen.Keys.Where(file => !present.Contains(file)).ToArray())
        {
            _seen.Remove(gone);
            _resting.Remove(gone);
        }
        return settled;
    }

    /// <returns>Null where the file is gone since it was listed.</returns>
    private static (long Length, DateTime Written)? Stamp(FileInfo file)
    {
        try
        {
            return (file.Length, file.LastWriteTimeUtc);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <returns>What kept it from being taken in; null where nothing did.</returns>
    private async Task<(string File, Exception? Failure)> Take(string file, CancellationToken cancellation)
    {
        try
        {
            byte[] bytes = await File.ReadAllBytesAsync(file, cancellation);
            DocumentReport report = await intake.Take(Path.GetFileName(file), bytes).WaitAsync(cancellation);
            if (report.Outcome is null)
                return (file, new InvalidDataException(string.Join("; ", report.Issues)));
            File.Delete(file);
            return (file, null);
        }
        catch (Exception exception)
        {
            return (file, exception);
        }
    }

    private bool IsResting(string path) => _resting.TryGetValue(path, out var rest) && time.GetUtcNow() < rest.Until;

    private void Rest(string path, Exception why)
    {
        int failures = _resting.GetValueOrDefault(path).Failures + 1;
        TimeSpan rest = TimeSpan.FromSeconds(Math.Min(LongestRest.TotalSeconds, Math.Pow(2, failures - 1)));
        _resting[path] = (failures, time.GetUtcNow() + rest);
        log.LogWarning(why, "{File} could not be taken in; it is tried again in {Rest}", Path.GetFileName(path), rest);
    }
}
