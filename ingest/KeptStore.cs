using System.Data.Common;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>
/// The store of a home, kept equal to its archive: what it missed is replayed, and a database that is damaged, foreign or
/// ahead of the journal is set aside and made anew, at opening or at the first bad read.
/// </summary>
internal sealed class KeptStore : IStore
{
    private readonly HomeFolder _folder;
    private readonly Archive _archive;
    private readonly IReadOnlyList<IDerived> _derived;
    // A derivation may read while its load is written, on the same thread.
    private readonly ReaderWriterLockSlim _swapping = new(LockRecursionPolicy.SupportsRecursion);
    // Null where it was closed and could not be opened again: the next question tries.
    private DuckDbStore? _store;

    public KeptStore(HomeFolder folder, Archive archive, IReadOnlyList<IDerived> derived)
    {
        _folder = folder;
        _archive = archive;
        _derived = derived;
        // A crash may have left what an erasure was about to remove.
        DeleteDatabase(Replaced);
        (_store, Opening) = Open();
    }

    public HomeOpening Opening { get; }

    public long Version => Use(store => store.Version);

    public IReadOnlyList<LoadOutcome> Append(IReadOnlyList<Load> batch, Action? note = null)
    {
        CatchUp(batch[0].Seq - 1);
        // A repair replays the journal, these loads included where they were noted before the damage was met.
        return Use(store => store.Version >= batch[^1].Seq ? [.. batch.Select(load => LoadOutcomes.Of(store, load.Seq))] : store.Append(batch, note));
    }

    public LoadOutcome Append(LedgerLoad load, Action? note = null)
    {
        CatchUp(load.Seq - 1);
        return Use(store => store.Version >= load.Seq ? LoadOutcomes.Of(store, load.Seq) : store.Append(load, note));
    }

    public IReadOnlyList<string> Columns(string path, bool parquet, char? delimiter) => Use(store => store.Columns(path, parquet, delimiter));

    public void Append(Decision decision, Action? note = null)
    {
        CatchUp(decision.Seq - 1);
        Use(store =>
        {
            if (store.Version < decision.Seq)
                store.Append(decision, note);
            return true;
        });
    }

    public IReadOnlyList<T> Query<T>(SqlText sql, Func<DbDataReader, T> row) => Query(sql, row, CancellationToken.None);

    public IReadOnlyList<T> Query<T>(SqlText sql, Func<DbDataReader, T> row, CancellationToken cancellation) =>
        Use(store => store.Query(sql, row, cancellation));

    public IEnumerable<T> Stream<T>(SqlText sql, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        // A bad read shows with the first row, while it can still be repaired; from then on the database does not change places.
        (IEnumerator<T> rows, bool any) = Use(store =>
        {
            IEnumerator<T> opened = store.Stream(sql, row, cancellation).GetEnumerator();
            try
            {
                bool first = opened.MoveNext();
                _swapping.EnterReadLock();
                return (opened, first);
            }
            catch
            {
                opened.Dispose();
                throw;
            }
        });
        try
        {
            for (bool more = any; more; more = rows.MoveNext())
                yield return rows.Current;
        }
        finally
        {
            rows.Dispose();
            _swapping.ExitReadLock();
        }
    }

    public string Checksum() => Use(store => store.Checksum());

    /// <summary>Takes in what the journal has and the database has missed, e.g. because the disk was full.</summary>
    public void CatchUp(long upTo)
    {
        if (_archive.ErasedSince(Version))
            Remake();
        Use(store => store.Version >= upTo
            ? 0
            : Replay(store, _archive.EventsAfter(store.Version, store).TakeWhile(next => next.Seq <= upTo)));
    }

    /// <summary>Makes the database anew beside the old one, which serves until they change places; where they are equal it is then removed.</summary>
    public HomeRebuild Rebuild()
    {
        (string beside, int events, string after) = MakeBeside();
        string before = Checksum();
        string setAside = _folder.SetAside("store", ".duckdb", _archive.Now);
        Swap(beside, setAside);
        if (before != after)
            return new HomeRebuild(events, before, after, setAside);
        DeleteDatabase(setAside);
        return new HomeRebuild(events, before, after, null);
    }

    /// <summary>Makes the database anew, and leaves nothing of the old one, nor of those that were set aside before.</summary>
    public void Remake()
    {
        Swap(MakeBeside().File, Replaced);
        DeleteDatabase(Replaced);
        RemoveSetAside();
    }

    private (string File, int Events, string Checksum) MakeBeside()
    {
        string beside = _folder.Store + ".rebuild";
        DeleteDatabase(beside);
        using DuckDbStore made = DuckDbStore.Open(beside, _derived);
        int events = Replay(made, _archive.EventsAfter(0, made));
        return (beside, events, made.Checksum());
    }

    /// <summary>Puts another file, complete and closed, in the place of the database; the old one goes where it is told.</summary>
    private void Swap(string file, string setAside)
    {
        _swapping.EnterWriteLock();
        try
        {
            Close();
            MoveDatabase(_folder.Store, setAside);
            MoveDatabase(file, _folder.Store);
            (_store, _) = Open();
        }
        finally
        {
            _swapping.ExitWriteLock();
        }
    }

