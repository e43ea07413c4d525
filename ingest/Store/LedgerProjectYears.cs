namespace PerfTargets.Store;

/// <summary>Rows of projects and years → declarations of kind <c>ledger</c>; a row that says what is known changes nothing.</summary>
internal sealed class LedgerProjectYears(IStoreTransaction transaction, LedgerLoad load, LedgerSource source, ulong documentId)
{
    private static readonly string[] Amounts = ["totalBudget", "currentBudget", "priorBudget", "priorExecuted", "approved", "revised", "executed"];

    private static readonly string[] Texts = ["unit", "project", "projectCode", "year", "department", "projectTypes", "fundPurposes", "currency"];

    /// <summary>The first amount that, to the cent, the store does not hold.</summary>
    private const string Beyond = "9999999999999999.995";

    public LedgerCounts Write()
    {
        transaction.Execute(new SqlText(LedgerNumbers.HalfEven));
        Stage();
        Judge();
        return Load();
    }

    /// <summary>Every row with the ids of its names, its amounts exact and to the cent; the first cell that is no amount under <c>wrong</c>.</summary>
    private void Stage()
    {
        string[] told = [.. Amounts.Where(source.Has)];
        // One step a select: an expression that stands twice is computed twice. What the first step can tell is not asked again.
        Execute($"""
            create or replace temp table ledger_row as
            select n, r.unit, r.project_key, r.year, k.unit_id, k.form_year, k.declaration_id, k.project_id, department, "projectTypes", "fundPurposes", currency,
                {string.Join(",\n    ", Amounts.SelectMany(field => new[] { Quoted(field), Quoted(field + "_rest") }))}, coalesce({string.Join(", ", told.Select(Wrong).Append("null"))}) as wrong
            from (
                select n, unit, {LedgerSource.ProjectKey} as project_key, year, department, "projectTypes", "fundPurposes", coalesce(currency, {LedgerSource.Literal(load.Table.Currency)}) as currency,
                    {string.Join(",\n    ", Amounts.Select(field => told.Contains(field) ? Rounded(field) : $"null::decimal(27, 2) as {Quoted(field)}, null::decimal(28, 8) as {Quoted(field + "_rest")}"))}{Told("_told")}
                from (
                    select *{string.Concat(told.Select(Exact))}
                    from (
                        select *{string.Concat(told.Select(Cents))}
                        from ({source.Rows([.. Texts, .. Amounts])})))) r
            left join ledger_key k on k.unit = r.unit and k.project_key = r.project_key and k.year = r.year
            """);

        string Told(string suffix) => string.Concat(told.Select(field => $",\n    {Quoted(field)} as {Quoted(field + suffix)}"));
        LedgerColumn Column(string field) => load.Table.Columns.First(column => column.Field == field);
        string Cents(string field) => $",\n    {LedgerNumbers.Cents(Quoted(field), Column(field), source.Decimals(field)) ?? "null::decimal(27, 2)"} as {Quoted(field + "_cents")}";
        string Exact(string field) => $",\n    case when {Quoted(field + "_cents")} is null and {Quoted(field)} is not null then {LedgerNumbers.Exact($"{Quoted(field)}::text", Column(field))} end as {Quoted(field + "_exact")}";
        string Rounded(string field)
        {
            string exact = Quoted(field + "_exact");
            return $"coalesce({Quoted(field + "_cents")}, case when {exact} is not null then half_even({exact}) end) as {Quoted(field)}, case when {exact} is not null then {exact} - half_even({exact}) end as {Quoted(field + "_rest")}";
        }
        string Wrong(string field) => $"case when {Quoted(field + "_told")} is not null and not coalesce(abs({Quoted(field)}) < {Beyond}, false) then {Quoted(field + "_told")}::text end";
    }

