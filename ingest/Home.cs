using PerfTargets.Declarations;
using PerfTargets.Declarations.Corrections;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Ledgers;
using PerfTargets.Ingest.Units;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>
/// A home folder at work: the store, the journal and raw files it is made from, and ingestion into them. One process holds
/// it; inside, any thread may read, and documents are written one at a time.
/// </summary>
public sealed class Home : IDisposable
{
    private readonly HomeLock _lock;
    private readonly Archive _archive;
    private readonly KeptStore _store;
    private readonly IReadOnlyList<IDerived> _derived;
    private readonly Action<Decision> _check;
    private readonly SemaphoreSlim _writing = new(1);

    private Home(HomeFolder folder, HomeLock held, Archive archive, IReadOnlyList<IDerived> derived, Action<Decision> check, IDocumentOpener opener)
    {
        Folder = folder;
        _lock = held;
        _archive = archive;
        _derived = derived;
        _check = check;
        Opener = opener;
        archive.FinishErasing();
        _store = new KeptStore(folder, archive, derived);
        Ingestion = new Ingestion(archive, _store, opener, _writing);
    }

    public HomeFolder Folder { get; }

    /// <summary>How the home was found.</summary>
    public HomeOpening Opening => _store.Opening;

    public IStore Store => _store;

    public Ingestion Ingestion { get; }

    /// <summary>Opens documents; ends with the home.</summary>
    public IDocumentOpener Opener { get; }

    /// <summary>Opens a home, or makes it; what the database has missed or lost is made good from journal and raw files.</summary>
    /// <param name="derived">Tables that follow from facts; they keep no state of their own between loads.</param>
    /// <param name="read">Reads a document by name and bytes; the same bytes under the same <paramref name="reader"/> give the same reading.</param>
    /// <param name="reader">Version of the reader.</param>
    /// <param name="check">Throws on a decision whose kind or body is not understood; null where none is taken.</param>
    /// <param name="opener">Opens archives, and documents to be shown; the home's from now on. Null for this process.</param>
    /// <exception cref="HomeHeldException">Another process works in it.</exception>
    /// <exception cref="JournalBrokenException">The journal is not as it was written.</exception>
    /// <exception cref="RawFileDamagedException">A document is needed for a replay and is missing or changed.</exception>
    public static Home Open(
        string directory, IReadOnlyList<IDerived> derived, Func<string, ReadOnlyMemory<byte>, DocumentReading> read, string reader, TimeProvider time,
        Action<Decision>? check = null, IDocumentOpener? opener = null)
    {
        var folder = new HomeFolder(Path.GetFullPath(directory));
        folder.Create();
        HomeLock held = HomeLock.Take(folder);
        Journal? journal = null;
        try
        {
            Tombstones erased = new();
            journal = Journal.Open(folder.Journal, folder.SetAside("journal-tail", ".txt", time.GetUtcNow()), erased.Look);
            return new Home(folder, held, new Archive(journal, new RawFiles(folder.Raw), new Readings(folder.Readings), erased, read, reader, time), derived, check ?? NoDecision, opener ?? new OpenHere());
        }
        catch
        {
            journal?.Dispose();
            held.Dispose();
            throw;
        }
    }

    /// <summary>A document as it arrived.</summary>
    /// <exception cref="RawFileDamagedException">It is missing or changed.</exception>
    public byte[] Document(string sha256) => _archive.Raw.Read(sha256);

    /// <summary>Rows of a ledger as its file has them.</summary>
    /// <param name="lines">As facts tell them.</param>
    /// <returns>Null where the document is no ledger, and where its file is lost, changed, or not to be read any more.</returns>
    public LedgerExcerpt? Rows(string sha256, IReadOnlyCollection<long> lines) => LedgerExcerpt.Read(_archive, _store, sha256, lines);

    /// <summary>Notes a decision; it is acknowledged, and survives a crash, when this returns.</summary>
    /// <returns>The decision's place in the journal.</returns>
    public long Decide(DecisionText decided) => Alone(() => Note(decided));