    public static int Replay(IStore store, IEnumerable<StoreEvent> events)
    {
        int replayed = 0;
        foreach (StoreEvent next in events)
        {
            switch (next)
            {
                case LoadBatch batch:
                    store.Append(batch.Loads);
                    replayed += batch.Loads.Count - 1;
                    break;
                case LedgerLoad ledger:
                    store.Append(ledger);
                    break;
                case Decision decision:
                    store.Append(decision);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(events), next.GetType().Name, null);
            }
            replayed++;
        }
        return replayed;
    }

    public void Dispose()
    {
        // Questions still being answered are waited for.
        _swapping.EnterWriteLock();
        Close();
        _swapping.ExitWriteLock();
        _swapping.Dispose();
    }

    private (DuckDbStore Store, HomeOpening Opening) Open()
    {
        string? torn = _archive.Journal.TornTail;
        if (!File.Exists(_folder.Store) && _archive.Journal.LastSeq > 0)
            return Rebuild("There was no database.", setAside: null);
        DuckDbStore? store = null;
        try
        {
            store = DuckDbStore.Open(_folder.Store, _derived);
            CheckLineage(store);
            if (_archive.ErasedSince(store.Version))
            {
                store.Dispose();
                DeleteDatabase(_folder.Store);
                RemoveSetAside();
                return Rebuild("A document was erased.", setAside: null);
            }
            int replayed = Replay(store, _archive.EventsAfter(store.Version, store));
            return (store, replayed == 0 ? new HomeOpening.Opened(torn) : new HomeOpening.Replayed(replayed, torn));
        }
        catch (StoreDamagedException damage)
        {
            store?.Dispose();
            return Rebuild(damage.Reason, SetAside());
        }
        catch
        {
            store?.Dispose();
            throw;
        }

        (DuckDbStore, HomeOpening) Rebuild(string reason, string? setAside)
        {
            File.Delete(_folder.Store + ".wal");
            DuckDbStore made = DuckDbStore.Open(_folder.Store, _derived);
            try
            {
                return (made, new HomeOpening.Rebuilt(reason, setAside, Replay(made, _archive.EventsAfter(0, made)), torn));
            }
            catch
            {
                made.Dispose();
                throw;
            }
        }
    }

    /// <summary>The last event in the database must be the journal's of that number.</summary>
    private void CheckLineage(DuckDbStore store)
    {
        if (store.Version > _archive.Journal.LastSeq)
            throw new StoreDamagedException(_folder.Store, "It is ahead of its journal.");
        IReadOnlyList<string> last = store.Query(new SqlText("select entry_sha256 from (select seq, entry_sha256 from load union all select seq, entry_sha256 from decision) where entry_sha256 is not null order by seq desc limit 1"), row => row.GetString(0));
        if (store.Version > 0 && (last is not [var hash] || hash != _archive.HashAt(store.Version)))
            throw new StoreDamagedException(_folder.Store, "It follows another journal.");
    }

    private T Use<T>(Func<DuckDbStore, T> use)
    {
        for (int attempt = 1; ; attempt++)
        {
            _swapping.EnterReadLock();
            DuckDbStore? store = _store;
            try
            {
                if (store is not null)
                    return use(store);
            }
            catch (StoreDamagedException) when (attempt <= 2 && _swapping.RecursiveReadCount == 1)
            {
                // Repaired below, outside the lock.
            }
            finally
            {
                _swapping.ExitReadLock();
            }
            Repair(store, rebuild: store is not null && attempt == 2);
        }
    }

    /// <summary>Opening again is enough where only the process's view is broken; what is still bad then is set aside.</summary>
    private void Repair(DuckDbStore? damaged, bool rebuild)
    {
        _swapping.EnterWriteLock();
        try
        {
            if (_store != damaged)
                return;
            Close();
            if (rebuild)
                SetAside();
            (_store, _) = Open();
        }
        finally
        {
            _swapping.ExitWriteLock();
        }
    }

    private void Close()
    {
        _store?.Dispose();
        _store = null;
    }

    private string? SetAside()
    {
        if (!File.Exists(_folder.Store))
            return null;
        string aside = _folder.SetAside("store", ".duckdb", _archive.Now);
        MoveDatabase(_folder.Store, aside);
        return aside;
    }

    /// <summary>Where a database is that another has just taken the place of, until it is removed.</summary>
    private string Replaced => _folder.Store + ".old";

    private void RemoveSetAside()
    {
        foreach (string aside in Directory.GetFiles(_folder.Quarantine, "store-*"))
            File.Delete(aside);
    }

    private static void DeleteDatabase(string file)
    {
        File.Delete(file);
        File.Delete(file + ".wal");
    }

    private static void MoveDatabase(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        // The log belongs to its database: left behind it would be applied to another.
        if (File.Exists(from + ".wal"))
            File.Move(from + ".wal", to + ".wal", overwrite: true);
    }
}
