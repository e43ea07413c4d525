using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Queries;

/// <summary>
/// Composes the text of a query around a measure's select: names from the measure's shape only, values bound only.
/// </summary>
internal sealed partial class QueryText(MeasureShape measure, string select, MeasureQuery query, Viewer viewer)
{
    /// <summary>Before the total order that every measure ends with.</summary>
    internal const string Order = "\norder by ";

    /// <summary>What a supposition is about.</summary>
    internal const string Concerned = "result <> asked or left_out or basis_unknown";

    private const string Known = "stage, other_stage, base_stage, other_base_stage, basis, other_basis, projects, filed, budget, executed, execution_base, spent, gap";

    /// <summary>What is known of several rows together.</summary>
    private const string KnownTogether =
        "min(stage) as stage, max(other_stage) as other_stage, min(base_stage) as base_stage, max(other_base_stage) as other_base_stage, min(basis) as basis, max(other_basis) as other_basis, "
        + "sum(projects)::bigint as projects, sum(filed)::bigint as filed, sum(budget)::decimal(38, 2) as budget, sum(executed)::decimal(38, 2) as executed, "
        + "sum(execution_base)::decimal(38, 2) as execution_base, sum(spent)::decimal(38, 2) as spent, sum(gap)::decimal(38, 2) as gap";

    private readonly Dictionary<string, object?> _values = [];

    /// <summary>Groups are counted beside those of the page: they are few, and adding them up is what takes time.</summary>
    private string OfAll => query.Page == Page.All ? "" : ", count(*) over () as of_all";

    // The order is promised by the outermost select only: the measure's own goes there.
    private readonly int _end = select.LastIndexOf(Order, StringComparison.Ordinal) is > 0 and var end
        ? end
        : throw new InvalidOperationException($"{measure.Name} ends without a total order");

    /// <summary>Rows of the measure itself; those of a page are chosen before anything is looked up for them.</summary>
    public SqlText Rows() => Paged() ?? Compose(Answer(), measure);

    /// <summary>The measure rolled up to the columns of <paramref name="target"/>: its dimensions group, the rest is aggregated.</summary>
    public SqlText Rollup(MeasureShape target) => Compose(Answer(target), target, $"*{OfAll}");

    /// <summary>
    /// The measure's rows with their group as <c>member</c>, these by group, year and currency as <c>cell</c>, and what <paramref name="over"/> makes of either;
    /// apart from its page the count, which adds nothing up.
    /// </summary>
    /// <param name="over">A select of one row a group and currency, or a group, year and currency; its columns are those of <paramref name="target"/>.</param>
    /// <param name="groups">These alone; null for all.</param>
    public QueryTexts Grouped(Grouping grouping, MeasureShape target, string over, IReadOnlyList<GroupKey>? groups, IEnumerable<KeyValuePair<string, object?>> values)
    {
        int end = over.LastIndexOf(Order, StringComparison.Ordinal);
        foreach ((string name, object? value) in values)
            _values[name] = value;
        string which = groups is null ? "" : OneOf(grouping, groups);
        // Groups that have ids are chosen before they are added up.
        string these = which.Length > 0 && grouping.HasId ? $"{(query.Filters.Count == 0 ? "\n  where " : "\n    and ")}{which}" : "";
        which = which.Length > 0 && !grouping.HasId ? $"\nwhere {which}" : "";
        // Few combinations are ticked: rows are added up before they are split.
        string rows = $"measure{Conditions()}{these}";
        string split = grouping.Split is not { } column ? rows
            : $"(select {column}, year, currency, {KnownTogether} from {rows}\n  group by {column}, year, currency), {Ticked(column)}";
        string narrow = Narrow(Words($"{grouping.Columns} year currency {Known} {split}"));
        string bound = Relations.Bind(narrow, viewer, query.AsOf, _values);
        string members = $"with {bound},\nmeasure as (\n{narrow}\n),\nmember as (\n  select {grouping.Columns}, year, currency, {Known}\n  from {split}\n)";
        string cells = $"cell as (\n  select name, id, max(kind) as kind, max(declaration_id) as declaration_id, year, currency, {KnownTogether}, sum(spent)::double / nullif(sum(execution_base)::double, 0) as rate"
            + "\n  from member\n  group by name, id, year, currency\n)";
        string asked = string.Concat(query.Order.Select(order => $"{target.Column(order.Column).Name} {(order.Descending ? "desc" : "asc")} nulls last, "));
        string keys = target.Find("year") is null ? "name, id, currency" : "name, id, year, currency";
        return new QueryTexts(
            Whole($"{members},\n{cells},\nanswer as (\n{over[..end]}\n)\nselect *{OfAll}\nfrom answer{which}{Order}{asked}{over[(end + Order.Length)..]}{Limit()}"),
            Whole($"{members}\nselect count(*)\nfrom (select distinct {keys} from member{which})"));
    }

