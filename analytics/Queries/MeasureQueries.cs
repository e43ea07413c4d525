using System.Collections.Concurrent;
using System.Data.Common;
using PerfTargets.Analytics.Measures;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Queries;

/// <summary>
/// The only way to read: pages, figures, API, exports and live news all ask here, always for a <see cref="Viewer"/>.
/// </summary>
/// <param name="moment">Data version that questions are asked of which name none; null for now.</param>
public sealed class MeasureQueries(IStore store, long? moment = null)
{
    private const int MostMoments = 16;

    private readonly ConcurrentDictionary<long, MeasureQueries> _then = new();
    private readonly Remembered _remembered = new(500);
    private readonly Remembered _long = new(16);

    /// <summary>Data version that the next answer is read from, unless a load lands in between.</summary>
    public long Version => moment is { } then ? Math.Min(then, store.Version) : store.Version;

    /// <summary>The same questions asked as of a data version; what is remembered of it is kept with it.</summary>
    public MeasureQueries At(long version)
    {
        if (_then.Count > MostMoments)
            _then.Clear();
        return _then.GetOrAdd(version, then => new MeasureQueries(store, then));
    }

    /// <summary>The last data version that was known before a moment; 0 where nothing was.</summary>
    public long VersionBefore(DateTimeOffset time) => store.Query(
        new SqlText(
            "select coalesce(max(seq), 0) from (select seq, noted_at from load union all select seq, noted_at from decision) where noted_at < $time::timestamptz",
            new Dictionary<string, object?> { ["time"] = time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) + "+00" }),
        row => row.GetInt64(0), CancellationToken.None)[0];

    /// <exception cref="InvalidQueryException">The query names a column that the measure does not have.</exception>
    public MeasureResult<T> Rows<T>(MeasureQuery query, Viewer viewer, CancellationToken cancellation = default)
        where T : IMeasure
    {
        QueryText text = Text<T>(query, viewer);
        return Run(text.Rows(), () => text.Count(null), query.Page, RowReader.For<T>(), cancellation);
    }

    /// <summary>An answer made of several questions, kept while the data version stands.</summary>
    public T Remember<T>(Viewer viewer, Func<T> ask)
        where T : notnull => Remember(viewer, "", ask);

    /// <summary>As of one among many such answers.</summary>
    /// <param name="about">What tells it from the others: equal where the answer is the same.</param>
    public T Remember<T>(Viewer viewer, object about, Func<T> ask)
        where T : notnull => _remembered.Of(Version, viewer, about, ask);

    /// <summary>The first rows alone, without counting those beyond them: the total is of what is returned.</summary>
    /// <exception cref="InvalidQueryException">The query names a column that the measure does not have.</exception>
    public MeasureResult<T> First<T>(MeasureQuery query, int most, Viewer viewer, CancellationToken cancellation = default)
        where T : IMeasure
    {
        ArgumentNullException.ThrowIfNull(query);
        return Uncounted<T>(Text<T>(query with { Page = new Page(0, most) }, viewer).Rows(), cancellation);
    }

    /// <summary>The first rows of each value of a column, all in the order of the query; null while they are being found, which then goes on without the asker.</summary>
    /// <exception cref="InvalidQueryException">The query names a column that the measure does not have.</exception>
    public MeasureResult<T>? FirstOfEach<T>(MeasureQuery query, string column, int most, Viewer viewer, object about)
        where T : IMeasure
    {
        SqlText text = Text<T>(query, viewer).FirstOfEach(column, most);
        return _long.Ready(Version, viewer, about, () => Uncounted<T>(text, CancellationToken.None));
    }

    /// <summary>
    /// Every row of a measure, read one after the other by one thread and never held together; all are of one moment,
    /// whatever is taken in meanwhile. The query's own page does not count.
    /// </summary>
    /// <exception cref="InvalidQueryException">The query names a column that the measure does not have.</exception>
    public IEnumerable<T> Stream<T>(MeasureQuery query, Viewer viewer, CancellationToken cancellation = default)
        where T : IMeasure
    {
        ArgumentNullException.ThrowIfNull(query);
        return store.Stream(Text<T>(query with { AsOf = query.AsOf ?? Version, Page = Page.All }, viewer).Rows(), RowReader.For<T>(), cancellation);
    }

    /// <summary>
    /// Rolls a measure up to the columns of <typeparamref name="TRow"/>: those that are dimensions of the measure group,
    /// the others are summed or recomputed as the measure's record says.
    /// </summary>
    public MeasureResult<TRow> Rollup<T, TRow>(MeasureQuery query, Viewer viewer, CancellationToken cancellation = default)
        where T : IMeasure
    {
        MeasureShape target = MeasureShape.Of(typeof(TRow));
        QueryText text = Text<T>(query, viewer);
        return RunCounted<TRow>(text.Rollup(target), () => text.Count(target), query.Page, cancellation);
    }

    /// <summary>Groups beside their reference, of all years within the query's filters; the latest year with an execution is told apart from the budget's.</summary>
    /// <param name="query">Its filters are of the measure that is grouped, its order of <see cref="GroupComparison"/>.</param>
    public MeasureResult<GroupComparison> Compare(Grouping grouping, MeasureQuery query, Against against, Viewer viewer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(against);
        Dictionary<string, object?> values = new() { ["year"] = against.Year, ["executed_year"] = against.ExecutedYear, ["back"] = against.Back, ["reference"] = against.Code };
        return Grouped<GroupComparison>(grouping, query, groups: null, values, viewer, cancellation);
    }

    /// <summary>Groups year by year, within the query's filters.</summary>
    /// <param name="query">Its filters are of the measure that is grouped, its order of <see cref="GroupYear"/>.</param>
    /// <param name="groups">These alone; null for all.</param>
    public MeasureResult<GroupYear> ByYear(Grouping grouping, MeasureQuery query, IReadOnlyList<GroupKey>? groups, Viewer viewer, CancellationToken cancellation = default) =>
        Grouped<GroupYear>(grouping, query, groups, [], viewer, cancellation);

    /// <summary>Groups year by year with what they asked for and executed, and how complete each year is.</summary>
    /// <param name="query">Its filters are of the measure that is grouped.</param>
    public MeasureResult<OutlookYear> OutlookYears(Grouping grouping, MeasureQuery query, Viewer viewer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(grouping);
        ArgumentNullException.ThrowIfNull(query);
        Type measure = grouping.Measure(query);
        return Uncounted<OutlookYear>(new QueryText(MeasureShape.Of(measure), MeasureCatalogue.Sql(measure), Dated(query), viewer).Members(grouping, MeasureCatalogue.Sql(typeof(OutlookYear))), cancellation);
    }

    /// <summary>The bars of the bridge between two years, with what it opens and closes with.</summary>
    /// <param name="query">Its filters are of <see cref="LineageYear"/>.</param>
    public MeasureResult<BridgeBar> Bridge(BridgeSpan span, MeasureQuery query, Viewer viewer, CancellationToken cancellation = default) =>
        Uncounted<BridgeBar>(Bridged(span, query with { Page = Page.All }, viewer, MeasureCatalogue.Sql(typeof(BridgeBar)), "", "true"), cancellation);

    /// <summary>The bridge by department or by unit, the largest change first.</summary>
    /// <inheritdoc cref="Bridge"/>
    public MeasureResult<BridgeGroup> BridgeBy(BridgeSpan span, bool byUnit, MeasureQuery query, Viewer viewer, CancellationToken cancellation = default) =>
        Uncounted<BridgeGroup>(Bridged(span, query, viewer, MeasureCatalogue.Sql(typeof(BridgeGroup)), byUnit ? ", unit as name" : ", department as name", "true"), cancellation);

    /// <summary>What was shifted between the lines of the same projects.</summary>
    /// <inheritdoc cref="Bridge"/>
    public BridgeMix BridgeMix(BridgeSpan span, MeasureQuery query, Viewer viewer, CancellationToken cancellation = default) =>
        Uncounted<BridgeMix>(Bridged(span, query with { Page = Page.All }, viewer, MeasureCatalogue.Sql(typeof(BridgeMix)), "", "true"), cancellation).Rows[0];

    /// <summary>The lineages behind a bridge, or behind one of its bars, the largest amount first.</summary>
    /// <param name="bar">Null for all.</param>
    /// <inheritdoc cref="Bridge"/>
    public MeasureResult<BridgeNode> BridgeNodes(BridgeSpan span, BridgeBarKind? bar, MeasureQuery query, Viewer viewer, CancellationToken cancellation = default)
    {
        string chosen = bar is { } kind ? $"bar = '{BridgeBarKinds.Code(kind)}'" : "true";
        return RunCounted<BridgeNode>(
            Bridged(span, query, viewer, null, "", chosen), () => Bridged(span, query with { Page = Page.All }, viewer, "select count(*) from bridge_node", "", chosen), query.Page, cancellation);
    }

    /// <summary>What declarations would come to by group, were it as supposed; the largest fall first.</summary>
    /// <param name="by">Unit or department; types and purposes as they are ticked together, so that groups add up.</param>
    /// <param name="query">Its filters are of <see cref="AskingDeclaration"/>.</param>
    public MeasureResult<WhatIfGroup> WhatIf(Supposition supposed, Grouping by, MeasureQuery query, Viewer viewer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        string name = by.Code switch { "department" => "department", "type" => "nullif(project_type, '')", "purpose" => "nullif(fund_purpose, '')", "project" => "project", _ => "unit" };
        return Uncounted<WhatIfGroup>(Supposed(supposed, query with { Page = Page.All }, viewer, MeasureCatalogue.Sql(typeof(WhatIfGroup)), $", {name} as name"), cancellation);
    }

    /// <summary>The declarations that would ask for less, or be left out; the largest fall first.</summary>
    /// <inheritdoc cref="WhatIf"/>
    public MeasureResult<WhatIfDeclaration> WhatIfDeclarations(Supposition supposed, MeasureQuery query, Viewer viewer, CancellationToken cancellation = default) =>
        RunCounted<WhatIfDeclaration>(
            Supposed(supposed, query, viewer, null, ""), () => Supposed(supposed, query with { Page = Page.All }, viewer, $"select count(*) from what_if_declaration where {QueryText.Concerned}", ""), query.Page, cancellation);

    /// <summary>Over which range numeric targets spread, by measure unit.</summary>
    /// <param name="query">Its filters are of <see cref="TargetValue"/>, or of <see cref="TargetKindValue"/>.</param>
    public MeasureResult<TargetScale> Scales(MeasureQuery query, Viewer viewer, CancellationToken cancellation = default) => OfTargets<TargetScale>(query, [], viewer, cancellation);

    /// <summary>How many numeric targets of one measure unit lie in which bin, of each department and of all.</summary>
    /// <param name="query">Its filters are of <see cref="TargetValue"/>, or of <see cref="TargetKindValue"/>.</param>
    public MeasureResult<TargetDistribution> Distribution(MeasureQuery query, string? measureUnit, Bins bins, Viewer viewer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bins);
        Dictionary<string, object?> values = new() { ["measure_unit"] = measureUnit, ["from"] = bins.From, ["step"] = bins.Step, ["last"] = bins.Count - 1 };
        return OfTargets<TargetDistribution>(query, values, viewer, cancellation);
    }

    /// <summary>Rows of a measure that is known by name only, column by column.</summary>
    public MeasureResult<IReadOnlyDictionary<string, object?>> Table(Type measure, MeasureQuery query, Viewer viewer, CancellationToken cancellation = default)
    {
        MeasureShape shape = MeasureShape.Of(measure);
        QueryText text = new(shape, MeasureCatalogue.Sql(measure), Dated(query), viewer);
        return Run<IReadOnlyDictionary<string, object?>>(text.Rows(), () => text.Count(null), query.Page, reader => Row(shape, reader), cancellation);
    }

    /// <summary>As <see cref="Table"/>, one row after the other and never held together, all of one moment; the query's own page does not count.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> StreamTable(Type measure, MeasureQuery query, Viewer viewer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        MeasureShape shape = MeasureShape.Of(measure);
        QueryText text = new(shape, MeasureCatalogue.Sql(measure), query with { AsOf = query.AsOf ?? Version, Page = Page.All }, viewer);
        return store.Stream<IReadOnlyDictionary<string, object?>>(text.Rows(), reader => Row(shape, reader), cancellation);
    }

    private static Dictionary<string, object?> Row(MeasureShape shape, DbDataReader reader)
    {
        Dictionary<string, object?> row = new(shape.Columns.Count);
        for (int n = 0; n < shape.Columns.Count; n++)
            row[shape.Columns[n].Name] = reader.IsDBNull(n) ? null : reader.GetValue(n);
        return row;
    }

    private MeasureResult<T> Grouped<T>(
        Grouping grouping, MeasureQuery query, IReadOnlyList<GroupKey>? groups, IEnumerable<KeyValuePair<string, object?>> values, Viewer viewer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(grouping);
        ArgumentNullException.ThrowIfNull(query);
        Type measure = grouping.Measure(query);
        QueryText text = new(MeasureShape.Of(measure), MeasureCatalogue.Sql(measure), Dated(query), viewer);
        QueryTexts texts = text.Grouped(grouping, MeasureShape.Of(typeof(T)), MeasureCatalogue.Sql(typeof(T)), groups, values);
        return RunCounted<T>(texts.Rows, () => texts.Count, query.Page, cancellation);
    }

    private MeasureResult<T> OfTargets<T>(MeasureQuery query, Dictionary<string, object?> values, Viewer viewer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        // What is ticked stands on the declaration, which is looked up only where it counts.
        Type measure = query.Filters.Any(filter => filter.Column is "project_type" or "fund_purpose") ? typeof(TargetKindValue) : typeof(TargetValue);
        return Uncounted<T>(new QueryText(MeasureShape.Of(measure), MeasureCatalogue.Sql(measure), Dated(query), viewer).Over("target", MeasureCatalogue.Sql(typeof(T)), values), cancellation);
    }

    private SqlText Bridged(BridgeSpan span, MeasureQuery query, Viewer viewer, string? over, string more, string chosen)
    {
        ArgumentNullException.ThrowIfNull(span);
        return new QueryText(MeasureShape.Of(typeof(LineageYear)), MeasureCatalogue.Sql<LineageYear>(), Dated(query), viewer).Bridged(span, MeasureCatalogue.Sql(typeof(BridgeNode)), over, more, chosen);
    }

    private SqlText Supposed(Supposition supposed, MeasureQuery query, Viewer viewer, string? over, string more)
    {
        ArgumentNullException.ThrowIfNull(supposed);
        return new QueryText(MeasureShape.Of(typeof(AskingDeclaration)), MeasureCatalogue.Sql<AskingDeclaration>(), Dated(query), viewer).Supposed(supposed, MeasureCatalogue.Sql(typeof(WhatIfDeclaration)), over, more);
    }

    private MeasureResult<T> Uncounted<T>(SqlText text, CancellationToken cancellation)
    {
        long version = Version;
        IReadOnlyList<T> rows = store.Query(text, RowReader.For<T>(), cancellation);
        return new MeasureResult<T>(rows, rows.Count, version, text.Text);
    }

    private QueryText Text<T>(MeasureQuery query, Viewer viewer)
        where T : IMeasure => new(MeasureShape.Of(typeof(T)), MeasureCatalogue.Sql<T>(), Dated(query), viewer);

    private MeasureQuery Dated(MeasureQuery query) => moment is null ? query : query with { AsOf = Math.Min(query.AsOf ?? long.MaxValue, Version) };

    /// <summary>Rows beyond the page are counted only where the page leaves open how many there are: counting costs the whole measure.</summary>
    private MeasureResult<T> Run<T>(SqlText text, Func<SqlText> count, Page page, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        long version = Version;
        IReadOnlyList<T> rows = store.Query(text, row, cancellation);
        return new MeasureResult<T>(rows, Ends(rows, page) ? page.Offset + rows.Count : Counted(count(), cancellation), version, text.Text);
    }

    /// <summary>As <see cref="Run"/> where each row of a page tells in its last column how many there are.</summary>
    private MeasureResult<T> RunCounted<T>(SqlText text, Func<SqlText> count, Page page, CancellationToken cancellation)
    {
        Func<DbDataReader, T> row = RowReader.For<T>();
        long version = Version, total = 0;
        IReadOnlyList<T> rows = store.Query(
            text,
            reader =>
            {
                total = page == Page.All ? 0 : reader.GetInt64(reader.FieldCount - 1);
                return row(reader);
            },
            cancellation);
        return new MeasureResult<T>(rows, Ends(rows, page) ? page.Offset + rows.Count : rows.Count > 0 ? total : Counted(count(), cancellation), version, text.Text);
    }

    private static bool Ends<T>(IReadOnlyList<T> rows, Page page) => rows.Count < page.Limit && (rows.Count > 0 || page.Offset == 0);

    private long Counted(SqlText count, CancellationToken cancellation) => store.Query(count, reader => reader.GetInt64(0), cancellation)[0];
}
