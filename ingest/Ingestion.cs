using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Documents.Archives;
using PerfTargets.Ingest.Ledgers;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>
/// Takes documents in: read → sorted into declarations and quarantine → raw file → database, whose transaction ends once
/// the journal has the event. Reading goes on in parallel; what was read meanwhile is written together.
/// </summary>
public sealed class Ingestion
{
    /// <summary>Documents; so many are read ahead, and become known at once.</summary>
    private const int MostInBatch = 64;

    /// <summary>Bytes of a workbook that is looked at as a form before it is as a ledger.</summary>
    private const long LargestForm = 8L << 20;

    private readonly ConcurrentExclusiveSchedulerPair _reading = new(TaskScheduler.Default, Environment.ProcessorCount);

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
    public DocumentReport Take(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default) => Take([Prepare(name, bytes, cancellation)])[0];

    /// <summary>Reads a document, so that only what needs the store is left; another may be read meanwhile.</summary>
    public PreparedDocument Prepare(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        return LedgerIngestion.MayBe(name)
            ? FormOr(name, name, bytes.Length, () => bytes, () => TakeLedger(name, bytes), cancellation)
            : PrepareDocument(name, bytes, cancellation);
    }

    /// <summary>Tables of forms and ledgers have the same endings: a small workbook with a form in it is a document; of anything else the engine is asked first.</summary>
    /// <param name="file">As it is told of where it cannot be had.</param>
    private PreparedDocument FormOr(string file, string name, long length, Func<ReadOnlyMemory<byte>> bytes, Func<DocumentReport?> ledger, CancellationToken cancellation)
    {
        PreparedDocument? form = length <= LargestForm && name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? PrepareDocument(name, bytes(), cancellation) : null;
        if (form is PreparedDocument.Read { Intake.Declarations.Count: > 0 })
            return form;
        return new PreparedDocument.Alone(() => TakeLedgerOr(file, ledger, () => Take([form ?? PrepareDocument(name, bytes(), cancellation)])[0]));
    }

    /// <summary>Takes documents in that were read, in their order: those side by side become known at once, or, where one cannot be taken in, each by itself.</summary>
    public IReadOnlyList<DocumentReport> Take(IReadOnlyList<PreparedDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        List<DocumentReport> reports = [];
        List<PreparedDocument.Read> batch = [];
        foreach (PreparedDocument document in documents)
        {
            if (document is PreparedDocument.Read read && batch.Count < MostInBatch && batch.TrueForAll(other => other.Sha256 != read.Sha256))
            {
                batch.Add(read);
                continue;
            }
            Flush();
            if (document is PreparedDocument.Read next)
                batch.Add(next);
            else
                reports.Add(((PreparedDocument.Alone)document).Take());
        }
        Flush();
        return reports;

        void Flush()
        {
            if (batch.Count > 0)
                reports.AddRange(TakeRead(batch));
            batch.Clear();
        }
    }