    /// <summary>Takes in a list of units, as a decision: all of it or nothing.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="bytes">CSV in UTF-8 or GB18030.</param>
    /// <param name="who">Who gives it.</param>
    public UnitListOutcome TakeUnits(string file, ReadOnlySpan<byte> bytes, string who = "local")
    {
        try
        {
            UnitList list = UnitListReader.Read(file, bytes);
            long seq = Decide(new DecisionText(who, UnitList.Kind, file, list.ToBody()));
            return new UnitListOutcome.Taken(seq, list.Units.Count, list.Units.Sum(unit => unit.Aliases?.Count ?? 0), list.Units.Sum(unit => unit.Predecessors?.Count ?? 0));
        }
        catch (InvalidUnitListException refusal)
        {
            return new UnitListOutcome.Refused(refusal.Findings);
        }
    }

    /// <summary>Lets a declaration out of quarantine into the numbers, as a decision.</summary>
    /// <param name="loadSeq">The load that put it there.</param>
    /// <param name="n">Its number in that load's quarantine, from 0.</param>
    public ReleaseOutcome Release(DecisionText decided, long loadSeq, int n) => Alone<ReleaseOutcome>(() =>
    {
        _store.CatchUp(_archive.Journal.LastSeq);
        if (Quarantines.Find(_store, loadSeq, n) is not { DeclarationId: { } declaration } part)
            return new ReleaseOutcome.NothingToRelease();
        if (part.ReleasedBy is { } before)
            return new ReleaseOutcome.ReleasedBefore(before);
        if (part.LatestSeq > loadSeq)
            return new ReleaseOutcome.Outdated(part.LatestSeq.Value);
        return _archive.Quarantined(loadSeq, n, declaration) is { } released
            ? new ReleaseOutcome.Done(Note(decided, released))
            : new ReleaseOutcome.NothingToRelease();
    });

    /// <summary>Takes a document back, or what one load of it brought, as a decision; the journal keeps both.</summary>
    public AmendmentOutcome Withdraw(string who, string reason, Withdrawal withdrawal)
    {
        ArgumentNullException.ThrowIfNull(withdrawal);
        return Alone<AmendmentOutcome>(() =>
        {
            _store.CatchUp(_archive.Journal.LastSeq);
            if (!Withdrawals.Stands(_store, withdrawal))
                return new AmendmentOutcome.NothingThere();
            Withdrawal whole = Withdrawals.Whole(_store, withdrawal);
            return new AmendmentOutcome.Done(Note(
                new DecisionText(who, Withdrawal.Kind, whole.Subject, whole.ToBody(), reason), restated: Restating.Read(_archive, Restatement.After(_store, whole))));
        });
    }

    /// <summary>As <see cref="Withdraw(string, string, Withdrawal)"/>, of what a person names.</summary>
    /// <param name="what">A document's name, or the first 8 or more digits of its SHA-256; or a load's number.</param>
    public WithdrawalOutcome Withdraw(string who, string reason, string what)
    {
        IReadOnlyList<NamedLoad> found = Withdrawals.Find(_store, what);
        if (found.Select(load => load.Withdrawal.DocumentId).Distinct().Count() > 1)
            return new WithdrawalOutcome.Several([.. found.Select(load => load.Seq)]);
        return found.Count > 0 && Withdraw(who, reason, found[0].Withdrawal) is AmendmentOutcome.Done { Seq: var seq }
            ? new WithdrawalOutcome.Done(found[0].Document, Withdrawals.Ended(_store, seq), Withdrawals.Standing(_store, seq), seq)
            : new WithdrawalOutcome.NothingThere();
    }

    /// <summary>Settles which of several documents about one declaration is right, as a decision.</summary>
    public AmendmentOutcome Settle(string who, string reason, Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        return Alone<AmendmentOutcome>(() =>
        {
            _store.CatchUp(_archive.Journal.LastSeq);
            IReadOnlyList<Restatement> restatements = Restatement.Settling(_store, settlement);
            return restatements is [{ } one] && one.Version == settlement.Version
                ? new AmendmentOutcome.Done(Note(
                    new DecisionText(who, Settlement.Kind, settlement.Subject, settlement.ToBody(), reason), restated: Restating.Read(_archive, restatements)))
                : new AmendmentOutcome.NothingThere();
        });
    }

