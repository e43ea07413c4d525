using System.Text.Json;
using System.Text.Json.Serialization;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Ledgers;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>The truth of a home (档案): journal and raw files, and the reader that makes loads of them, again and again the same.</summary>
internal sealed class Archive(Journal journal, RawFiles raw, Func<string, ReadOnlyMemory<byte>, DocumentReading> read, string reader, TimeProvider time)
{
    private const string LoadEvent = "load";
    private const string DecisionEvent = "decision";
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
                document.Intake.Document.Sha256, document.Intake.Document.Name, document.Intake.Document.Bytes, ReaderOf(document.Intake.RecognisedBy), document.Intake.Declarations.Count, document.Intake.Quarantined.Count, batch))]);
        return ([.. documents.Zip(entries, (document, entry) => document.Intake.ToLoad(entry, ReaderOf(document.Intake.RecognisedBy)))], note);
    }

    /// <summary>Makes the event that tells of a ledger, whose file is kept, ready to be noted in the journal.</summary>
    public (JournalEntry Entry, Action Note) Add(LedgerBody ledger) => journal.Prepare(ToMicroseconds(Now), LedgerEvent, ledger);

    /// <summary>A document that comes again replaces a raw file that was lost or damaged.</summary>
    public void Heal(string sha256, ReadOnlyMemory<byte> bytes) => raw.Keep(sha256, bytes.Span);

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
                Intake intake = IntakeOf(entry);
                batch.Add(intake.ToLoad(entry, ReaderOf(intake.RecognisedBy)));
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

    /// <summary>SHA-256 of each document that the journal tells of.</summary>
    public IEnumerable<string> Documents() => journal.Read()
        .Where(entry => entry.Kind is LoadEvent or LedgerEvent)
        .Select(entry => entry.Kind == LoadEvent ? entry.BodyAs<LoadBody>().Sha256 : entry.BodyAs<LedgerBody>().Sha256)
        .Distinct();

    /// <returns>The event's hash; null where the journal does not reach that far.</returns>
    public string? HashAt(long seq) => seq == journal.LastSeq ? journal.LastHash : journal.Read().FirstOrDefault(entry => entry.Seq == seq)?.Hash;

    private Intake IntakeOf(JournalEntry entry)
    {
        LoadBody body = entry.BodyAs<LoadBody>();
        return Read(body.Name, raw.Read(body.Sha256));
    }

    /// <summary>What it brings into force follows from what the store knows at that place of the journal.</summary>
    private Decision DecisionAgain(JournalEntry entry, IStore store)
    {
        Decision decision = ToDecision(entry, entry.BodyAs<DecisionBody>().Release is { } release ? Quarantined(release.LoadSeq, release.N, release.Declaration) : null);
        IReadOnlyList<Restatement> restatements = decision.Kind switch
        {
            Withdrawal.Kind => Restatement.After(store, Withdrawal.Read(decision.Body)),
            Settlement.Kind => Restatement.Settling(store, Settlement.Read(decision.Subject, decision.Body)),
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
    private sealed record LoadBody(
        string Sha256, string Name, long Bytes, string Reader, int Declarations, int Quarantined, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Batch = null);

    /// <param name="Release">What it lets out of quarantine; null where it lets nothing out.</param>
    private sealed record DecisionBody(string Who, string Kind, string Subject, JsonElement Body, string? Reason, ReleaseBody? Release);

    private sealed record ReleaseBody(long LoadSeq, int N, [property: JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] ulong Declaration);
}