    private IEnumerable<DocumentReport> TakeRead(List<PreparedDocument.Read> batch)
    {
        _writing.Wait();
        try
        {
            return Write(batch);
        }
        catch (Exception) when (batch.Count > 1)
        {
            // One of them is what the store cannot take: the others are taken in, and it is told of by itself.
            return [.. batch.Select(document => Write([document])[0])];
        }
        finally
        {
            _writing.Release();
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

    private PreparedDocument PrepareDocument(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (ZipArchiveDocuments.IsOne(bytes.Span) && Unpacked(name, bytes) is { } packed)
            return new PreparedDocument.Alone(() => DocumentReport.Of(name, [.. InOrder(packed, document => Prepare(document.Name, document.Bytes, cancellation), cancellation)]));
        string sha256 = RawFiles.Sha256(bytes.Span);
        return Known(name, sha256) is not null
            ? new PreparedDocument.Alone(() => Again(name, sha256, bytes) ?? Take([new PreparedDocument.Read(name, sha256, bytes, _archive.Read(name, bytes))])[0])
            : new PreparedDocument.Read(name, sha256, bytes, _archive.Read(name, bytes));
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

    /// <summary>Documents that an earlier version of the reader read and the one at work has not read yet.</summary>
    public IReadOnlyList<NamedDocument> ToReread() => Rereading.ToRead(_store, _archive.Reader, _archive.ReaderOf(Recognition.ByNow));

    /// <summary>As <see cref="Prepare"/>, of a document that was taken in before.</summary>
    public PreparedDocument PrepareAgain(NamedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return PrepareDocument(document.Name, _archive.Raw.Read(document.Sha256), CancellationToken.None);
    }

    /// <summary>Reads documents again that an earlier version of the reader read; what is read otherwise waits for a person.</summary>
    public IEnumerable<DocumentReport> Reread(CancellationToken cancellation = default) => InOrder(ToReread(), PrepareAgain, cancellation);

    /// <summary>Reads ahead on all cores; what is read meanwhile is written together.</summary>
    private IEnumerable<DocumentReport> InOrder<T>(IEnumerable<T> documents, Func<T, PreparedDocument> prepare, CancellationToken cancellation)
    {
        Queue<Task<PreparedDocument>> ahead = new();
        using IEnumerator<T> next = documents.GetEnumerator();
        bool more = true;
        while (!cancellation.IsCancellationRequested)
        {
            while (more && ahead.Count < MostInBatch && (more = next.MoveNext()))
            {
                T document = next.Current;
                ahead.Enqueue(Task.Factory.StartNew(() => prepare(document), CancellationToken.None, TaskCreationOptions.None, _reading.ConcurrentScheduler));
            }
            if (ahead.Count == 0)
                yield break;
            List<PreparedDocument> read = [ahead.Dequeue().GetAwaiter().GetResult()];
            while (ahead.TryPeek(out Task<PreparedDocument>? done) && done.IsCompletedSuccessfully)
                read.Add(ahead.Dequeue().Result);
            foreach (DocumentReport report in Take(read))
                yield return report;
        }
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
    public DocumentReport TakeFile(string file, string? mapping = null) => Take([PrepareFile(file, mapping, CancellationToken.None)])[0];

    /// <summary>As <see cref="Prepare"/>, of a file of this machine.</summary>
    /// <param name="mapping">Of a ledger, JSON; null lets the header tell.</param>
    public PreparedDocument PrepareFile(string file, string? mapping, CancellationToken cancellation)
    {
        string name = Path.GetFileName(file);
        try
        {
            if (mapping is not null)
                return new PreparedDocument.Alone(() => TakeLedgerOr(file, () => TakeLedger(file, name, mapping), () => Take([PrepareDocument(name, File.ReadAllBytes(file), cancellation)])[0]));
            return LedgerIngestion.MayBe(file)
                ? FormOr(file, name, new FileInfo(file).Length, () => File.ReadAllBytes(file), () => TakeLedger(file, name, mapping), cancellation)
                : PrepareDocument(name, File.ReadAllBytes(file), cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new PreparedDocument.Alone(() => NoFile(file, error));
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

    private DocumentReport[] Write(IReadOnlyList<PreparedDocument.Read> documents)
    {
        DocumentReport?[] reports = [.. documents.Select(document => Known(document.Name, document.Sha256))];
        PreparedDocument.Read[] fresh = [.. documents.Where((_, i) => reports[i] is null)];
        if (fresh.Length > 0)
        {
            _store.CatchUp(_archive.Journal.LastSeq);
            (IReadOnlyList<Load> loads, Action note) = _archive.Add([.. fresh.Select(document => (document.Intake, document.Bytes))]);
            Queue<LoadOutcome> outcomes = new(_store.Append(loads, note));
            for (int i = 0; i < reports.Length; i++)
                reports[i] ??= Report(documents[i], outcomes.Dequeue());
        }
        return reports!;
    }

    private static DocumentReport Report(PreparedDocument.Read document, LoadOutcome outcome) => new(
        document.Name, false, outcome,
        outcome.Held == 0 ? [.. document.Intake.AllIssues] : [new Issue(IntakeMessages.Held, [FormattableString.Invariant($"{outcome.Held}")], IssueSeverity.Warning), .. document.Intake.AllIssues]);

    private DocumentReport? Known(string name, string sha256) => _archive.ErasedBy(sha256) is { } erased
        ? new DocumentReport(name, false, null, [new Issue(IntakeMessages.Erased, [FormattableString.Invariant($"{erased}")], IssueSeverity.Error)])
        : LoadOutcomes.Known(_store, sha256, _archive.Reader, _archive.ReaderOf(Recognition.ByNow)) is { } outcome ? new DocumentReport(name, true, outcome, []) : null;
}
