using System.Data.Common;
using PerfTargets.Store;

namespace PerfTargets.Benchmarks;

/// <summary>A store that notes the texts it is asked, so that they can be asked again without the program around them.</summary>
internal sealed class RecordingStore(IStore store) : IStore
{
    /// <summary>In the order they were asked.</summary>
    public List<SqlText> Asked { get; } = [];

    public long Version => store.Version;

    public IReadOnlyList<T> Query<T>(SqlText sql, Func<DbDataReader, T> row) => Query(sql, row, CancellationToken.None);

    public IReadOnlyList<T> Query<T>(SqlText sql, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        Asked.Add(sql);
        return store.Query(sql, row, cancellation);
    }

    public IEnumerable<T> Stream<T>(SqlText sql, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        Asked.Add(sql);
        return store.Stream(sql, row, cancellation);
    }

    public IReadOnlyList<LoadOutcome> Append(IReadOnlyList<Load> batch, Action? note = null) => store.Append(batch, note);

    public LoadOutcome Append(LedgerLoad load, Action? note = null) => store.Append(load, note);

    public void Append(Decision decision, Action? note = null) => store.Append(decision, note);

    public IReadOnlyList<string> Columns(string path, bool parquet, char? delimiter) => store.Columns(path, parquet, delimiter);

    public string Checksum() => store.Checksum();

    /// <summary>The store belongs to its home.</summary>
    public void Dispose()
    {
    }
}
