using System.Collections.Concurrent;
using DuckDB.NET.Data;

namespace PerfTargets.Store;

/// <summary>
/// Connections for reading, kept open between questions: opening one takes 0.2 ms, many a query less. A question is asked
/// in a transaction of its own: without one DuckDB plans and runs it on two states, and where a load is committed between
/// them fails with "Perfect hash aggregate: … statistics … are corrupt" (seen in 1.5.6), or answers from neither.
/// </summary>
internal sealed class DuckDbReaders(DuckDBConnection writer, bool inMemory) : IDisposable
{
    private readonly ConcurrentBag<DuckDBConnection> _idle = [];

    public T Use<T>(Func<DuckDBConnection, T> read)
    {
        DuckDBConnection reader = Take();
        bool sound = false;
        try
        {
            using DuckDBTransaction snapshot = reader.BeginTransaction();
            T result = read(reader);
            snapshot.Rollback();
            sound = true;
            return result;
        }
        finally
        {
            if (sound)
                _idle.Add(reader);
            else
                reader.Dispose();
        }
    }

    public IEnumerable<T> Stream<T>(Func<DuckDBConnection, IEnumerable<T>> read)
    {
        DuckDBConnection reader = Take();
        bool sound = false;
        try
        {
            using DuckDBTransaction snapshot = reader.BeginTransaction();
            foreach (T row in read(reader))
                yield return row;
            snapshot.Rollback();
            sound = true;
        }
        finally
        {
            if (sound)
                _idle.Add(reader);
            else
                reader.Dispose();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out DuckDBConnection? reader))
            reader.Dispose();
    }

    private DuckDBConnection Take() => _idle.TryTake(out DuckDBConnection? idle) ? idle : Open();

    /// <summary>Connections with the writer's text share its instance of the engine; memory is shared by duplicates only.</summary>
    private DuckDBConnection Open()
    {
        DuckDBConnection reader = inMemory ? writer.Duplicate() : new DuckDBConnection(writer.ConnectionString);
        reader.Open();
        return reader;
    }
}
