using System.Collections.Concurrent;
using System.Data.Common;
using DuckDB.NET.Data;

namespace PerfTargets.Store;

/// <summary>The store on DuckDB: one writer at a time, every reader on a connection of its own to the same database.</summary>
public sealed class DuckDbStore : IStore
{
    private readonly DuckDBConnection writer;
    private readonly string? file;
    private readonly IReadOnlyList<IDerived> derived;
    private readonly ConcurrentBag<DuckDBConnection> idle = [];
    private readonly Lock writing = new();
    private long version;

    private DuckDbStore(DuckDBConnection writer, string? file, IReadOnlyList<IDerived> derived)
    {
        this.writer = writer;
        this.file = file;
        this.derived = derived;
    }

    public long Version => Volatile.Read(ref version);

    /// <summary>Opens the database file, or makes it.</summary>
    /// <exception cref="DamagedStoreException">The file is no store of this version, or is damaged.</exception>
    public static DuckDbStore Open(string file, params IReadOnlyList<IDerived> derived) => Open($"DataSource={file}", file, derived);

    /// <summary>A store that is gone when it is closed.</summary>
    public static DuckDbStore InMemory(params IReadOnlyList<IDerived> derived) => Open("DataSource=:memory:", null, derived);

    public LoadOutcome Append(Load load)
    {
        ArgumentNullException.ThrowIfNull(load);
        lock (writing)
        {
            if (load.Seq <= version)
                throw new InvalidOperationException($"load {load.Seq} is not after {version}");
            using DuckDBTransaction transaction = writer.BeginTransaction();
            DuckDbTransaction inside = new(writer);
            (LoadOutcome outcome, Touched touched) = new LoadWriter(inside, load).Write();
            foreach (IDerived table in derived)
                table.Refresh(inside, touched);
            transaction.Commit();
            Volatile.Write(ref version, load.Seq);
            return outcome;
        }
    }

    public IReadOnlyList<T> Query<T>(SqlText sql, Func<DbDataReader, T> row, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        DuckDBConnection connection = idle.TryTake(out DuckDBConnection? waiting) ? waiting : Connect();
        IReadOnlyList<T> rows = DuckDbCommands.Query(connection, sql, row, cancellation);
        idle.Add(connection);
        return rows;
    }

    public string Checksum() => StoreChecksum.Of(this);

    public void Dispose()
    {
        while (idle.TryTake(out DuckDBConnection? connection))
            connection.Dispose();
        writer.Dispose();
    }

    private static DuckDbStore Open(string connectionString, string? file, IReadOnlyList<IDerived> derived)
    {
        DuckDBConnection writer = new(connectionString);
        try
        {
            writer.Open();
            Schema.Prepare(writer);
            DuckDbStore store = new(writer, file, derived);
            store.version = DuckDbCommands.Query(writer, new SqlText("select coalesce(max(seq), 0) from load"), row => row.GetInt64(0))[0];
            return store;
        }
        catch (DuckDBException exception)
        {
            writer.Dispose();
            throw new DamagedStoreException(file ?? ":memory:", exception.Message, exception);
        }
        catch (DamagedStoreException)
        {
            writer.Dispose();
            throw;
        }
    }

    private DuckDBConnection Connect()
    {
        DuckDBConnection connection = file is null ? writer.Duplicate() : new DuckDBConnection(writer.ConnectionString);
        connection.Open();
        return connection;
    }
}
