using System.Text.Json;
using System.Text.Json.Serialization;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Ledgers;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>The truth of a home (档案): journal and raw files, and the reader that makes loads of them, again and again the same.</summary>
internal sealed class Archive(Journal journal, RawFiles raw, Readings readings, Tombstones erased, Func<string, ReadOnlyMemory<byte>, DocumentReading> read, string reader, TimeProvider time)
{
    private const string LoadEvent = "load";
    public const string DecisionEvent = "decision";
    private const string LedgerEvent = "ledger";

    public Journal Journal => journal;

    public RawFiles Raw => raw;

    /// <summary>Version of the reader at work now.</summary>
    public string Reader => reader;

    /// <summary>Version of the reader and, for a document with scanned pages, of what recognised them: the same reads the same.</summary>
    public string ReaderOf(string? recognisedBy) => recognisedBy is null ? reader : $"{reader}+{recognisedBy}";

    public DateTimeOffset Now => time.GetUtcNow();

    public Intake Read(string name, ReadOnlyMemory<byte> bytes) => Intake.Read(name, bytes, read);

    /// <summary>Makes documents last, and the events that tell of them ready to be noted in the journal, together.</summary>
    public (IReadOnlyList<Load> Loads, Action Note) Add(IReadOnlyList<(Intake Intake, ReadOnlyMemory<byte> Bytes)> documents)
    {
        foreach ((Intake intake, ReadOnlyMemory<byte> bytes) in documents)
            raw.Keep(intake.Document.Sha256, bytes.Span);
        // Alone, an event needs no word of its batch.
        long? batch = documents.Count > 1 ? journal.LastSeq + 1 : null;
        (IReadOnlyList<JournalEntry> entries, Action note) = journal.Prepare(
            ToMicroseconds(Now), LoadEvent,
            [.. documents.Select(document => new LoadBody(
                document.Intake.Document.Sha256, document.Intake.Document.Name, document.Intake.Document.Bytes, ReaderOf(document.Intake.RecognisedBy), document.Intake.Declarations.Count, document.Intake.Quarantined.Count, batch,
                readings.Keep(document.Intake.Document.Sha256, ReaderOf(document.Intake.RecognisedBy), document.Intake)))]);
        return ([.. documents.Zip(entries, (document, entry) => document.Intake.ToLoad(entry, ReaderOf(document.Intake.RecognisedBy)))], note);
    }

    /// <summary>Makes the event that tells of a ledger, whose file is kept, ready to be noted in the journal.</summary>
    public (JournalEntry Entry, Action Note) Add(LedgerBody ledger) => journal.Prepare(ToMicroseconds(Now), LedgerEvent, ledger);

    /// <summary>A document that comes again replaces a raw file that was lost or damaged.</summary>
    public void Heal(string sha256, ReadOnlyMemory<byte> bytes)
    {
        if (ErasedBy(sha256) is null)
            raw.Keep(sha256, bytes.Span);
    }

    /// <summary>Makes a decision ready to be noted in the journal.</summary>
    /// <param name="released">What it lets out of quarantine; null where it lets nothing out.</param>
    /// <param name="restated">What documents say that are in force by it; empty for most.</param>
    public (Decision Decision, Action Note) Add(DecisionText decided, Released? released, IReadOnlyList<Declaration> restated)
    {
        (JournalEntry entry, Action note) = journal.Prepare(
            ToMicroseconds(Now), DecisionEvent,
            new DecisionBody(decided.Who, decided.Kind, decided.Subject, decided.Body, decided.Reason, released is null ? null : new ReleaseBody(released.LoadSeq, released.N, Identity.Declaration(released.Declaration))));
        return (ToDecision(entry, released) with { Restated = restated }, note);
    }

