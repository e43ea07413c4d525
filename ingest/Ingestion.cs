using PerfTargets.Declarations;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>
/// The way in, one document at a time: keep the bytes, note the event, load the declarations. Each step is durable
/// before the next, so that a stop at any point loses nothing that was acknowledged.
/// </summary>
public sealed class Ingestion(Home home, TimeProvider clock)
{
    private readonly Lock writing = new();

    /// <summary>Takes in one document; safe to call from several threads.</summary>
    public DocumentReport Take(string name, ReadOnlyMemory<byte> bytes, IProgress<IngestProgress>? progress = null)
    {
        progress?.Report(new IngestProgress(name, "reading"));
        string sha256 = RawFiles.Sha256(bytes.Span);
        Load read = Loading.Read(0, clock.GetUtcNow(), name, sha256, bytes, home.Reader);
        lock (writing)
        {
            progress?.Report(new IngestProgress(name, "writing"));
            if (IsKnown(sha256))
                return Done(read, known: true, Unchanged(read), progress);
            home.Raw.Keep(sha256, bytes.Span);
            JournalEvent entry = home.Journal.Append(read.NotedAt, LoadEvent.Kind, new LoadEvent(sha256, name, home.Reader.Version));
            LoadOutcome outcome = home.Store.Append(read with { Seq = entry.Seq });
            return Done(read, known: false, outcome, progress);
        }
    }

    /// <summary>The files a path stands for: itself, or those below it in a stable order; hidden ones are left out.</summary>
    public static IReadOnlyList<string> Files(string path) =>
        !Directory.Exists(path)
            ? [path]
            : [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => !Path.GetRelativePath(path, file).Split('/', '\\').Any(part => part.StartsWith('.')))
                .Order(StringComparer.Ordinal)];

    private bool IsKnown(string sha256) => home.Journal.Events
        .Where(entry => entry.Kind == LoadEvent.Kind)
        .Select(LoadEvent.Of)
        .Any(load => load.Sha256 == sha256 && load.Reader == home.Reader.Version);

    private static LoadOutcome Unchanged(Load read) => new(
        0, 0, 0, read.Declarations.Count, read.Quarantined.Count, 0, LoadTotals.CurrentBudgets(read.Declarations));

    private static DocumentReport Done(Load read, bool known, LoadOutcome outcome, IProgress<IngestProgress>? progress)
    {
        progress?.Report(new IngestProgress(read.Document.Name, "done"));
        IReadOnlyList<Issue> issues = [.. read.Issues, .. read.Declarations.SelectMany(declaration => declaration.Issues)];
        return new DocumentReport(read.Document.Name, read.Document.Sha256, known, outcome, read.Declarations, issues, read.Quarantined);
    }
}