    /// <summary>The measure's rows with their group and unit as <c>member</c>, and what <paramref name="over"/> makes of them.</summary>
    public SqlText Members(Grouping grouping, string over)
    {
        int end = over.LastIndexOf(Order, StringComparison.Ordinal);
        string rows = $"measure{Conditions()}";
        string split = grouping.Split is not { } column ? rows
            : $"(select {column}, unit_id, year, currency, sum(asked) as asked, sum(executed) as executed from {rows}\n  group by {column}, unit_id, year, currency), {Ticked(column)}";
        string narrow = Narrow(Words($"{grouping.Columns} unit_id year currency asked executed {split}"));
        string bound = Relations.Bind($"{narrow}\n{over}", viewer, query.AsOf, _values);
        return Whole($"with {bound},\nmeasure as (\n{narrow}\n),\nmember as (\n  select {grouping.Columns}, unit_id, year, currency, asked, executed\n  from {split}\n),\nanswer as (\n{over[..end]}\n)\nselect *\nfrom answer{over[end..]}");
    }

    /// <summary>What <paramref name="over"/> makes of the measure's rows, which it reads under <paramref name="name"/>; it ends with its own total order.</summary>
    public SqlText Over(string name, string over, IEnumerable<KeyValuePair<string, object?>> values)
    {
        foreach ((string key, object? value) in values)
            _values[key] = value;
        string bound = Relations.Bind(select, viewer, query.AsOf, _values);
        return Whole($"with {bound},\nmeasure as (\n{select[.._end]}\n),\n{name} as (\n  select *\n  from measure{Conditions()}\n)\n{over}");
    }

    /// <summary>
    /// Of the measure's rows of two years, <paramref name="nodes"/> makes bridge_node, and <paramref name="over"/> of it the answer. nodes reads the chosen rows as inside, and all that the viewer may see as everywhere.
    /// </summary>
    /// <param name="over">Null for the nodes themselves.</param>
    /// <param name="chosen">Conditions on bridge_node and more columns of it; written by the program alone.</param>
    public SqlText Bridged(BridgeSpan span, string nodes, string? over, string more, string chosen)
    {
        (_values["from"], _values["to"], _values["currency"]) = ((short)span.From, (short)span.To, span.Currency);
        int end = nodes.LastIndexOf(Order, StringComparison.Ordinal);
        string years = "year in ($from, $to) and currency = $currency";
        string bound = Relations.Bind($"{select}\n{nodes}\n{over}", viewer, query.AsOf, _values);
        string all = Narrow(new HashSet<string> { "unit_id", "lineage_id", "year", "currency" });
        string text = $"with {bound},\ninside as (\n  select * from (\n{select[.._end]}\n)\n  where {years}{Conditions().Replace("\n  where ", "\n    and ", StringComparison.Ordinal)}\n),"
            + $"\neverywhere as (\n  select * from (\n{all}\n)\n  where {years}\n),\nbridge_node as (\n  select *{more} from (\n{nodes[..end]}\n)\n  where {chosen}\n)";
        return over is null
            ? Whole($"{text}\nselect *, count(*) over () as of_all from bridge_node{nodes[end..]}{Limit()}")
            : Whole($"{text}\n{over}{Limit()}");
    }

