using System.Data.Common;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Queries;

/// <summary>
/// The only way to read: pages, figures, API, exports and live news all ask here, always for a <see cref="Viewer"/>.
/// </summary>
public sealed class MeasureQueries(IStore store)
{
    // A page costs the whole measure again: few and large ones, which still fit into memory with their texts.
    private const int StreamedTogether = 50_000;

    /// <summary>Data version that the next answer is read from, unless a load lands in between.</summary>
    public long Version => store.Version;

    /// <exception cref="InvalidQueryException">The query names a column that the measure does not have.</exception>
    public MeasureResult<T> Rows<T>(MeasureQuery query, Viewer viewer, CancellationToken cancellation = default)
        where T : IMeasure
    {
        MeasureShape shape = MeasureShape.Of(typeof(T));
        return Run<T>(new QueryText(shape, MeasureCatalogue.Sql<T>(), query, viewer).Rows(), shape.Columns.Count, cancellation);
    }

    /// <summary>
    /// Every row of a measure, read a page at a time and never held together; all pages are of one moment, whatever is taken
    /// in meanwhile. The query's own page does not count.
    /// </summary>
    public IEnumerable<T> Stream<T>(MeasureQuery query, Viewer viewer, CancellationToken cancellation = default)
        where T : IMeasure
    {
        ArgumentNullException.ThrowIfNull(query);
        MeasureQuery moment = query with { AsOf = query.AsOf ?? Version };
        int read = StreamedTogether;
        for (int offset = 0; read == StreamedTogether; offset += StreamedTogether)
        {
            IReadOnlyList<T> rows = Rows<T>(moment with { Page = new Page(offset, StreamedTogether) }, viewer, cancellation).Rows;
            foreach (T row in rows)
                yield return row;
            read = rows.Count;
        }
    }

    /// <summary>
    /// Rolls a measure up to the columns of <typeparamref name="TRow"/>: those that are dimensions of the measure group,
    /// the others are summed or recomputed as the measure's record says.
    /// </summary>
    public MeasureResult<TRow> Rollup<T, TRow>(MeasureQuery query, Viewer viewer, CancellationToken cancellation = default)
        where T : IMeasure
    {
        MeasureShape target = MeasureShape.Of(typeof(TRow));
        SqlText text = new QueryText(MeasureShape.Of(typeof(T)), MeasureCatalogue.Sql<T>(), query, viewer).Rollup(target);
        return Run<TRow>(text, target.Columns.Count, cancellation);
    }

    /// <summary>Rows of a measure that is known by name only, column by column.</summary>
    public MeasureResult<IReadOnlyDictionary<string, object?>> Table(Type measure, MeasureQuery query, Viewer viewer, CancellationToken cancellation = default)
    {
        MeasureShape shape = MeasureShape.Of(measure);
        SqlText text = new QueryText(shape, MeasureCatalogue.Sql(measure), query, viewer).Rows();
        return Run<IReadOnlyDictionary<string, object?>>(text, shape.Columns.Count, reader => Row(shape, reader), cancellation);
    }

    private static Dictionary<string, object?> Row(MeasureShape shape, DbDataReader reader)
    {
        Dictionary<string, object?> row = new(shape.Columns.Count);
        for (int n = 0; n < shape.Columns.Count; n++)
            row[shape.Columns[n].Name] = reader.IsDBNull(n) ? null : reader.GetValue(n);
        return row;
    }

    private MeasureResult<T> Run<T>(SqlText text, int columns, CancellationToken cancellation) =>
        Run(text, columns, RowReader.For<T>(), cancellation);

    private MeasureResult<T> Run<T>(SqlText text, int columns, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        long total = 0;
        long version = store.Version;
        IReadOnlyList<T> rows = store.Query(
            text,
            reader =>
            {
                total = reader.GetInt64(columns);
                return row(reader);
            },
            cancellation);
        return new MeasureResult<T>(rows, Math.Max(total, rows.Count), version, text.Text);
    }
}
