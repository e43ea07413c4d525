using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Documents.Archives;
using PerfTargets.Ingest.Ledgers;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>
/// Takes documents in: read → sorted into declarations and quarantine → raw file → database, whose transaction ends once
/// the journal has the event. Reading goes on in parallel, writing one document at a time.
/// </summary>
public sealed class Ingestion
{
    private static readonly int ReadAhead = 2 * Environment.ProcessorCount;

    private readonly Archive _archive;
    private readonly KeptStore _store;
    private readonly IDocumentOpener _opener;
    private readonly SemaphoreSlim _writing;

    internal Ingestion(Archive archive, KeptStore store, IDocumentOpener opener, SemaphoreSlim writing)
    {
        _archive = archive;
        _store = store;
        _opener = opener;
        _writing = writing;
    }

    /// <summary>Takes one document in, or an archive of them; it is acknowledged, and survives a crash, when this returns.</summary>
    public DocumentReport Take(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default) => Prepare(name, bytes, cancellation)();

    /// <summary>Reads a document, so that only what needs the store is left; another may be read meanwhile.</summary>
    /// <returns>Takes it in, as <see cref="Take"/>.</returns>
    public Func<DocumentReport> Prepare(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        if (LedgerIngestion.MayBe(name))
            return () => TakeLedgerOr(name, () => TakeLedger(name, bytes), () => PrepareDocument(name, bytes, cancellation)());
        return PrepareDocument(name, bytes, cancellation);
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

    private Func<DocumentReport> PrepareDocument(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (ZipArchiveDocuments.IsOne(bytes.Span) && Unpacked(name, bytes) is { } packed)
            return () => DocumentReport.Of(name, [.. InOrder(packed, document => Prepare(document.Name, document.Bytes, cancellation), cancellation)]);
        string sha256 = RawFiles.Sha256(bytes.Span);
        if (Known(name, sha256) is not null)
            return () => Again(name, sha256, bytes) ?? TakeRead(_archive.Read(name, bytes));
        Intake intake = _archive.Read(name, bytes);
        return () => TakeRead(intake);

        DocumentReport TakeRead(Intake read)
        {
            _writing.Wait(cancellation);
            try
            {
                return Known(name, sha256) ?? Write(read, bytes);
            }
            finally
            {
                _writing.Release();
            }
        }
    }

    /// <returns>Null where it cannot be unpacked: then it is kept aside as it is, with the reason.</returns>
    private IReadOnlyList<PackedDocument>? Unpacked(string name, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return _opener.Unpack(name, bytes) is { Count: > 0 } documents ? documents : null;
        }
        catch (UnreadableDocumentException)
        {
            return null;
        }
    }

    /// <summary>A document that was taken in before; its raw file is made good where it was lost.</summary>
    private DocumentReport? Again(string name, string sha256, ReadOnlyMemory<byte> bytes)
    {
        if (Known(name, sha256) is not { } before)
            return null;
        _archive.Heal(sha256, bytes);
        return before;
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
        foreach (DocumentReport report in TakeEach(files, mapping, cancellation))
        {
            documents.Add(report);
            progress?.Report(new IngestProgress(documents.Count, files.Length, files[documents.Count - 1]));
        }
        return IngestReport.Of(documents);
    }

    /// <summary>Takes in files in their order, while those that follow are read: one report for each, until it is cancelled.</summary>
    /// <inheritdoc cref="TakeAll"/>
    public IEnumerable<DocumentReport> TakeEach(IReadOnlyList<string> files, string? mapping = null, CancellationToken cancellation = default) =>
        InOrder(files, file => PrepareFile(file, mapping, cancellation), cancellation);

    /// <summary>Reads ahead on all cores; one after the other is written.</summary>
    private static IEnumerable<DocumentReport> InOrder<T>(IEnumerable<T> documents, Func<T, Func<DocumentReport>> prepare, CancellationToken cancellation)
    {
        Queue<Task<Func<DocumentReport>>> ahead = new();
        foreach (T document in documents.TakeWhile(_ => !cancellation.IsCancellationRequested))
        {
            ahead.Enqueue(Task.Run(() => prepare(document), CancellationToken.None));
            if (ahead.Count > ReadAhead)
                yield return ahead.Dequeue().GetAwaiter().GetResult()();
        }
        while (ahead.Count > 0 && !cancellation.IsCancellationRequested)
            yield return ahead.Dequeue().GetAwaiter().GetResult()();
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
    public DocumentReport TakeFile(string file, string? mapping = null) => PrepareFile(file, mapping, CancellationToken.None)();

    private Func<DocumentReport> PrepareFile(string file, string? mapping, CancellationToken cancellation)
    {
        string name = Path.GetFileName(file);
        if (mapping is not null || LedgerIngestion.MayBe(file))
            return () => TakeLedgerOr(file, () => TakeLedger(file, name, mapping), () => Document()());
        return Document();

        Func<DocumentReport> Document()
        {
            try
            {
                return PrepareDocument(name, File.ReadAllBytes(file), cancellation);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return () => NoFile(file, error);
            }
        }
    }

    /// <summary>The engine tells whether a file is a ledger; what is none is a document.</summary>
    private static DocumentReport TakeLedgerOr(string file, Func<DocumentReport?> ledger, Func<DocumentReport> document)
    {
        try
        {
            return ledger() ?? document();
        }
        catch (LedgerTooLargeException error)
        {
            return TooLarge(Path.GetFileName(file), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return NoFile(file, error);
        }
    }

    private static DocumentReport NoFile(string file, Exception error) =>
        new(file, false, null, [new Issue(IntakeMessages.NoFile, [error.Message], IssueSeverity.Error)]);

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