    /// <summary>Of the measure's rows, as chosen, <paramref name="each"/> makes what_if_declaration, and <paramref name="over"/> of it the answer.</summary>
    /// <param name="over">Null for the declarations themselves, of which only those that would change are listed.</param>
    /// <param name="more">More columns of what_if_declaration; written by the program alone.</param>
    public SqlText Supposed(Supposition supposed, string each, string? over, string more)
    {
        (_values["cut"], _values["share"], _values["rule"], _values["without"]) = (supposed.Cut.ToString().ToLowerInvariant(), supposed.Share, supposed.Rule ?? "", supposed.Without.ToList());
        int end = each.LastIndexOf(Order, StringComparison.Ordinal);
        string bound = Relations.Bind($"{select}\n{each}\n{over}", viewer, query.AsOf, _values);
        string text = $"with {bound},\nmeasure as (\n{select[.._end]}\n),\nchosen as (\n  select *\n  from measure{Conditions()}\n),\nwhat_if_declaration as (\n  select *{more} from (\n{each[..end]}\n)\n)";
        return over is null
            ? Whole($"{text}\nselect *, count(*) over () as of_all from what_if_declaration where {Concerned}{each[end..]}{Limit()}")
            : Whole($"{text}\n{over}{Limit()}");
    }

    /// <summary>How many rows there are without the page's limit, of the measure or of its roll-up.</summary>
    public SqlText Count(MeasureShape? target) => Whole($"{(target is null ? Answer(Narrow(Words(Conditions())), "*", groups: null) : Answer(target))}\nselect count(*)\nfrom answer");

    private string OneOf(Grouping grouping, IReadOnlyList<GroupKey> groups)
    {
        string[] names = [.. groups.Select((_, n) => string.Create(CultureInfo.InvariantCulture, $"group_{n}"))];
        for (int n = 0; n < names.Length; n++)
            _values[names[n]] = grouping.HasId ? groups[n].Id : groups[n].Name;
        return names.Length == 0 ? "false"
            : grouping.Id is { } id ? $"{id} in ({string.Join(", ", names.Select(name => '$' + name))})"
            : $"({string.Join(" or ", names.Select(name => $"name is not distinct from ${name}"))})";
    }

    /// <summary>Each part of what is ticked; nothing ticked is a part too.</summary>
    private static string Ticked(string column) => $"unnest(case when coalesce({column}, '') = '' then [null::text] else string_split({column}, '、') end) as ticked(part)";

    /// <summary>The measure's select for these columns alone.</summary>
    private string Narrow(IReadOnlySet<string> columns) => Narrowed.To(columns, select[.._end], viewer.Units is null);

    private static HashSet<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private string Answer() => Answer(select[.._end], string.Join(", ", measure.Columns.Select(column => column.Name)), groups: null);

    private string Answer(MeasureShape target)
    {
        MeasureColumn[] columns = [.. target.Columns.Select(column => measure.Column(column.Name))];
        string list = string.Join(", ", columns.Select(column => column.Aggregate is { } aggregate ? $"{aggregate} as {column.Name}" : column.Name));
        string[] dimensions = [.. columns.Where(column => column.Aggregate is null).Select(column => column.Name)];
        return Answer(Narrow(Words(list + Conditions())), list, dimensions);
    }

    private SqlText Compose(string answer, MeasureShape ordered, string columns = "*") => Whole($"{answer}\nselect {columns}\nfrom answer{OrderBy(ordered)}{Limit()}");

