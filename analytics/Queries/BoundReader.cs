using System.Data.Common;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Queries;

/// <summary>A store as one viewer may see it at one moment: the relations that a text reads are bound before it runs.</summary>
internal sealed class BoundReader(IStore store, Viewer viewer, long asOf, CancellationToken cancellation) : IStoreReader
{
    /// <param name="sql">A plain <c>select</c>, without a <c>with</c> of its own.</param>
    public IReadOnlyList<T> Query<T>(SqlText sql, Func<DbDataReader, T> row)
    {
        Dictionary<string, object?> values = new(sql.Values);
        string bound = Relations.Bind(sql.Text, viewer, asOf, values);
        string whole = bound.Length == 0 ? sql.Text : $"with {bound}\n{sql.Text}";
        return store.Query(new SqlText(whole, values.Where(pair => whole.Contains('$' + pair.Key, StringComparison.Ordinal)).ToDictionary()), row, cancellation);
    }
}
