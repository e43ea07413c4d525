using System.Data.Common;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace PerfTargets.Store;

/// <summary>The store on one machine: one DuckDB file, or memory. One writer at a time; each reader has a connection of its own.</summary>
public sealed class DuckDbStore : IStore
{
    private readonly string _file;
    private readonly IReadOnlyList<IDerived> _derived;
    private readonly DuckDBConnection _writer;
    private readonly DuckDbReaders _readers;
    private readonly Dictionary<string, TableAppender> _appenders = [];
    private readonly Lock _writing = new();
    private long _version;

    private DuckDbStore(string file, DuckDBConnection writer, IReadOnlyList<IDerived> derived)
    {
        _file = file;
        _writer = writer;
        _derived = derived;
        _readers = new DuckDbReaders(writer, inMemory: file == InMemoryFile);
        Prepare();
        _version = LastSeq();
    }

    public const string InMemoryFile = ":memory:";

    /// <summary>What the engine may hold in memory while a ledger is loaded, where it can do with that; what the program itself needs comes on top.</summary>
    internal string MemoryOfBulk { get; set; } = "1GiB";

    /// <summary>Leaves the other half to the program, whose rules are asked beside the load.</summary>
    private static string HalfOfMemory => FormattableString.Invariant($"{Math.Max(1, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 31)}GiB");

    public long Version => Interlocked.Read(ref _version);

