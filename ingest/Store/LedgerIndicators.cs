using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>Rows of indicators → facts of ledger declarations; the file is read twice, for its names and for its rows, and never held.</summary>
internal sealed class LedgerIndicators(IStoreTransaction transaction, LedgerLoad load, LedgerSource source, ulong documentId)
{
    private static readonly string[] Fields =
        ["unit", "project", "projectCode", "year", "level1", "level2", "indicator", "horizon", "target", "targetValue", "upper", "operator", "measureUnit", "actual", "weight", "score", "deviation"];

    private static readonly string[] Numbers = ["targetValue", "upper", "weight", "score"];

    public LedgerCounts Write()
    {
        Targets();
        Execute("create or replace temp table ledger_reject (n bigint, message_id text, argument text)");
        bool known = Count("select count(*) from (select 1 from indicator i where i.declaration_id in (select declaration_id from ledger_key) limit 1)") > 0;
        return known ? Replace() : Insert();
    }

    /// <summary>Distinct printed targets, and what was reached where it is no bare number, read once each: a ledger of millions has some thousands.</summary>
    private void Targets()
    {
        Read("target", "ledger_target", source.Has("target") && !source.Has("targetValue") ? "target is not null" : null);
        Read("actual", "ledger_actual", source.Has("actual") && !source.IsNumber("actual") ? "actual is not null and try_cast(actual as double) is null" : null);
    }

    /// <param name="which">Of the field's texts; null where none is to be read.</param>
    private void Read(string field, string table, string? which)
    {
        Execute($"create or replace temp table {table} ({field} text, operator text, value double, upper double, unit text)");
        if (which is null)
            return;
        IReadOnlyList<string> texts = transaction.Query(new SqlText($"select distinct {field} from ({source.Rows([field])}) where {which}"), row => row.GetString(0));
        transaction.Append($"temp.{table}", texts.Select(text =>
        {
            Target read = load.ReadTarget(text);
            return new object?[] { text, Codes.Of(read.Operator), read.Value, read.Upper, read.Unit };
        }));
    }

    /// <summary>Nothing is known of these declarations yet: rows go straight into the facts.</summary>
    private LedgerCounts Insert()
    {
        int rows = Execute($"insert into history.indicator\n{Facts}");
        return Finish(rows, rows);
    }

    /// <summary>Declarations whose indicators are not what they were get new ones; the others stay.</summary>
    private LedgerCounts Replace()
    {
        const string content = "sum(hash(name_id, level1, level2, horizon, target_text, operator, value, upper, unit, actual_text, actual_operator, actual, actual_upper, actual_unit, weight, score, deviation)::hugeint)";
        Execute($"create or replace temp table ledger_indicator as\n{Facts}");
        long sound = Count("select count(*) from ledger_indicator");
        Execute($"""
            create or replace temp table ledger_same as
            select declaration_id
            from (select declaration_id, {content} as content from ledger_indicator group by declaration_id) a
            join (select declaration_id, {content} as content from indicator where declaration_id in (select declaration_id from ledger_key) group by declaration_id) b using (declaration_id)
            where a.content = b.content
            """);
        Execute("delete from ledger_indicator where declaration_id in (select declaration_id from ledger_same)");
        Execute($"update history.indicator set known_to = {load.Seq} where known_to = {Schema.Current} and declaration_id in (select declaration_id from ledger_indicator)");
        return Finish(Execute("insert into history.indicator from ledger_indicator"), sound);
    }

    /// <summary>A project and year that no ledger gave amounts for is a declaration all the same.</summary>
    /// <param name="rows">New facts.</param>
    /// <param name="sound">Rows of the file that are facts, known ones too.</param>
    private LedgerCounts Finish(int rows, long sound)
    {
        if (sound < Count("select coalesce(sum(told), 0)::bigint from ledger_distinct where of_names = 0"))
        {
            Judge();
            CloseRanks();
        }
        int added = Execute($"""
            insert into history.declaration (unit_id, year, declaration_id, version, known_from, known_to, project_id, kind, form, cause, confidence, synthetic, currency, document_id)
            select k.unit_id, k.form_year, k.declaration_id, md5_number_lower('') as version, {load.Seq}, {Schema.Current}, k.project_id, 'ledger', 'ledger', 'document', 'good',
                {(load.Table.Synthetic ? "true" : "false")}, {LedgerSource.Literal(load.Table.Currency)}, {documentId}
            from (select distinct unit_id, form_year, declaration_id, project_id from ledger_key) k
            where k.declaration_id in (select declaration_id from history.indicator where known_from = {load.Seq})
              and k.declaration_id not in (select declaration_id from declaration)
            """);
        // What is derived of units rests on money and on forms, not on a ledger's indicators.
        return new LedgerCounts(added, 0, 0, rows, new HashSet<ulong>());
    }

    /// <summary>Row of a declaration's indicators, from 0: rows side by side count by themselves, and only others are sorted.</summary>
    private string Position => Count(
        "select count(*) from (select 1 from ledger_key group by declaration_id having max(last) - min(first) + 1 > sum(told) or count(*) > 1 limit 1)") == 0
        ? "r.n - k.first"
        : "row_number() over (partition by k.declaration_id order by r.n) - 1";