    /// <summary>Says whether another reading of a document is to count, as a decision.</summary>
    public AmendmentOutcome Judge(string who, string reason, Acceptance acceptance)
    {
        ArgumentNullException.ThrowIfNull(acceptance);
        return Alone<AmendmentOutcome>(() =>
        {
            _store.CatchUp(_archive.Journal.LastSeq);
            return Waiting.Of(_store, acceptance.DeclarationId).Any(one => one.DocumentId == acceptance.DocumentId && one.Version == acceptance.Version)
                ? new AmendmentOutcome.Done(Note(
                    new DecisionText(who, acceptance.Kind, acceptance.Subject, acceptance.ToBody(), reason), restated: Restating.Read(_archive, Restatement.Accepting(_store, acceptance))))
                : new AmendmentOutcome.NothingThere();
        });
    }

    /// <summary>Readings of a declaration that wait for a person's word.</summary>
    public IReadOnlyList<WaitingReading> ReadingsOf(ulong declarationId) =>
        [.. Waiting.Of(_store, declarationId).Select(one => Restating.Find(_archive, declarationId, one)).OfType<WaitingReading>()];

    /// <summary>Puts a value of a declaration right beside its source, as a decision.</summary>
    /// <exception cref="FormatException">The field cannot be corrected, or the value is none of it.</exception>
    public AmendmentOutcome Correct(string who, string reason, ulong declarationId, CorrectionText asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return Alone<AmendmentOutcome>(() =>
        {
            _store.CatchUp(_archive.Journal.LastSeq);
            string subject = declarationId.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return StoredDeclarations.Read(_store, "d.declaration_id = $id", new Dictionary<string, object?> { ["id"] = declarationId }) is [var current]
                && CorrectionText.ValueOf(current.Declaration, asked.Field) == asked.Seen
                && asked.Against(current.Declaration) is var correction
                && correction.ApplyTo(current.Declaration) is { } corrected && Storable.Exceeded(corrected) is null
                    ? new AmendmentOutcome.Done(Note(new DecisionText(who, Correction.Kind, subject, correction.ToBody(), reason)))
                    : new AmendmentOutcome.NothingThere();
        });
    }

    /// <summary>
    /// Removes a document for good, for the personal data in it: its bytes, what was read of it, and whatever follows from it, of the past too.
    /// The database is made anew without it; the journal keeps a tombstone. Decisions that people took about it stay in the journal.
    /// </summary>
    /// <param name="what">A document's name, or the first 8 or more digits of its SHA-256; or a load's number.</param>
    public ErasureOutcome Erase(string who, string reason, string what) => Alone<ErasureOutcome>(() =>
    {
        _store.CatchUp(_archive.Journal.LastSeq);
        IReadOnlyList<NamedDocument> found = NamedDocument.Find(_store, what);
        if (found.Count != 1)
            return found.Count == 0 ? new ErasureOutcome.NothingThere() : new ErasureOutcome.Several([.. found.Select(document => document.Sha256)]);
        long seq = _archive.Erase(who, reason, new Erasure(found[0].Sha256));
        _store.Remake();
        return new ErasureOutcome.Done(found[0].Name, seq);
    });

    /// <summary>Makes the database anew beside the old one, which serves until they change places.</summary>
    public HomeRebuild Rebuild() => Alone(_store.Rebuild);

    public HomeVerification Verify() => Alone(() => new HomeCheck(_archive, _store, _derived).Run());

    public void Dispose()
    {
        _store.Dispose();
        _archive.Journal.Dispose();
        _lock.Dispose();
        _writing.Dispose();
        (Opener as IDisposable)?.Dispose();
    }

    private static void NoDecision(Decision decision) => throw new InvalidOperationException($"This home takes no decision of kind '{decision.Kind}'.");

    private long Note(DecisionText decided, Released? released = null, IReadOnlyList<Declaration>? restated = null)
    {
        _store.CatchUp(_archive.Journal.LastSeq);
        (Decision decision, Action note) = _archive.Add(decided, released, restated ?? []);
        if (released is null)
            _check(decision);
        _store.Append(decision, note);
        return decision.Seq;
    }

    private T Alone<T>(Func<T> work)
    {
        _writing.Wait();
        try
        {
            return work();
        }
        finally
        {
            _writing.Release();
        }
    }
}
