using System.Threading.Channels;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Live;

/// <summary>
/// The way in while the pages are served: documents from the inbox, from pages and from programs queue here, are taken in
/// one after the other, and are told of. It belongs to the host, so a closed page loses nothing.
/// </summary>
internal sealed class DocumentIntake(Home home, LiveFeed feed) : BackgroundService, IUploads
{
    private readonly Channel<Waiting> _queue = Channel.CreateUnbounded<Waiting>();

    /// <summary>Queues a document; the task ends when it is taken in.</summary>
    public Task<DocumentReport> Take(string name, ReadOnlyMemory<byte> bytes) => Queue(name, () => home.Ingestion.Take(name, bytes));

    /// <summary>Queues a file of this machine, which is read where it lies; the task ends when it is taken in.</summary>
    /// <param name="mapping">Of a ledger, JSON; null lets the header tell.</param>
    public Task<DocumentReport> TakeFile(string file, string? mapping) => Queue(Path.GetFileName(file), () => home.Ingestion.TakeFile(file, mapping));

    private Task<DocumentReport> Queue(string name, Func<DocumentReport> take)
    {
        Waiting waiting = new(name, take, new TaskCompletionSource<DocumentReport>(TaskCreationOptions.RunContinuationsAsynchronously));
        feed.Progress(home.Store.Version, name, "waiting");
        _queue.Writer.TryWrite(waiting);
        return waiting.Done.Task;
    }

    public async Task TakeAsync(string name, Stream content, CancellationToken cancellation)
    {
        using MemoryStream bytes = new();
        byte[] part = new byte[81_920];
        for (int read = await content.ReadAsync(part, cancellation); read > 0; read = await content.ReadAsync(part, cancellation))
        {
            if (bytes.Length + read > IUploads.LargestDocument)
                throw new InvalidDataException($"{name} is larger than {IUploads.LargestMegabytes} MiB");
            bytes.Write(part, 0, read);
        }
        await Take(Path.GetFileName(name), bytes.ToArray());
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (Waiting waiting in _queue.Reader.ReadAllAsync(stoppingToken))
            await Task.Run(() => Take(waiting), stoppingToken);
    }

    private void Take(Waiting waiting)
    {
        feed.Progress(home.Store.Version, waiting.Name, "reading");
        try
        {
            DocumentReport report = waiting.Take();
            feed.Progress(home.Store.Version, waiting.Name, "done");
            feed.Tell(Tidings.Of(report, home.Store.Version));
            waiting.Done.SetResult(report);
        }
        catch (Exception exception)
        {
            // The disk is full, or a rule has a mistake: the document was not acknowledged, whoever brought it is told, and the next one may fare better.
            feed.Progress(home.Store.Version, waiting.Name, "failed");
            waiting.Done.SetException(exception);
        }
    }

    private sealed record Waiting(string Name, Func<DocumentReport> Take, TaskCompletionSource<DocumentReport> Done);
}