    private string Answer(string narrow, string columns, string[]? groups)
    {
        StringBuilder text = new();
        string bound = Relations.Bind(narrow, viewer, query.AsOf, _values);
        text.Append("with ").Append(bound).Append(bound.Length == 0 ? "" : ",\n").Append("measure as (\n").Append(narrow).Append("\n),\n");
        text.Append("answer as (\n  select ").Append(columns).Append("\n  from measure").Append(Conditions());
        if (groups is { Length: > 0 })
            text.Append("\n  group by ").Append(string.Join(", ", groups));
        return text.Append("\n)").ToString();
    }

    private SqlText Whole(string text) => new(text, _values.Where(pair => Named(text, pair.Key)).ToDictionary());

    /// <summary>The engine refuses a value that the text does not name.</summary>
    private static bool Named(string text, string name)
    {
        for (int at = text.IndexOf('$' + name, StringComparison.Ordinal); at >= 0; at = text.IndexOf('$' + name, at + 1, StringComparison.Ordinal))
        {
            int end = at + 1 + name.Length;
            if (end == text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
                return true;
        }
        return false;
    }

    private string Conditions()
    {
        if (query.Filters.Count == 0)
            return "";
        return "\n  where " + string.Join("\n    and ", query.Filters.Select(Condition));
    }

    private string Condition(Filter filter, int n)
    {
        MeasureColumn column = measure.Column(filter.Column);
        string name = string.Create(CultureInfo.InvariantCulture, $"filter_{n}");
        if (filter.Comparison == Comparison.In)
            return OneOf(column, name, (System.Collections.IEnumerable)filter.Value);
        _values[name] = FilterValue.Of(column, filter.Value);
        return filter.Comparison switch
        {
            Comparison.Equal => $"{column.Name} = ${name}",
            Comparison.NotEqual => $"{column.Name} is distinct from ${name}",
            Comparison.AtLeast => $"{column.Name} >= ${name}",
            Comparison.AtMost => $"{column.Name} <= ${name}",
            Comparison.Within => $"{column.Name} in (select unit_id from main.unit_closure where ancestor_id = coalesce((select present_id from main.unit where unit_id = ${name}), ${name}))",
            Comparison.Contains when column.Type == typeof(string) => $"contains({column.Name}, ${name})",
            Comparison.Lists when column.Type == typeof(string) => $"contains('、' || {column.Name} || '、', '、' || ${name} || '、')",
            _ => throw new InvalidQueryException(new(
                $"{measure.Name} 的“{column.Name}”不是文字，不能按部分查找", $"'{column.Name}' of {measure.Name} is not text: it cannot be searched for a part")),
        };
    }

    private string OneOf(MeasureColumn column, string name, System.Collections.IEnumerable list)
    {
        List<string> names = [];
        foreach (object value in list)
        {
            names.Add(string.Create(CultureInfo.InvariantCulture, $"${name}_{names.Count}"));
            _values[names[^1][1..]] = FilterValue.Of(column, value);
        }
        return names.Count == 0 ? "false" : $"{column.Name} in ({string.Join(", ", names)})";
    }

    /// <summary>What was asked first, then the measure's own order, or every dimension of a roll-up: the order is total, and pages do not overlap.</summary>
    private string OrderBy(MeasureShape ordered)
    {
        IEnumerable<string> asked = query.Order.Select(order =>
            $"{ordered.Column(order.Column).Name} {(order.Descending ? "desc" : "asc")} nulls last");
        IEnumerable<string> rest = ordered == measure
            ? [select[(_end + Order.Length)..]]
            : ordered.Columns.Where(column => column.Aggregate is null).Select(column => column.Name);
        string all = string.Join(", ", asked.Concat(rest));
        return all.Length == 0 ? "" : Order + all;
    }

    private string Limit()
    {
        if (query.Page == Page.All)
            return "";
        _values["limit"] = (long)query.Page.Limit;
        _values["offset"] = (long)query.Page.Offset;
        return "\nlimit $limit offset $offset";
    }

    [GeneratedRegex("[a-z_0-9]+")]
    private static partial Regex Word();
}

/// <summary>A query and how many rows it has without its page.</summary>
internal sealed record QueryTexts(SqlText Rows, SqlText Count);
