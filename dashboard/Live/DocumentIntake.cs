using System.Threading.Channels;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Live;

/// <summary>
/// The way in while the pages are served: documents from the inbox, from pages and from programs queue here, are read side by
/// side, taken in in their order, and are told of. It belongs to the host, so a closed page loses nothing.
/// </summary>
internal sealed class DocumentIntake(Home home, LiveFeed feed) : BackgroundService, IUploads
{
    private const int MostAtOnce = 64;

    private readonly Channel<Waiting> _queue = Channel.CreateUnbounded<Waiting>();

    /// <summary>Reading is parallel, and ahead of what is written.</summary>
    private readonly SemaphoreSlim _reading = new(Environment.ProcessorCount);

    /// <summary>Queues a document; the task ends when it is taken in.</summary>
    public Task<DocumentReport> Take(string name, ReadOnlyMemory<byte> bytes) => Queue(name, () => home.Ingestion.Prepare(name, bytes));

    /// <summary>Queues a file of this machine, which is read where it lies; the task ends when it is taken in.</summary>
    /// <param name="mapping">Of a ledger, JSON; null lets the header tell.</param>
    public Task<DocumentReport> TakeFile(string file, string? mapping) => Queue(Path.GetFileName(file), () => home.Ingestion.PrepareFile(file, mapping, CancellationToken.None));

    private Task<DocumentReport> Queue(string name, Func<PreparedDocument> prepare)
    {
        feed.Progress(home.Store.Version, name, "waiting");
        Waiting waiting = new(name, Read(name, prepare), new TaskCompletionSource<DocumentReport>(TaskCreationOptions.RunContinuationsAsynchronously));
        _queue.Writer.TryWrite(waiting);
        return waiting.Done.Task;
    }

    private async Task<PreparedDocument> Read(string name, Func<PreparedDocument> prepare)
    {
        await _reading.WaitAsync();
        try
        {
            feed.Progress(home.Store.Version, name, "reading");
            return await Task.Run(prepare);
        }
        finally
        {
            _reading.Release();
        }
    }

    public async Task<UploadOutcome> TakeAsync(string name, Stream content, CancellationToken cancellation)
    {
        using MemoryStream bytes = new();
        byte[] part = new byte[81_920];
        for (int read = await content.ReadAsync(part, cancellation); read > 0; read = await content.ReadAsync(part, cancellation))
        {
            if (bytes.Length + read > IUploads.LargestDocument)
                throw new InvalidDataException($"{name} is larger than {IUploads.LargestMegabytes} MiB");
            bytes.Write(part, 0, read);
        }
        DocumentReport report = await Take(Path.GetFileName(name), bytes.ToArray());
        return new UploadOutcome(report.Outcome?.New ?? 0, report.Outcome?.Changed ?? 0, report.Outcome?.Unchanged ?? 0, report.Outcome?.Quarantined ?? 0, Tidings.Of(report, home.Store.Version).Text);
    }

    public int ToReread => home.Ingestion.ToReread().Count;

    Task IUploads.Reread() => Reread();

    /// <summary>Queues the documents that an earlier version of the reader read; the task ends when they are taken in.</summary>
    public Task<DocumentReport[]> Reread() => Task.WhenAll(home.Ingestion.ToReread().Select(document => Queue(document.Name, () => home.Ingestion.PrepareAgain(document))));

    public override void Dispose()
    {
        _reading.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _queue.Reader.WaitToReadAsync(stoppingToken))
        {
            List<Waiting> waiting = [];
            while (waiting.Count < MostAtOnce && _queue.Reader.TryPeek(out Waiting? next) && (waiting.Count == 0 || next.Read.IsCompletedSuccessfully) && _queue.Reader.TryRead(out next))
                waiting.Add(next);
            await Take(waiting);
        }
    }

    /// <summary>The first is waited for; those behind it that are read already come with it.</summary>
    private async Task Take(List<Waiting> waiting)
    {
        try
        {
            List<PreparedDocument> read = [];
            foreach (Waiting one in waiting)
                read.Add(await one.Read);
            IReadOnlyList<DocumentReport> reports = await Task.Run(() => home.Ingestion.Take(read));
            foreach ((Waiting one, DocumentReport report) in waiting.Zip(reports))
            {
                feed.Progress(home.Store.Version, one.Name, "done");
                feed.Tell(Tidings.Of(report, home.Store.Version));
                one.Done.TrySetResult(report);
            }
        }
        catch (Exception) when (waiting.Count > 1)
        {
            // One of them failed: each by itself, so that it alone is told of.
            foreach (Waiting one in waiting)
                await Take([one]);
        }
        catch (Exception exception)
        {
            // The disk is full, or a rule has a mistake: the document was not acknowledged, whoever brought it is told, and the next one may fare better.
            feed.Progress(home.Store.Version, waiting[0].Name, "failed");
            waiting[0].Done.TrySetException(exception);
        }
    }

    private sealed record Waiting(string Name, Task<PreparedDocument> Read, TaskCompletionSource<DocumentReport> Done);
}