    /// <summary>Opens the database, or makes it where there is none.</summary>
    /// <exception cref="StoreDamagedException">The file is no database, is damaged, or has another schema.</exception>
    public static DuckDbStore Open(string file, IReadOnlyList<IDerived> derived) => EngineErrors.Translate(file, () =>
    {
        // Extensions are neither fetched nor loaded behind our back. Texts are written with 40 % less work in the newest format than in the one that old engines read.
        var writer = new DuckDBConnection($"DataSource={file};autoinstall_known_extensions=false;autoload_known_extensions=false;storage_compatibility_version=latest");
        try
        {
            writer.Open();
            return new DuckDbStore(file, writer, derived);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    });

    public static DuckDbStore InMemory(params IReadOnlyList<IDerived> derived) => Open(InMemoryFile, derived);

    public LoadOutcome Append(Load load, Action? note = null) => Append([load], note)[0];

    public IReadOnlyList<LoadOutcome> Append(IReadOnlyList<Load> batch, Action? note = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return Append<IReadOnlyList<LoadOutcome>>(batch[0].Seq, batch[^1].Seq, note, transaction =>
        {
            IReadOnlyList<(Touched Touched, LoadOutcome Outcome)> written = LoadWriter.Write(transaction, batch);
            return (Touched.By([.. written.Select(one => one.Touched)]), [.. written.Select(one => one.Outcome)]);
        });
    }

    public LoadOutcome Append(LedgerLoad load, Action? note = null)
    {
        bool noted = false;
        Action? once = note is null ? null : () =>
        {
            noted = true;
            note();
        };
        try
        {
            return InBulk(() => !noted, session =>
            {
                LedgerSource source = EngineErrors.Translate(_file, () => LedgerSource.Open(session, load.Table));
                try
                {
                    return Append(load.Seq, load.Seq, once, transaction => new LedgerWriter(transaction, load, source).Write());
                }
                finally
                {
                    source.Close(session);
                }
            });
        }
        catch (DuckDBException error) when (!load.Table.Parquet && error.ErrorType == DuckDBErrorType.InvalidInput)
        {
            // The engine looks at the opening of a CSV file first; what it cannot read may stand further down.
            throw new LedgerUnreadableException(load.Document.Name, error.Message, error);
        }
    }

    public IReadOnlyList<string> Columns(string path, bool parquet, char? delimiter)
    {
        try
        {
            return _readers.Use(reader => LedgerSource.Columns(sql => DuckDbTransaction.Rows(reader, sql, row => row.GetString(0)), path, parquet, delimiter));
        }
        catch (DuckDBException error)
        {
            throw new LedgerUnreadableException(path, error.Message, error);
        }
    }

    public void Append(Decision decision, Action? note = null) => Append(decision.Seq, decision.Seq, note, transaction => (DecisionWriter.Write(transaction, decision), true));

    public IReadOnlyList<T> Query<T>(SqlText sql, Func<DbDataReader, T> row) => Query(sql, row, CancellationToken.None);

    public IReadOnlyList<T> Query<T>(SqlText sql, Func<DbDataReader, T> row, CancellationToken cancellation) =>
        EngineErrors.Translate(_file, () => _readers.Use(reader => DuckDbTransaction.Rows(reader, sql, row, cancellation)));

    public IEnumerable<T> Stream<T>(SqlText sql, Func<DbDataReader, T> row, CancellationToken cancellation) =>
        EngineErrors.Translate(_file, _readers.Stream(reader => DuckDbTransaction.Stream(reader, sql, row, cancellation)));

    public string Checksum() => EngineErrors.Translate(_file, () => _readers.Use(StoreChecksum.Of));

    public void Dispose()
    {
        _readers.Dispose();
        _writer.Dispose();
    }

    /// <param name="first">Number of the first event; they follow each other without a gap.</param>
    private T Append<T>(long first, long last, Action? note, Func<IStoreTransaction, (Touched Touched, T Outcome)> write)
    {
        lock (_writing)
        {
            if (first != Version + 1)
                throw new InvalidOperationException($"Event {first} does not follow version {Version}.");
            T outcome = EngineErrors.Translate(_file, () => InTransaction(transaction =>
            {
                (Touched touched, T written) = write(transaction);
                foreach (IDerived derived in _derived)
                    derived.Refresh(transaction, touched);
                note?.Invoke();
                return written;
            }));
            Interlocked.Exchange(ref _version, last);
            return outcome;
        }
    }

    /// <summary>
    /// A load of millions of rows: what does not fit goes to disk, and threads need not wait for each other to write rows in the order they are read.
    /// Names cannot go to disk while they are grouped: a load with too many of them is begun once more with half of the machine's memory, and then with as much as the engine may have.
    /// </summary>
    /// <param name="again">Whether it may still be begun once more.</param>
    private T InBulk<T>(Func<bool> again, Func<IStoreTransaction, T> load)
    {
        lock (_writing)
        {
            var session = new DuckDbTransaction(_writer, _appenders);
            // Resetting the limit would tell the settings of it, not the pool of memory.
            string all = session.Query(new SqlText("select current_setting('memory_limit')"), row => row.GetString(0))[0];
            string[] limits = [MemoryOfBulk, HalfOfMemory, all];
            try
            {
                session.Execute(new SqlText("set preserve_insertion_order = false"));
                for (int attempt = 0; ; attempt++)
                {
                    Limit(limits[attempt]);
                    try
                    {
                        return load(session);
                    }
                    catch (DuckDBException error) when (EngineErrors.IsOutOfMemory(error) && attempt < limits.Length - 1 && again())
                    {
                        // Begun once more, with more.
                    }
                }
            }
            finally
            {
                Limit(all);
                session.Execute(new SqlText("reset preserve_insertion_order"));
            }

            void Limit(string memory) => session.Execute(new SqlText($"set memory_limit = '{memory}'"));
        }
    }

    private T InTransaction<T>(Func<DuckDbTransaction, T> write)
    {
        using DuckDBTransaction transaction = _writer.BeginTransaction();
        T result = write(new DuckDbTransaction(_writer, _appenders));
        transaction.Commit();
        return result;
    }

    private void Prepare()
    {
        var session = new DuckDbTransaction(_writer, _appenders);
        session.Execute(new SqlText("set global TimeZone = 'UTC'"));
        bool empty = session.Query(new SqlText("select 1 from duckdb_tables() limit 1"), _ => true).Count == 0;
        if (empty)
        {
            InTransaction(transaction =>
            {
                transaction.Execute(new SqlText(Schema.Text));
                transaction.Append("store_schema", [[Schema.Sha256(_derived)]]);
                return true;
            });
        }
        else if (!session.Query(new SqlText("select 1 from duckdb_tables() where table_name = 'store_schema'"), _ => true).Any()
            || session.Query(new SqlText("select sha256 from store_schema"), row => row.GetString(0)) is not [var made] || made != Schema.Sha256(_derived))
        {
            throw new StoreDamagedException(_file, "It was made by another version of the schema or of what is derived.");
        }
        session.Execute(new SqlText(VersionWriter.Staging));
    }

    private long LastSeq() => new DuckDbTransaction(_writer, _appenders).Query(
        new SqlText("select greatest((select coalesce(max(seq), 0) from load), (select coalesce(max(seq), 0) from decision))"), row => row.GetInt64(0))[0];
}
