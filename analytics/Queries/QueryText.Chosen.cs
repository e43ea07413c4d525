using PerfTargets.Store;

namespace PerfTargets.Analytics.Queries;

/// <summary>Of a few rows among many: which they are is told first, by what stands in the facts; names and the rest are looked up for these alone.</summary>
internal sealed partial class QueryText
{
    /// <summary>Rows of the measure, of each value of a column the first few.</summary>
    public SqlText FirstOfEach(string column, int most)
    {
        string of = measure.Column(column).Name;
        string order = OrderBy(measure);
        _values["most"] = most;
        string ranked = $"select *, row_number() over (partition by {of}{order}) as place\n  from answer";
        string answer = Chosen([of], leading => $"""
            select unnest(list(row_id)) as row_id
            from (select row_id, rank() over (partition by {of}{Order}{string.Join(", ", leading.Select(term => term.Text))}) as place from narrow)
            where place <= $most
            """) ?? Answer();
        return Whole($"{answer},\nranked as (\n  {ranked}\n)\nselect * exclude (place)\nfrom ranked\nwhere place <= $most{order}");
    }

    private SqlText? Paged()
    {
        if (query.Page == Page.All)
            return null;
        _values["last"] = (long)query.Page.Offset + query.Page.Limit - 1;
        string? answer = Chosen([], leading => $"""
            select unnest(list(narrow.row_id)) as row_id
            from narrow
            left join (select * from narrow{Order}{string.Join(", ", leading.Select(term => term.Text))} limit 1 offset $last) last_row on true
            where last_row.row_id is null or {OrderTerm.NotAfter(leading)}
            """);
        return answer is null ? null : Compose(answer, measure);
    }

    /// <summary>
    /// The measure's rows by way of <c>chosen</c>: those that may be asked for, told by as much of the order as needs no long look-up. Names are looked
    /// up for these alone, and the whole order, which may settle more, is put on them. Null where this saves nothing.
    /// </summary>
    /// <param name="others">Columns that choosing reads beside those of the order.</param>
    /// <param name="choose">From <c>narrow</c> the <c>row_id</c> of those that may be asked for, as a list taken apart: the engine then expects few of them, and looks up for them instead of them among a million.</param>
    private string? Chosen(IReadOnlyList<string> others, Func<IReadOnlyList<OrderTerm>, string> choose)
    {
        string whole = select[.._end];
        if (Narrowed.Base(whole) is not var (relation, alias) || !Relations.HasRows(relation))
            return null;
        HashSet<string> asked = [.. Words(Conditions()), .. others];
        if (Leading(whole, asked) is not { Count: > 0 } leading)
            return null;
        string[] columns = [.. leading.Select(term => term.Column).Union(others)];
        string narrow = Narrow(asked.Union(columns).ToHashSet()).Replace("select\n", $"select\n{alias}.row_id,\n", StringComparison.Ordinal);
        return $"""
            with {Relations.BindWithRows(whole, relation, viewer, query.AsOf, _values)},
            narrow as not materialized (
            select row_id, {string.Join(", ", columns)} from (
            {narrow}
            ) measure{Conditions()}
            ),
            chosen as materialized (
            select {alias}.*
            from (
            {choose(leading)}
            ) wanted
            join {relation} {alias} on {alias}.row_id = wanted.row_id
            ),
            measure as (
            {Narrowed.Of(whole, "chosen")}
            ),
            answer as (
            select {string.Join(", ", measure.Columns.Select(column => column.Name))}
            from measure
            )
            """;
    }

    /// <summary>As much of the order as is known without looking anything long up, and no more than tells most rows apart: a sum or a score does. Null where nothing is saved.</summary>
    private List<OrderTerm>? Leading(string whole, HashSet<string> asked)
    {
        string[] spared = [.. Narrowed.LookedUp(whole).Except(Narrowed.LookedUp(Narrow(asked)))];
        if (!spared.Any(Narrowed.IsLong))
            return null;
        List<OrderTerm> order = [];
        foreach (OrderTerm term in OrderTerm.Of(OrderBy(measure)).DistinctBy(term => term.Column))
        {
            string[] needed = [.. Narrowed.LookedUp(Narrow(new HashSet<string> { term.Column })).Intersect(spared)];
            if (needed.Any(Narrowed.IsLong) || (needed.Length > 0 && order.Exists(known => measure.Column(known.Column).Type is { } type && (type == typeof(decimal) || type == typeof(double)))))
                break;
            order.Add(term);
        }
        return order;
    }
}
