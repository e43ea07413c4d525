using System.Globalization;
using System.Text.RegularExpressions;
using PerfTargets.Analytics.Cohorts;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Queries;

/// <summary>
/// The relations that measures read, bound to a moment and to a viewer's units: common table expressions that shadow
/// the store's views of the same names, so that no measure knows of either.
/// </summary>
internal static partial class Relations
{
    private const string Current = "known_to = 9223372036854775807";

    /// <summary>Facts and what follows from them, known from one load to another; scoped by their own unit.</summary>
    private static readonly string[] Versioned =
        ["declaration", "narrative", "funding", "budget_line", "indicator", "place", "claim", "rereading", "project_year", "project_match", "project_lineage", "unit_year", "unit_kind_year", "declaration_count", "reading_total", "cohort_extreme", "flag", "work"];

    /// <summary>Kept once, and scoped by unit.</summary>
    private static readonly string[] Scoped = ["unit", "unit_closure", "project"];

    /// <summary>About documents: a viewer of some units sees those of documents that tell of them.</summary>
    private static readonly string[] OfDocuments = ["document", "load", "load_amount", "issue", "quarantine"];

    /// <summary>Versioned, and published over all units: no row of it tells of less than five, and none of a single one.</summary>
    private static readonly string[] Published = ["cohort"];

    private static readonly string[] OfPeople = ["decision", "triage"];

    /// <summary>Words: those of the program and its dictionary are everybody's, those of indicators a limited viewer's own.</summary>
    private static readonly string[] OfWords = ["message", "indicator_name", "concept"];

    /// <summary>Every version of a declaration up to the moment.</summary>
    private const string EveryVersion = "declaration_version";

    private static readonly HashSet<string> Known = [EveryVersion, .. Versioned, .. Published, .. Scoped, .. OfDocuments, .. OfPeople, .. OfWords];

    /// <summary>The expressions that <paramref name="sql"/> needs, without the leading <c>with</c>; empty when it needs none.</summary>
    /// <exception cref="InvalidOperationException">It names a relation of the store that would stay as it is.</exception>
    public static string Bind(string sql, Viewer viewer, long? asOf, Dictionary<string, object?> values) => Bind(sql, Scope(viewer, values), asOf, values, told: null);

    /// <summary>As <see cref="Bind(string, Viewer, long?, Dictionary{string, object?})"/>, with the rows of one versioned relation told apart by their <c>row_id</c>, and each read anew as often as it is named.</summary>
    public static string BindWithRows(string sql, string told, Viewer viewer, long? asOf, Dictionary<string, object?> values) => Bind(sql, Scope(viewer, values), asOf, values, told);

    /// <summary>Whether a row of it is a row of one table, so that it can be told apart.</summary>
    public static bool HasRows(string relation) => Versioned.Contains(relation);

    /// <summary>As known now, of these units and no others: not of their descendants either. Units that follow each other are read without a look at the others.</summary>
    public static string BindExactly(string sql, IReadOnlyList<ulong> units, Dictionary<string, object?> values)
    {
        (values["scope"], values["scope_low"], values["scope_high"]) = (units.ToList(), units.Min(), units.Max());
        return Bind(sql, column => $"{column} between $scope_low and $scope_high and {column} in (select unnest($scope))", asOf: null, values, told: null);
    }

    private static string Bind(string sql, Func<string, string>? scope, long? asOf, Dictionary<string, object?> values, string? told)
    {
        string text = WithoutComments(sql);
        HashSet<string> used = [.. Word().Matches(text).Select(match => match.Value)];
        if (used.FirstOrDefault(name => StoreRelations.All.Contains(name) && !Known.Contains(name)) is { } unbound)
            throw new InvalidOperationException($"'{unbound}' is bound neither to a moment nor to a viewer's units: it has to be put on a list first.");
        if (Qualified().Match(text) is { Success: true, Value: var past })
            throw new InvalidOperationException($"'{past}' goes past what is bound to a moment and to a viewer's units.");
        if (asOf is { } moment)
            values["as_of"] = moment;
        string moments = asOf is null ? Current : "known_from <= $as_of and $as_of < known_to";
        IEnumerable<string> bound = Versioned.Where(used.Contains)
            .Select(name => $"{name} as {(told is null ? "" : "not materialized ")}(select *{(name == told ? ", rowid as row_id" : "")} from history.{name} where {moments}{And(scope, "unit_id")})");
        bound = bound.Concat(Published.Where(used.Contains).Select(name => $"{name} as (select * from history.{name} where {moments} and units >= {CohortSize.Units})"));
        if (used.Contains(EveryVersion))
            bound = bound.Append($"{EveryVersion} as (select * from history.declaration where {(asOf is null ? "true" : "known_from <= $as_of")}{And(scope, "unit_id")})");
        if (scope is not null)
            bound = bound.Concat(Scoped.Where(used.Contains).Select(name => $"{name} as (select * from main.{name} where {scope("unit_id")})"));
        if (scope is not null && used.Contains("indicator_name"))
            bound = bound.Append($"indicator_name as (select * from main.indicator_name where name_id in (select name_id from history.indicator where {scope("unit_id")}))");
        bound = bound.Concat(OfDocuments.Where(used.Contains).Select(name => OfDocument(name, scope, asOf)));
        if (OfPeople.Any(used.Contains))
            bound = bound.Append(Decisions(scope, asOf));
        if (used.Contains("triage"))
            bound = bound.Append("triage as (select subject as flag_key, arg_max(body ->> 'state', seq) as state, arg_max_null(reason, seq) as comment, arg_max(who, seq) as decided_by, max(seq) as decided_seq from decision where kind = 'triage' group by subject)");
        return string.Join(",\n", bound);
    }