    /// <summary>Events after a place in the journal; documents are read again from the raw files by the reader at work now.</summary>
    /// <param name="store">Which the events are for: its engine reads the header of a ledger.</param>
    /// <exception cref="RawFileDamagedException">A document is missing or changed.</exception>
    public IEnumerable<StoreEvent> EventsAfter(long seq, IStore store)
    {
        if (seq == journal.LastSeq)
            yield break;
        List<Load> batch = [];
        long? batchOf = null;
        foreach (JournalEntry entry in journal.Read().Where(entry => entry.Seq > seq))
        {
            long? own = entry.Kind == LoadEvent ? entry.BodyAs<LoadBody>().Batch ?? entry.Seq : null;
            if (batch.Count > 0 && own != batchOf)
            {
                yield return new LoadBatch(batch);
                batch = [];
            }
            if (own is not null)
            {
                batchOf = own;
                batch.Add(LoadOf(entry));
                continue;
            }
            if (entry.Kind == LedgerEvent && ErasedBy(entry.BodyAs<LedgerBody>().Sha256) is not null)
            {
                yield return new LoadBatch([Gone(entry.BodyAs<LedgerBody>().Sha256).ToLoad(entry, reader)]);
                continue;
            }
            if (entry.Kind == LedgerEvent)
            {
                (LedgerLoad ledger, IDisposable files) = LedgerIngestion.Again(this, store, entry);
                using (files)
                    yield return ledger;
                continue;
            }
            yield return entry.Kind switch
            {
                DecisionEvent => DecisionAgain(entry, store),
                _ => throw new InvalidDataException($"Event {entry.Seq} of the journal is a '{entry.Kind}', which this version of the program does not know."),
            };
        }
        if (batch.Count > 0)
            yield return new LoadBatch(batch);
    }

    /// <summary>A declaration in quarantine, read again from its document.</summary>
    /// <param name="n">Its number in the load's quarantine, from 0.</param>
    /// <param name="declaration">Its id, where it is known: another reader may number the parts differently.</param>
    /// <returns>Null where that part was not understood, or cannot be kept.</returns>
    public Released? Quarantined(long loadSeq, int n, ulong? declaration = null)
    {
        if (journal.Read().FirstOrDefault(entry => entry.Seq == loadSeq && entry.Kind == LoadEvent) is not { } entry)
            return null;
        IReadOnlyList<Quarantined> parts = IntakeOf(entry).Quarantined;
        int found = declaration is null || Is(parts.ElementAtOrDefault(n)) ? n : parts.ToList().FindIndex(Is);
        return parts.ElementAtOrDefault(found)?.Understood is { } understood && Storable.Exceeded(understood) is null
            ? new Released(loadSeq, found, understood)
            : null;

        bool Is(Quarantined? part) => part?.Understood is { } understood && Identity.Declaration(understood) == declaration;
    }

    /// <summary>SHA-256 of each document that the journal tells of, erased ones left out.</summary>
    public IEnumerable<string> Documents() => journal.Read()
        .Where(entry => entry.Kind is LoadEvent or LedgerEvent)
        .Select(entry => entry.Kind == LoadEvent ? entry.BodyAs<LoadBody>().Sha256 : entry.BodyAs<LedgerBody>().Sha256)
        .Where(sha256 => ErasedBy(sha256) is null)
        .Distinct();

    /// <summary>What the journal says of a ledger; null where it tells of none with these bytes.</summary>
    public LedgerBody? LedgerOf(string sha256) => journal.Read().Where(entry => entry.Kind == LedgerEvent).Select(entry => entry.BodyAs<LedgerBody>()).FirstOrDefault(body => body.Sha256 == sha256);

    /// <returns>The event's hash; null where the journal does not reach that far.</returns>
    public string? HashAt(long seq) => seq == journal.LastSeq ? journal.LastHash : journal.Read().FirstOrDefault(entry => entry.Seq == seq)?.Hash;

    /// <summary>All that readers ever made of a document; what the reader at work makes of it where nothing is kept.</summary>
    /// <exception cref="RawFileDamagedException">It is missing or changed.</exception>
    public IReadOnlyList<Intake> ReadingsOf(string name, string sha256)
    {
        Intake[] kept = [.. readings.Of(sha256)];
        return kept.Length > 0 ? kept : [Read(name, raw.Read(sha256))];
    }

    /// <summary>Documents that the reader at work reads otherwise than what is kept under its name.</summary>
    public IEnumerable<string> ReadOtherwise() => journal.Read()
        .Where(entry => entry.Kind == LoadEvent)
        .Select(entry => entry.BodyAs<LoadBody>())
        .Where(body => body.Reading is not null && (body.Reader == reader || body.Reader == ReaderOf(Recognition.ByNow)) && ErasedBy(body.Sha256) is null && Readings.Hash(Read(body.Name, raw.Read(body.Sha256))) != body.Reading)
        .Select(body => body.Name);

