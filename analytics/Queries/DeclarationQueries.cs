using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Queries;

/// <summary>
/// Whole declarations (申报) as the store holds them, each value with its printed places and what its readers left open;
/// which ones a viewer sees, the measures tell.
/// </summary>
public sealed class DeclarationQueries(IStore store)
{
    private const int ReadTogether = 500;

    private readonly MeasureQueries _queries = new(store);

    /// <param name="query">Of <see cref="DeclarationSummary"/>, and in its order; the query's page does not count.</param>
    /// <exception cref="InvalidQueryException">The query names a column that the measure does not have.</exception>
    public IEnumerable<Declaration> Stream(MeasureQuery query, Viewer viewer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        long moment = query.AsOf ?? store.Version;
        return _queries.Stream<DeclarationSummary>(query with { AsOf = moment }, viewer, cancellation)
            .Select(row => row.DeclarationId)
            .Chunk(ReadTogether)
            .SelectMany(ids => Read(ids, viewer, moment, cancellation));
    }

    /// <summary>One declaration as it was known at a moment.</summary>
    /// <returns>Null where the viewer sees none.</returns>
    public Declaration? At(ulong id, long moment, Viewer viewer, CancellationToken cancellation = default) =>
        Stream(MeasureQuery.All.Where("declaration_id", id) with { AsOf = moment }, viewer, cancellation).FirstOrDefault();

    private IEnumerable<Declaration> Read(ulong[] ids, Viewer viewer, long moment, CancellationToken cancellation)
    {
        Dictionary<string, object?> values = ids.Select((id, n) => KeyValuePair.Create(FormattableString.Invariant($"id_{n}"), (object?)id)).ToDictionary();
        string which = $"d.declaration_id in ({string.Join(", ", values.Keys.Select(name => '$' + name))})";
        Dictionary<ulong, Declaration> declarations = StoredDeclarations.Read(new BoundReader(store, viewer, moment, cancellation), which, values)
            .ToDictionary(version => version.DeclarationId, version => version.Declaration);
        MeasureQuery open = (MeasureQuery.All with { AsOf = moment }).Where("declaration_id", Comparison.In, ids).By("line");
        ILookup<ulong, IssueList> issues = _queries.Rows<IssueList>(open, viewer, cancellation).Rows.ToLookup(row => row.DeclarationId!.Value);
        return ids.Select(id => declarations[id] with { Issues = [.. issues[id].DistinctBy(row => (row.MessageId, row.Message, row.Field, row.Page, row.Line)).Select(IssueOf)] });
    }

    private static Issue IssueOf(IssueList row) => new(
        new IssueMessage(row.MessageId, Filled(row.Message)),
        [],
        row.Severity switch
        {
            "error" => IssueSeverity.Error,
            "warning" => IssueSeverity.Warning,
            _ => IssueSeverity.Info,
        },
        row.Field,
        row.Line is null && row.Page is null ? null : new Place(row.Page, (int?)row.Line, (int?)row.Line, null, row.Printed ?? "", "", Confidence.Check));

    /// <summary>Its arguments are in it already: what looks like a place for one is printed text.</summary>
    private static Bilingual Filled(string json)
    {
        Bilingual text = Reasons.Read(json);
        return new Bilingual(Literal(text.Zh), Literal(text.En));
    }

    private static string Literal(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