    /// <summary>Which rows are kept aside, and why: the first reason of each.</summary>
    private void Judge()
    {
        Execute("create or replace temp table ledger_twice as select declaration_id, min(n) filter (where wrong is null) as first_n from ledger_row where declaration_id is not null group by declaration_id having count(*) > 1");
        Execute($"""
            create or replace temp table ledger_reject as
            select n, case
                when {LedgerSource.Blank("unit")} then 'ledger-unit-missing'
                when {LedgerSource.Blank("project_key")} then 'ledger-project-missing'
                when r.declaration_id is null then 'ledger-year-wrong'
                when wrong is not null then 'ledger-amount-wrong'
                when first_n < n then 'ledger-row-twice' end as message_id,
                case when {LedgerSource.Blank("unit")} or {LedgerSource.Blank("project_key")} then '' when r.declaration_id is null then coalesce(year, '') when wrong is not null then wrong when first_n < n then ({source.Line("first_n")})::text else '' end as argument
            from ledger_row r left join ledger_twice t using (declaration_id)
            where r.declaration_id is null or wrong is not null or first_n < n
            """);
    }

    /// <summary>What stands on record already is left; what says something else ends.</summary>
    private LedgerCounts Load()
    {
        string amounts = string.Join(", ", Amounts.Select(field => $"try_cast({Quoted(field)} as decimal(18, 2)) as {Quoted(field)}"));
        string said = $"""
            select unit_id, form_year as year, declaration_id,
                md5_number_lower(concat_ws(chr(31), currency, coalesce(department, ''), coalesce("projectTypes", ''), coalesce("fundPurposes", ''), {string.Join(", ", Amounts.Select(field => $"coalesce(try_cast({Quoted(field)} as decimal(18, 2))::text, '-')"))})) as version,
                {load.Seq}::bigint as known_from, {Schema.Current} as known_to, project_id, 'ledger'::kind as kind, 'ledger' as form, 'document' as cause,
                'good'::confidence as confidence, {(load.Table.Synthetic ? "true" : "false")} as synthetic, currency, department,
                {Listed("projectTypes")} as project_types, {Listed("fundPurposes")} as fund_purposes, null::date as starts, null::date as ends,
                {amounts}, null::decimal(6, 2) as execution_weight, null::decimal(6, 2) as execution_score, null::decimal(6, 2) as score, null::text as grade, {documentId}::ubigint as document_id, null::integer as page, {source.Line("n")} as line
            from ledger_row
            where n not in (select n from ledger_reject)
            """;
        Execute($"""
            create or replace temp table ledger_known as
            select declaration_id, d.version = l.version as same
            from declaration d join (select declaration_id, version from ({said})) l using (declaration_id)
            where d.kind = 'ledger'
            """);
        long unchanged = Count("select count(*) from ledger_known where same"), changed = Count("select count(*) from ledger_known where not same");
        if (changed > 0)
            Execute($"update history.declaration set known_to = {load.Seq} where known_to = {Schema.Current} and declaration_id in (select declaration_id from ledger_known where not same)");
        if (unchanged > 0)
            Execute($"""
                insert into history.claim
                select unit_id, year, declaration_id, version, known_from, known_to, document_id, null, null, 'good' from ({said}) s
                where declaration_id in (select declaration_id from ledger_known where same)
                  and not exists (from claim c where c.declaration_id = s.declaration_id and c.document_id = s.document_id and c.version = s.version)
                """);
        // A unit's rows side by side: whoever asks about some units passes over the others.
        int written = Execute($"insert into history.declaration {said}{(unchanged == 0 ? "" : " and declaration_id not in (select declaration_id from ledger_known where same)")} order by unit_id");
        HashSet<ulong> units = [.. transaction.Query(new SqlText($"select distinct unit_id from history.declaration where known_from = {load.Seq}"), row => row.GetFieldValue<ulong>(0))];
        return new LedgerCounts(written - (int)changed, (int)changed, (int)unchanged, 0, units);
    }

    private static string Listed(string field) => $"string_split(translate({Quoted(field)}, ',，;；', '、、、、'), '、')";

    private static string Quoted(string field) => LedgerSource.Name(field);

    private long Count(string sql) => transaction.Query(new SqlText(sql), row => row.GetInt64(0))[0];

    private int Execute(string sql) => transaction.Execute(new SqlText(sql));
}
