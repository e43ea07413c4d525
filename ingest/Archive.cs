using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>The truth of a home (档案): journal and raw files, and the reader that makes loads of them, again and again the same.</summary>
internal sealed class Archive(Journal journal, RawFiles raw, Func<string, ReadOnlyMemory<byte>, DocumentReading> read, string reader, TimeProvider time)
{
    private const string LoadEvent = "load";

    public Journal Journal => journal;

    public RawFiles Raw => raw;

    /// <summary>Version of the reader at work now.</summary>
    public string Reader => reader;

    public DateTimeOffset Now => time.GetUtcNow();

    public Intake Read(string name, ReadOnlyMemory<byte> bytes) => Intake.Read(name, bytes, read);

    /// <summary>Makes the intake last: the document first, then the event that tells of it.</summary>
    public Load Add(Intake intake, ReadOnlyMemory<byte> bytes)
    {
        Document document = intake.Document;
        raw.Keep(document.Sha256, bytes.Span);
        JournalEntry entry = journal.Append(
            ToMicroseconds(Now), LoadEvent,
            new LoadBody(document.Sha256, document.Name, document.Bytes, reader, intake.Declarations.Count, intake.Quarantined.Count));
        return intake.ToLoad(entry, reader);
    }

    /// <summary>A document that comes again replaces a raw file that was lost or damaged.</summary>
    public void Heal(string sha256, ReadOnlyMemory<byte> bytes) => raw.Keep(sha256, bytes.Span);

    /// <summary>Loads after a place in the journal, read again from the raw files by the reader at work now.</summary>
    /// <exception cref="RawFileDamagedException">A document is missing or changed.</exception>
    public IEnumerable<Load> LoadsAfter(long seq)
    {
        if (seq == journal.LastSeq)
            yield break;
        foreach (JournalEntry entry in journal.Read().Where(entry => entry.Seq > seq))
        {
            LoadBody body = BodyOf(entry);
            yield return Read(body.Name, raw.Read(body.Sha256)).ToLoad(entry, reader);
        }
    }

    /// <summary>SHA-256 of each document that the journal tells of.</summary>
    public IEnumerable<string> Documents() => journal.Read().Select(entry => BodyOf(entry).Sha256).Distinct();

    /// <returns>The event's hash; null where the journal does not reach that far.</returns>
    public string? HashAt(long seq) => seq == journal.LastSeq ? journal.LastHash : journal.Read().FirstOrDefault(entry => entry.Seq == seq)?.Hash;

    private static LoadBody BodyOf(JournalEntry entry) => entry.Kind == LoadEvent
        ? entry.BodyAs<LoadBody>()
        : throw new InvalidDataException($"Event {entry.Seq} of the journal is a '{entry.Kind}', which this version of the program does not know.");

    /// <summary>What the database keeps of a time.</summary>
    private static DateTimeOffset ToMicroseconds(DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond));

    /// <param name="Declarations">Read from it then, and <paramref name="Quarantined"/> kept aside; another reader may find others.</param>
    private sealed record LoadBody(string Sha256, string Name, long Bytes, string Reader, int Declarations, int Quarantined);
}