    /// <summary>A limited viewer sees what was decided of their own flags and names, and of rules.</summary>
    private static string Decisions(Func<string, string>? scope, long? asOf)
    {
        string when = asOf is null ? "true" : "seq <= $as_of";
        string whose = scope is null ? "true" : $"(kind = 'rule-settings' or (kind = 'match' and split_part(subject, ' ', 2) in (select project_id::text from main.project where {scope("unit_id")})) or subject in (select flag_key from history.flag where {scope("unit_id")}) or (kind in ('settle', 'correct', 'accept-reading', 'decline-reading') and subject in (select declaration_id::text from history.declaration where {scope("unit_id")})) or (kind = 'concept' and seq in (select decided_seq from main.indicator_name where name_id in (select name_id from history.indicator where {scope("unit_id")}))))";
        return $"decision as (select * from main.decision where {when} and {whose})";
    }

    /// <summary>
    /// A limited viewer sees the documents that tell of their units, a load's totals only when it tells of no other unit,
    /// of issues their own, and of the quarantine nothing, since nobody knows yet whose it is.
    /// </summary>
    private static string OfDocument(string name, Func<string, string>? scope, long? asOf)
    {
        if (name == "load_amount")
            return $"load_amount as (with {OfDocument("load", scope, asOf)} select * from main.load_amount where seq in (select seq from load))";
        string when = asOf is null || name == "document" ? "true" : "seq <= $as_of";
        string whose = scope is null
            ? "true"
            : name switch
            {
                "issue" => scope("unit_id"),
                "quarantine" => "false",
                "document" => $"document_id in (select document_id from history.place where {scope("unit_id")} union select document_id from history.claim where {scope("unit_id")} union select document_id from history.declaration where {scope("unit_id")})",
                _ => $"document_id in (select document_id from history.place group by document_id having bool_and({scope("unit_id")}))",
            };
        // What a withdrawn document left open, or kept aside, is open no more.
        string standing = name is "issue" or "quarantine"
            ? $" and not exists (from main.withdrawal w where w.document_id = main.{name}.document_id and w.seq > main.{name}.seq and (w.load_seq is null or w.load_seq = main.{name}.seq){(asOf is null ? "" : " and w.seq <= $as_of")})"
            : "";
        return $"{name} as (select * from main.{name} where {when} and {whose}{standing})";
    }

    private static Func<string, string>? Scope(Viewer viewer, Dictionary<string, object?> values)
    {
        if (viewer.Units is not { } units)
            return null;
        string whole = $"select unit_id from unit_closure where ancestor_id in ({Named(units, values)})";
        return column => $"{column} in ({whole})";
    }

    private static string Named(IReadOnlyList<ulong> units, Dictionary<string, object?> values)
    {
        string[] names = [.. units.Select((_, n) => string.Create(CultureInfo.InvariantCulture, $"scope_{n}"))];
        for (int n = 0; n < names.Length; n++)
            values[names[n]] = units[n];
        return names.Length == 0 ? "select null::ubigint" : string.Join(", ", names.Select(name => "$" + name));
    }

    private static string And(Func<string, string>? scope, string column) => scope is null ? "" : $" and {scope(column)}";

    private static string WithoutComments(string sql) => Comment().Replace(sql, "");

    [GeneratedRegex("--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(history|main)\s*\.\s*\w+", RegexOptions.ExplicitCapture)]
    private static partial Regex Qualified();

    [GeneratedRegex("[a-z_]+")]
    private static partial Regex Word();
}