    /// <summary>The event that erased a document; null where none did.</summary>
    public long? ErasedBy(string sha256) => erased.By(sha256);

    /// <summary>Whether a document was erased after an event.</summary>
    public bool ErasedSince(long seq) => erased.LastSeq > seq;

    /// <summary>Notes that a document is gone, and removes its bytes and its readings; what the database holds of it is for the caller.</summary>
    /// <returns>The event's place in the journal.</returns>
    public long Erase(string who, string reason, Erasure erasure)
    {
        (Decision decision, Action note) = Add(new DecisionText(who, Erasure.Kind, erasure.Subject, erasure.ToBody(), reason), null, []);
        note();
        erased.Add(erasure, decision.Seq);
        Remove(erasure.Sha256);
        return decision.Seq;
    }

    /// <summary>What a crash may have left of erased documents.</summary>
    public void FinishErasing()
    {
        foreach (string sha256 in erased.Documents)
            Remove(sha256);
    }

    private void Remove(string sha256)
    {
        raw.Remove(sha256);
        readings.Remove(sha256);
    }

    private Load LoadOf(JournalEntry entry)
    {
        LoadBody body = entry.BodyAs<LoadBody>();
        if (ErasedBy(body.Sha256) is not null)
            return Gone(body.Sha256).ToLoad(entry, body.Reader);
        if (Kept(body) is { } kept)
            return kept.ToLoad(entry, body.Reader);
        Intake again = IntakeOf(entry);
        return again.ToLoad(entry, ReaderOf(again.RecognisedBy));
    }

    /// <summary>As it was read when it was taken in, or, where that is not kept, as it is read now.</summary>
    private Intake IntakeOf(JournalEntry entry)
    {
        LoadBody body = entry.BodyAs<LoadBody>();
        return ErasedBy(body.Sha256) is null ? Kept(body) ?? Read(body.Name, raw.Read(body.Sha256)) : Gone(body.Sha256);
    }

    private Intake? Kept(LoadBody body) => body.Reading is { } hash ? readings.Find(body.Sha256, body.Reader, hash) : null;

    private static Intake Gone(string sha256) => new(new Document(sha256, new Erasure(sha256).Name, Erasure.MediaType, 0, null), 0, [], [], []);

    /// <summary>What it brings into force follows from what the store knows at that place of the journal.</summary>
    private Decision DecisionAgain(JournalEntry entry, IStore store)
    {
        Decision decision = ToDecision(entry, entry.BodyAs<DecisionBody>().Release is { } release ? Quarantined(release.LoadSeq, release.N, release.Declaration) : null);
        IReadOnlyList<Restatement> restatements = decision.Kind switch
        {
            Withdrawal.Kind => Restatement.After(store, Withdrawal.Read(decision.Body)),
            Settlement.Kind => Restatement.Settling(store, Settlement.Read(decision.Subject, decision.Body)),
            Acceptance.AcceptKind => Restatement.Accepting(store, Acceptance.Read(decision.Kind, decision.Subject, decision.Body)),
            _ => [],
        };
        return restatements.Count == 0 ? decision : decision with { Restated = Restating.Read(this, restatements) };
    }

    private static Decision ToDecision(JournalEntry entry, Released? released)
    {
        DecisionBody body = entry.BodyAs<DecisionBody>();
        return new Decision(entry.Seq, entry.At, body.Who, body.Kind, body.Subject, body.Body, body.Reason, released, entry.Hash);
    }

    /// <summary>What the database keeps of a time.</summary>
    private static DateTimeOffset ToMicroseconds(DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond));

    /// <param name="Declarations">Read from it then, and <paramref name="Quarantined"/> kept aside; another reader may find others.</param>
    /// <param name="Batch">First event of those that became known at once; null for one alone.</param>
    /// <param name="Reading">SHA-256 of what is kept of the reading; null where nothing is.</param>
    private sealed record LoadBody(
        string Sha256, string Name, long Bytes, string Reader, int Declarations, int Quarantined, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Batch = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reading = null);

    /// <param name="Release">What it lets out of quarantine; null where it lets nothing out.</param>
    private sealed record DecisionBody(string Who, string Kind, string Subject, JsonElement Body, string? Reason, ReleaseBody? Release);

    private sealed record ReleaseBody(long LoadSeq, int N, [property: JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] ulong Declaration);
}
