using System.Text.Json;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>What turns a document into declarations; the same bytes under the same version give the same.</summary>
/// <param name="Version">Raised when reading changes.</param>
public sealed record DocumentReader(string Version, Func<string, ReadOnlyMemory<byte>, DocumentReading> Read);

/// <summary>
/// A home folder: store, journal, raw files, inbox. One process holds it. The journal and the raw files are the truth,
/// the database a view of them: on opening it is brought up to the journal, or rebuilt when it cannot be used.
/// </summary>
public sealed class Home : IDisposable
{
    private readonly FileStream hold;
    private readonly IReadOnlyList<IDerived> derived;
    private readonly DocumentReader reader;

    private Home(string directory, FileStream hold, Journal journal, IReadOnlyList<IDerived> derived, DocumentReader reader)
    {
        Directory = directory;
        this.hold = hold;
        this.derived = derived;
        this.reader = reader;
        Journal = journal;
        Raw = new RawFiles(Path.Combine(directory, "raw"));
    }

    public string Directory { get; }

    /// <summary>Where files are dropped to be taken in.</summary>
    public string Inbox => Path.Combine(Directory, "inbox");

    public Journal Journal { get; }

    public RawFiles Raw { get; }

    public IStore Store { get; private set; } = null!;

    internal DocumentReader Reader => reader;

    /// <summary>What opening had to mend; empty in peace.</summary>
    public IReadOnlyList<string> Mended { get; private set; } = [];

    private string StoreFile => Path.Combine(Directory, "store.duckdb");

    /// <exception cref="HomeHeldException">Another process holds the home.</exception>
    /// <exception cref="BrokenJournalException">The journal was changed after it was written.</exception>
    public static Home Open(string directory, DocumentReader reader, params IReadOnlyList<IDerived> derived)
    {
        directory = Path.GetFullPath(directory);
        System.IO.Directory.CreateDirectory(Path.Combine(directory, "inbox"));
        FileStream hold = Hold(directory);
        try
        {
            Home home = new(directory, hold, Journal.Open(Path.Combine(directory, "journal.jsonl")), derived, reader);
            home.OpenStore();
            return home;
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    /// <summary>Builds the database anew from journal and raw files, and swaps it in when it is whole.</summary>
    /// <returns>Checksums before and after; equal unless the reader or the rules have changed since, or the database was wrong.</returns>
    public (string Before, string After) Rebuild()
    {
        string before = Store.Checksum();
        string beside = StoreFile + ".new";
        DeleteDatabase(beside);
        string after;
        using (DuckDbStore fresh = DuckDbStore.Open(beside, derived))
        {
            Replay(fresh);
            after = fresh.Checksum();
        }
        Store.Dispose();
        DeleteDatabase(StoreFile);
        File.Move(beside, StoreFile);
        Store = DuckDbStore.Open(StoreFile, derived);
        return (before, after);
    }

    /// <summary>What is wrong with the home; empty when journal, raw files and database agree.</summary>
    public IReadOnlyList<string> Verify()
    {
        List<string> findings = [];
        foreach (LoadEvent load in Journal.Events.Where(entry => entry.Kind == LoadEvent.Kind).Select(LoadEvent.Of))
        {
            try
            {
                Raw.Read(load.Sha256);
            }
            catch (InvalidDataException exception)
            {
                findings.Add(exception.Message);
            }
        }
        if (findings.Count > 0)
            return findings;
        using DuckDbStore fresh = DuckDbStore.InMemory(derived);
        Replay(fresh);
        if (fresh.Checksum() != Store.Checksum())
            findings.Add("the database differs from what journal and raw files give under this reader (rebuild makes it anew)");
        return findings;
    }

    public void Dispose()
    {
        Store?.Dispose();
        Journal.Dispose();
        hold.Dispose();
    }

    /// <summary>The load that a journal event stands for: its document, read again.</summary>
    internal Load LoadOf(JournalEvent entry)
    {
        LoadEvent load = LoadEvent.Of(entry);
        return Loading.Read(entry.Seq, entry.At, load.Name, load.Sha256, Raw.Read(load.Sha256), reader);
    }

    private static FileStream Hold(string directory)
    {
        try
        {
            return new FileStream(Path.Combine(directory, "hold"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new HomeHeldException(directory, exception);
        }
    }

    private void OpenStore()
    {
        List<string> mended = [];
        if (Journal.Torn > 0)
            mended.Add(FormattableString.Invariant($"journal.jsonl: {Journal.Torn} bytes of an event that was never acknowledged were cut off"));
        try
        {
            Store = DuckDbStore.Open(StoreFile, derived);
            if (Store.Version > Journal.LastSeq)
                throw new DamagedStoreException(StoreFile, "knows events that the journal does not");
        }
        catch (DamagedStoreException exception)
        {
            Store?.Dispose();
            mended.Add($"{exception.Message}: set aside, and rebuilt from the journal");
            SetAside();
            Store = DuckDbStore.Open(StoreFile, derived);
        }
        int replayed = Replay(Store);
        if (replayed > 0 && mended.Count == 0)
            mended.Add(FormattableString.Invariant($"{replayed} events of the journal were not in the database yet"));
        Mended = mended;
    }

    private int Replay(IStore store)
    {
        JournalEvent[] missing = [.. Journal.Events.Where(entry => entry.Seq > store.Version && entry.Kind == LoadEvent.Kind)];
        foreach (JournalEvent entry in missing)
            store.Append(LoadOf(entry));
        return missing.Length;
    }

    private void SetAside()
    {
        string aside = Path.Combine(Directory, "quarantine");
        System.IO.Directory.CreateDirectory(aside);
        string name = $"store-{Guid.NewGuid():N}";
        foreach (string file in System.IO.Directory.EnumerateFiles(Directory, "store.duckdb*"))
            File.Move(file, Path.Combine(aside, name + Path.GetFileName(file)["store".Length..]));
    }

    private static void DeleteDatabase(string file)
    {
        File.Delete(file);
        File.Delete(file + ".wal");
    }
}

/// <summary>Another process holds the home: DuckDB lets one process have the file.</summary>
public sealed class HomeHeldException(string directory, Exception inner) : Exception($"{directory} is held by another process", inner);

/// <summary>A document that was taken in, as the journal tells it.</summary>
internal sealed record LoadEvent(string Sha256, string Name, string Reader)
{
    public const string Kind = "load";

    public static LoadEvent Of(JournalEvent entry) => entry.Body.Deserialize<LoadEvent>(JsonSerializerOptions.Web)
        ?? throw new InvalidDataException($"event {entry.Seq} is no load");
}
