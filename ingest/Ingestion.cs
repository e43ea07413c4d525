using PerfTargets.Declarations;
using PerfTargets.Ingest.Ledgers;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>
/// Takes documents in: read → sorted into declarations and quarantine → raw file → database, whose transaction ends once
/// the journal has the event. Reading goes on in parallel, writing one document at a time.
/// </summary>
public sealed class Ingestion
{
    private readonly Archive _archive;
    private readonly KeptStore _store;
    private readonly SemaphoreSlim _writing;

    internal Ingestion(Archive archive, KeptStore store, SemaphoreSlim writing)
    {
        _archive = archive;
        _store = store;
        _writing = writing;
    }

    /// <summary>Takes one document in; it is acknowledged, and survives a crash, when this returns.</summary>
    public DocumentReport Take(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        try
        {
            return LedgerIngestion.MayBe(name) && TakeLedger(name, bytes) is { } ledger ? ledger : TakeDocument(name, bytes, cancellation);
        }
        catch (LedgerTooLargeException error)
        {
            return TooLarge(name, error);
        }
    }

    /// <summary>Whether a file of that name may be a ledger (台账), which is never held in memory.</summary>
    public static bool MayBeLedger(string name) => LedgerIngestion.MayBe(name);

    /// <summary>The engine reads files only.</summary>
    private DocumentReport? TakeLedger(string name, ReadOnlyMemory<byte> bytes)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, bytes.Span);
            return TakeLedger(file, Path.GetFileName(name));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private DocumentReport TakeDocument(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        string sha256 = RawFiles.Sha256(bytes.Span);
        if (Known(name, sha256) is { } before)
        {
            _archive.Heal(sha256, bytes);
            return before;
        }
        Intake intake = _archive.Read(name, bytes);
        _writing.Wait(cancellation);
        try
        {
            return Known(name, sha256) ?? Write(intake, bytes);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>
    /// Takes in files, and everything in and below folders; one bad file never stops the run. When it is cancelled the document
    /// at hand is finished, and the report tells of those before.
    /// </summary>
    /// <param name="mapping">Of ledgers, JSON; null lets each header tell.</param>
    /// <exception cref="InvalidMappingException">The mapping is none, or does not fit a file.</exception>
    public IngestReport TakeAll(IEnumerable<string> paths, IProgress<IngestProgress>? progress = null, string? mapping = null, CancellationToken cancellation = default)
    {
        string[] files = [.. DocumentFiles.Under(paths)];
        var documents = new List<DocumentReport>();
        foreach (string file in files.TakeWhile(_ => !cancellation.IsCancellationRequested))
        {
            documents.Add(TakeFile(file, mapping));
            progress?.Report(new IngestProgress(documents.Count, files.Length, file));
        }
        return IngestReport.Of(documents);
    }

    /// <summary>The files that paths stand for, in a stable order; hidden ones left out.</summary>
    public static IEnumerable<string> Files(IEnumerable<string> paths) => DocumentFiles.Under(paths);

    /// <summary>Takes a ledger in by a mapping of the user's.</summary>
    /// <param name="mapping">JSON; null lets the header tell.</param>
    /// <returns>Null where the file is no ledger.</returns>
    /// <exception cref="InvalidMappingException">The mapping is none, or does not fit the file.</exception>
    public DocumentReport? TakeLedger(string file, string name, string? mapping = null)
    {
        LedgerMapping? parsed = mapping is null ? null : LedgerMapping.Parse(mapping);
        _writing.Wait();
        try
        {
            return new LedgerIngestion(_archive, _store).Take(file, name, parsed);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Takes one file in; a file that cannot be read is reported.</summary>
    /// <param name="mapping">Of a ledger, JSON; null lets the header tell.</param>
    /// <exception cref="InvalidMappingException">The mapping is none, or does not fit the file.</exception>
    public DocumentReport TakeFile(string file, string? mapping = null)
    {
        byte[] bytes;
        try
        {
            if ((mapping is not null || LedgerIngestion.MayBe(file)) && TakeLedger(file, Path.GetFileName(file), mapping) is { } ledger)
                return ledger;
            bytes = File.ReadAllBytes(file);
        }
        catch (LedgerTooLargeException error)
        {
            return TooLarge(Path.GetFileName(file), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new DocumentReport(file, false, null, [new Issue(IntakeMessages.NoFile, [error.Message], IssueSeverity.Error)]);
        }
        return TakeDocument(Path.GetFileName(file), bytes);
    }

    private static DocumentReport TooLarge(string name, LedgerTooLargeException error) =>
        new(name, false, null, [new Issue(IntakeMessages.Unreadable, [error.Message], IssueSeverity.Error)]);

    private DocumentReport Write(Intake intake, ReadOnlyMemory<byte> bytes)
    {
        _store.CatchUp(_archive.Journal.LastSeq);
        (Load load, Action note) = _archive.Add(intake, bytes);
        LoadOutcome outcome = _store.Append(load, note);
        return new DocumentReport(intake.Document.Name, false, outcome, [.. intake.AllIssues]);
    }

    private DocumentReport? Known(string name, string sha256) =>
        LoadOutcomes.Known(_store, sha256, _archive.Reader) is { } outcome ? new DocumentReport(name, true, outcome, []) : null;
}