    /// <summary>Rows that were kept aside leave no gap in the numbers of the others.</summary>
    private void CloseRanks() => Execute($"""
        update history.indicator i set n = w.n
        from (
            select rowid as id, (least(row_number() over (partition by declaration_id order by line), {short.MaxValue + 1}) - 1)::smallint as n
            from history.indicator where known_from = {load.Seq}
        ) w
        where i.rowid = w.id and i.n <> w.n
        """);

    private string Facts
    {
        get
        {
            bool parsed = source.Has("target") && !source.Has("targetValue");
            bool printed = source.Has("actual") && !source.IsNumber("actual");
            string actual = printed ? "coalesce(try_cast(r.actual as double), a.value)" : Number("actual");
            string value = parsed ? "t.value" : Number("targetValue");
            return $"""
                select k.unit_id, k.form_year, k.declaration_id, {load.Seq}::ubigint as version, {load.Seq}::bigint as known_from, {Schema.Current} as known_to,
                    least({Position}, {short.MaxValue})::smallint as n, r.level1, r.level2, m.name_id, coalesce(r.horizon, 'annual') as horizon,
                    {(parsed ? "r.target" : "coalesce(r.target, concat(r.operator, r.\"targetValue\", r.\"measureUnit\"))")} as target_text,
                    {(parsed ? "t.operator::operator" : "try_cast(r.operator as operator)")} as operator, {value} as value, {(parsed ? "t.upper" : Number("upper"))} as upper,
                    {(parsed ? "coalesce(r.\"measureUnit\", t.unit)" : "r.\"measureUnit\"")} as unit, {(printed ? $"nullif(r.actual, ({actual})::text)" : "null::text")} as actual_text,
                    {(printed ? "a.operator::operator" : "null::operator")} as actual_operator, {actual} as actual, {(printed ? "a.upper" : "null::double")} as actual_upper,
                    case when {actual} is not null then coalesce({(printed ? "a.unit" : "null::text")}, r."measureUnit") end as actual_unit,
                    try_cast(r.weight as decimal(6, 2)) as weight, try_cast(r.score as decimal(6, 2)) as score, r.deviation, null::text as direction, null::integer as page, {source.Line("r.n")} as line
                from (select *, {LedgerSource.ProjectKey} as project_key from ({source.Rows(Fields)})) r
                join ledger_key k on k.unit = r.unit and k.project_key = r.project_key and k.year = r.year
                join ledger_name m on m.indicator = r.indicator
                {(parsed ? "left join ledger_target t on t.target = r.target" : "")}
                {(printed ? "left join ledger_actual a on a.actual = r.actual" : "")}
                where {Sound}
                """;
        }
    }

    /// <summary>Numbers that are there are numbers; those that the file holds as numbers are so.</summary>
    private string Sound => string.Join(" and ", TextsOfNumbers.Select(text => $"not ({text} is not null and {LedgerNumbers.Number(text)} is null)").DefaultIfEmpty("true"));

    private IEnumerable<string> TextsOfNumbers => Numbers.Where(name => source.Has(name) && !source.IsNumber(name)).Select(name => "r." + LedgerSource.Name(name));

    private string Number(string field)
    {
        string cell = "r." + LedgerSource.Name(field);
        return source.IsNumber(field) ? $"{cell}::double" : LedgerNumbers.Number(cell);
    }

    /// <summary>Rows kept aside, looked for only where rows are missing.</summary>
    private void Judge()
    {
        string wrong = string.Concat(TextsOfNumbers.Select(text => $" when {text} is not null and {LedgerNumbers.Number(text)} is null then {text}"));
        Execute($"""
            create or replace temp table ledger_reject as
            select n, message_id, argument
            from (
                select r.n, case
                    when {LedgerSource.Blank("r.unit")} then 'ledger-unit-missing'
                    when {LedgerSource.Blank("r.project_key")} then 'ledger-project-missing'
                    when k.declaration_id is null then 'ledger-year-wrong'
                    when m.name_id is null then 'ledger-indicator-missing'
                    when {(wrong.Length == 0 ? "false" : $"(case{wrong} end) is not null")} then 'ledger-number-wrong' end as message_id,
                    case when {LedgerSource.Blank("r.unit")} or {LedgerSource.Blank("r.project_key")} then '' when k.declaration_id is null then coalesce(r.year, '') when m.name_id is null then ''{(wrong.Length == 0 ? "" : $" else case{wrong} end")} end as argument
                from (select *, {LedgerSource.ProjectKey} as project_key from ({source.Rows(Fields)})) r
                left join ledger_key k on k.unit = r.unit and k.project_key = r.project_key and k.year = r.year
                left join ledger_name m on m.indicator = r.indicator)
            where message_id is not null
            """);
    }

    private long Count(string sql) => transaction.Query(new SqlText(sql), row => row.GetInt64(0))[0];

    private int Execute(string sql) => transaction.Execute(new SqlText(sql));
}
