using System.Data.Common;
using System.Text.Json;
using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>Declarations as the fact tables hold them, put together again with the place of every value.</summary>
public static class StoredDeclarations
{
    /// <summary>Issues are those of the reading that made the version.</summary>
    /// <param name="which">A condition on the current <c>declaration d</c>, e.g. <c>d.unit_id = $unit</c>.</param>
    /// <param name="indicators">Whether they are read too: of a ledger there are many.</param>
    public static IReadOnlyList<DeclarationVersion> Read(IStoreReader store, string which, IReadOnlyDictionary<string, object?>? values = null, bool indicators = true)
    {
        ArgumentNullException.ThrowIfNull(store);
        // Found once: everything else is asked for by the units and ids of these, so that the engine passes over all other units.
        IReadOnlyList<(ulong UnitId, ulong Id, bool IsLedger)> found = store.Query(
            new SqlText($"select d.unit_id, d.declaration_id, d.kind = 'ledger' from declaration d where {which}", values ?? new Dictionary<string, object?>()), row => (row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1), row.GetBoolean(2)));
        if (found.Count == 0)
            return [];
        values = new Dictionary<string, object?>
        {
            ["read_low"] = found.Min(one => one.UnitId),
            ["read_high"] = found.Max(one => one.UnitId),
            ["read_units"] = found.Select(one => one.UnitId).Distinct().ToList(),
            ["read_ids"] = found.Select(one => one.Id).ToList(),
        };
        const string Wanted = "t.unit_id between $read_low and $read_high and t.unit_id in (select unnest($read_units)) and t.declaration_id in (select unnest($read_ids))";
        // Of a ledger's indicator the version is the load that told it.
        string ofLedgers = indicators && found.Any(one => one.IsLedger) ? $"select t.version from indicator t where {Wanted}" : "select null where false";
        Dictionary<ulong, ulong> ledgers = Rows($"select seq::ubigint, document_id from load where seq in ({ofLedgers})", row => KeyValuePair.Create(row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1))).ToDictionary();
        Dictionary<ulong, SourceDocument> documents = Rows(
            $"""
            select document_id, name, sha256 from document
            where document_id in (select t.document_id from place t where {Wanted}) or document_id in (select t.document_id from declaration t where {Wanted})
                or document_id in (select unnest($ledgers))
            """,
            row => new SourceDocument(row.GetFieldValue<ulong>(0), row.GetString(1), row.GetString(2)),
            ("ledgers", ledgers.Values.Distinct().ToList())).ToDictionary(document => document.Id);
        ILookup<ulong, StoredPlace> places = Of("place", "t.field, t.document_id, t.page, t.line, t.last_line, t.cell, t.printed, t.decided_by, t.confidence::text", "t.field, t.document_id, t.line, t.cell, t.printed", row => new StoredPlace(
            row.GetString(1), row.GetFieldValue<ulong>(2), Whole(row, 3), Whole(row, 4), Whole(row, 5), Text(row, 6), Text(row, 7) ?? "", Text(row, 8) ?? "", Codes.ConfidenceOf(row.GetString(9))));
        ILookup<ulong, (string Field, string Body)> narratives = Of("narrative", "t.field, t.body", "t.field", row => (row.GetString(1), row.GetString(2)));
        ILookup<ulong, StoredFunding> funding = Of("funding", "t.source, t.stage, t.amount", "t.n", row => new StoredFunding(row.GetString(1), row.GetString(2), row.GetDecimal(3)));
        ILookup<ulong, StoredLine> lines = Of("budget_line", "t.name, t.amount", "t.n", row => new StoredLine(row.GetString(1), Amount(row, 2)));
        ILookup<ulong, (StoredIndicator Told, ulong Version, int? Line)> measured = !indicators ? Enumerable.Empty<(StoredIndicator, ulong, int?)>().ToLookup(_ => 0ul) : Of(
            "indicator", "t.level1, t.level2, (select name from indicator_name m where m.name_id = t.name_id), t.horizon, t.target_text, t.operator::text, t.value, t.upper, t.unit, coalesce(t.actual_text, regexp_replace(t.actual::text, '[.]0$', '')), t.actual_operator::text, t.actual, t.actual_upper, t.actual_unit, t.weight, t.score, t.deviation, t.direction, t.version, t.line", "t.n, t.line",
            row => (Told: new StoredIndicator(
                Text(row, 1), Text(row, 2), row.GetString(3), Text(row, 4), Text(row, 5), Text(row, 6), Number(row, 7), Number(row, 8), Text(row, 9),
                Text(row, 10), Text(row, 11), Number(row, 12), Number(row, 13), Text(row, 14), Amount(row, 15), Amount(row, 16), Text(row, 17), Text(row, 18)),
                Version: row.GetFieldValue<ulong>(19), Line: Whole(row, 20)));
        ILookup<ulong, Issue> issues = Rows(
            $"""
            select i.declaration_id, i.message_id, m.zh, m.en, i.arguments::text, i.severity, i.field, i.page, i.line, i.last_line, i.cell, i.printed
            from issue i join message m on m.message_id = i.message_id join declaration t on t.declaration_id = i.declaration_id and t.known_from = i.seq
            where {Wanted} and i.unit_id between $read_low and $read_high order by i.declaration_id, i.line, i.field, i.message_id, i.arguments::text
            """,
            row => (Id: row.GetFieldValue<ulong>(0), Issue: OpenIssue(row))).ToLookup(pair => pair.Id, pair => pair.Issue);
        return Rows(
            $"""
            select d.unit_id, d.project_id, d.declaration_id, d.version, u.own_name, p.name, d.year::integer, d.kind::text, d.form, d.confidence::text, d.synthetic, d.currency, d.department,
              d.project_types, d.fund_purposes, d.starts, d.ends, d.total_budget, d.current_budget, d.prior_budget, d.prior_executed, d.document_id, d.page, d.line::integer,
              d.approved, d.revised, d.executed, d.execution_weight, d.execution_score, d.score, d.grade, c.revision, c.revision_number
            from (select * from declaration t where {Wanted}) d
            join unit u on u.unit_id = d.unit_id
            join project p on p.unit_id = d.unit_id and p.project_id = d.project_id
            left join (select t.declaration_id, max(t.revision) as revision, max(t.revision_number) as revision_number from claim t where {Wanted} group by t.declaration_id) c on c.declaration_id = d.declaration_id
            order by d.declaration_id
            """,
            row => Version(row));

        ILookup<ulong, T> Of<T>(string table, string columns, string order, Func<DbDataReader, T> read) => Rows(
            $"select t.declaration_id, {columns} from {table} t where {Wanted} order by t.declaration_id, {order}",
            row => (Id: row.GetFieldValue<ulong>(0), Row: read(row))).ToLookup(pair => pair.Id, pair => pair.Row);

        IReadOnlyList<T> Rows<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] more) => store.Query(
            new SqlText(sql, values.Concat(more.Select(one => KeyValuePair.Create(one.Name, one.Value))).Where(value => sql.Contains('$' + value.Key, StringComparison.Ordinal)).ToDictionary()), read);

        DeclarationVersion Version(DbDataReader row)
        {
            ulong id = row.GetFieldValue<ulong>(2);
            var first = new SourceDocument(0, "", "");
            bool isLedger = Kind(row.GetString(7)) == Declarations.Kind.Ledger;
            (StoredIndicator Indicator, LedgerRow? Row)[] told = [.. measured[id].Select(one => (one.Told, isLedger && ledgers.TryGetValue(one.Version, out ulong ledger) ? new LedgerRow(ledger, one.Line) : null))];
            SourceDocument home = documents.GetValueOrDefault(row.GetFieldValue<ulong>(21), first);
            var printed = new PrintedPlaces([.. places[id]], documents, home, Whole(row, 22), Whole(row, 23), told.Select(one => one.Row?.DocumentId).OfType<ulong>().Distinct());
            Dictionary<string, string> texts = narratives[id].ToDictionary(narrative => narrative.Field, narrative => narrative.Body);
            return new DeclarationVersion(row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1), id, row.GetFieldValue<ulong>(3), new Declaration
            {
                Form = row.GetString(8),
                Kind = Kind(row.GetString(7)),
                Currency = row.GetString(11),
                Synthetic = row.GetBoolean(10),
                Unit = printed.Sourced("unit", row.GetString(4)),
                Department = printed.Of("department", Text(row, 12)),
                Year = printed.Sourced("year", row.GetInt32(6)),
                Revision = Day(row, 31) is { } revision ? printed.Sourced("revision", revision) : null,
                RevisionNumber = Whole(row, 32) is { } number ? printed.Sourced("revisionNumber", number) : null,
                Project = printed.Sourced("project", row.GetString(5)),
                ProjectTypes = printed.Of<IReadOnlyList<string>>("projectTypes", List(row, 13)),
                FundPurposes = printed.Of<IReadOnlyList<string>>("fundPurposes", List(row, 14)),
                Start = Day(row, 15) is { } start ? printed.Sourced("start", start) : null,
                End = Day(row, 16) is { } end ? printed.Sourced("end", end) : null,
                TotalBudget = printed.Money("totalBudget", Amount(row, 17)),
                CurrentBudget = printed.Money("currentBudget", Amount(row, 18)),
                PriorBudget = printed.Money("priorBudget", Amount(row, 19)),
                PriorExecuted = printed.Money("priorExecuted", Amount(row, 20)),
                Approved = printed.Money("approved", Amount(row, 24)),
                Revised = printed.Money("revised", Amount(row, 25)),
                Executed = printed.Money("executed", Amount(row, 26)),
                ExecutionWeight = Amount(row, 27) is { } weight ? printed.Sourced("executionWeight", weight) : null,
                ExecutionScore = Amount(row, 28) is { } scored ? printed.Sourced("executionScore", scored) : null,
                Score = Amount(row, 29) is { } score ? printed.Sourced("score", score) : null,
                Grade = printed.Of("grade", Text(row, 30)),
                Overview = printed.Of("overview", texts.GetValueOrDefault("overview")),
                Basis = printed.Of("basis", texts.GetValueOrDefault("basis")),
                Necessity = printed.Of("necessity", texts.GetValueOrDefault("necessity")),
                Safeguards = printed.Of("safeguards", texts.GetValueOrDefault("safeguards")),
                Plan = printed.Of("plan", texts.GetValueOrDefault("plan")),
                OverallGoal = printed.Of("overallGoal", texts.GetValueOrDefault("overallGoal")),
                AnnualGoal = printed.Of("annualGoal", texts.GetValueOrDefault("annualGoal")),
                AnnualResult = printed.Of("annualResult", texts.GetValueOrDefault("annualResult")),
                Remarks = printed.Of("remarks", texts.GetValueOrDefault("remarks")),
                Funding = [.. funding[id].Select((part, n) => new Funding(
                    printed.Sourced(FormattableString.Invariant($"funding[{n}].source"), part.Source), part.Stage, printed.Sourced(FormattableString.Invariant($"funding[{n}].amount"), new Money(part.Amount))))],
                BudgetLines = [.. lines[id].Select((line, n) => new BudgetLine(
                    printed.Sourced(FormattableString.Invariant($"budgetLines[{n}].name"), line.Name), printed.Money(FormattableString.Invariant($"budgetLines[{n}].amount"), line.Amount)))],
                Indicators = [.. told.Select((one, n) => one.Indicator.Put(printed, n, one.Row))],
                Issues = [.. issues[id]],
                Confidence = Codes.ConfidenceOf(row.GetString(9)),
                Sources = printed.Sources,
            });
        }
    }

    private static Issue OpenIssue(DbDataReader row) => new(
        new IssueMessage(row.GetString(1), new Bilingual(row.GetString(2), row.GetString(3))),
        JsonSerializer.Deserialize<string[]>(row.GetString(4))!,
        row.GetString(5) switch
        {
            "error" => IssueSeverity.Error,
            "warning" => IssueSeverity.Warning,
            _ => IssueSeverity.Info,
        },
        Text(row, 6),
        row.IsDBNull(11) ? null : new Place(Whole(row, 7), Whole(row, 8), Whole(row, 9), Text(row, 10), row.GetString(11), "", Declarations.Confidence.Check));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static int? Whole(DbDataReader row, int column) => row.IsDBNull(column) ? null : (int)Convert.ToInt64(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture);

    private static decimal? Amount(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);

    private static decimal? Number(DbDataReader row, int column) => !row.IsDBNull(column) && row.GetDouble(column) is > -7.9e27 and < 7.9e27 and var number ? (decimal)number : null;

    private static DateOnly? Day(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    private static List<string>? List(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<List<string>>(column);

    private static Kind Kind(string text) => text switch
    {
        "targets" => Declarations.Kind.Targets,
        "self-evaluation" => Declarations.Kind.SelfEvaluation,
        _ => Declarations.Kind.Ledger,
    };

    private sealed record StoredFunding(string Source, string Stage, decimal Amount);

    private sealed record StoredLine(string Name, decimal? Amount);
}
