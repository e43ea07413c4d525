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

    private readonly Remembered _remembered = new();

    /// <summary>Data version that the next answer is read from, unless a load lands in between.</summary>
    public long Version => store.Version;

    /// <exception cref="InvalidQueryException">The query names a column that the measure does not have.</exception>
    public MeasureResult<T> Rows<T>(MeasureQuery query, Viewer viewer, CancellationToken cancellation = default)
        where T : IMeasure
    {
        MeasureShape shape = MeasureShape.Of(typeof(T));
        return Run(new QueryText(shape, MeasureCatalogue.Sql<T>(), query, viewer).Rows(), query.Page, RowReader.For<T>(), cancellation);
    }

    /// <summary>An answer made of several questions, kept while the data version stands.</summary>
    public T Remember<T>(Viewer viewer, Func<T> ask)
        where T : notnull => _remembered.Of(Version, viewer, ask);

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
            QueryTexts texts = new QueryText(MeasureShape.Of(typeof(T)), MeasureCatalogue.Sql<T>(), moment with { Page = new Page(offset, StreamedTogether) }, viewer).Rows();
            IReadOnlyList<T> rows = store.Query(texts.Rows, RowReader.For<T>(), cancellation);
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
        return Run(new QueryText(MeasureShape.Of(typeof(T)), MeasureCatalogue.Sql<T>(), query, viewer).Rollup(target), query.Page, RowReader.For<TRow>(), cancellation);
    }

    /// <summary>Rows of a measure that is known by name only, column by column.</summary>
    public MeasureResult<IReadOnlyDictionary<string, object?>> Table(Type measure, MeasureQuery query, Viewer viewer, CancellationToken cancellation = default)
    {
        MeasureShape shape = MeasureShape.Of(measure);
        return Run<IReadOnlyDictionary<string, object?>>(new QueryText(shape, MeasureCatalogue.Sql(measure), query, viewer).Rows(), query.Page, reader => Row(shape, reader), cancellation);
    }

    private static Dictionary<string, object?> Row(MeasureShape shape, DbDataReader reader)
    {
        Dictionary<string, object?> row = new(shape.Columns.Count);
        for (int n = 0; n < shape.Columns.Count; n++)
            row[shape.Columns[n].Name] = reader.IsDBNull(n) ? null : reader.GetValue(n);
        return row;
    }

    /// <summary>Counts only where a page leaves rows out.</summary>
    private MeasureResult<T> Run<T>(QueryTexts texts, Page page, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        long version = store.Version;
        IReadOnlyList<T> rows = store.Query(texts.Rows, row, cancellation);
        bool whole = page.Offset == 0 && rows.Count < page.Limit;
        return new MeasureResult<T>(rows, whole ? rows.Count : store.Query(texts.Count, reader => reader.GetInt64(0), cancellation)[0], version, texts.Rows.Text);
    }
}
