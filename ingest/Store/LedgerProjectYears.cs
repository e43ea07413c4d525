namespace PerfTargets.Store;

/// <summary>Rows of projects and years → declarations of kind <c>ledger</c>; a row that says what is known changes nothing.</summary>
internal sealed class LedgerProjectYears(IStoreTransaction transaction, LedgerLoad load, ulong documentId)
{
    private static readonly string[] Amounts = ["totalBudget", "currentBudget", "priorBudget", "priorExecuted", "approved", "revised", "executed"];

    private static readonly string[] Texts = ["unit", "project", "projectCode", "year", "department", "projectTypes", "fundPurposes", "currency"];

    /// <summary>The first amount that, to the cent, the store does not hold.</summary>
    private const string Beyond = "9999999999999999.995";

    private readonly LedgerSource _source = new(load.Table);

    public LedgerCounts Write()
    {
        transaction.Execute(new SqlText(LedgerNumbers.HalfEven));
        Stage();
        Judge();
        return Load();
    }

    /// <summary>Every row, its amounts exact and to the cent; the first cell that is no amount under <c>wrong</c>.</summary>
    private void Stage()
    {
        string[] told = [.. Amounts.Where(_source.Has)];
        // One step a select: an expression that stands twice is computed twice.
        string exact = string.Concat(told.Select(field => $",\n    {LedgerNumbers.Exact(Quoted(field), load.Table.Columns.First(column => column.Field == field))} as {Quoted(field + "_exact")}"));
        string cents = string.Concat(Amounts.Select(field => told.Contains(field)
            ? $",\n    half_even({Quoted(field + "_exact")}) as {Quoted(field)}, {Quoted(field + "_exact")} - half_even({Quoted(field + "_exact")}) as {Quoted(field + "_rest")}"
            : $",\n    null::decimal(27, 2) as {Quoted(field)}, null::decimal(28, 8) as {Quoted(field + "_rest")}"));
        string wrong = told.Length == 0 ? "null::text" : $"coalesce({string.Join(", ", told.Select(field => $"case when {Quoted(field + "_exact")} is null or abs({Quoted(field + "_exact")}) >= {Beyond} then {Quoted(field)} end"))})";
        Execute($"""
            create or replace temp table ledger_row as
            select n, unit, project, {LedgerSource.ProjectKey} as project_key, year, department, "projectTypes", "fundPurposes", coalesce(currency, {LedgerSource.Literal(load.Table.Currency)}) as currency{cents},
                {wrong} as wrong
            from (select *{exact} from ({_source.Rows([.. Texts, .. Amounts])})) x
            """);
    }

    /// <summary>Which rows are kept aside, and why: the first reason of each.</summary>
    private void Judge()
    {
        Execute($"""
            create or replace temp table ledger_reject as
            select n, case
                when unit is null or trim(unit) = '' then 'ledger-unit-missing'
                when project_key is null or trim(project_key) = '' then 'ledger-project-missing'
                when declaration_id is null then 'ledger-year-wrong'
                when wrong is not null then 'ledger-amount-wrong'
                when first_n < n then 'ledger-row-twice' end as message_id,
                case when unit is null or trim(unit) = '' or project_key is null or trim(project_key) = '' then '' when declaration_id is null then coalesce(year, '') when wrong is not null then wrong when first_n < n then ({_source.Line("first_n")})::text else '' end as argument
            from (
                select r.n, r.unit, r.project_key, r.year, r.wrong, k.declaration_id, min(case when r.wrong is null then r.n end) over (partition by k.declaration_id) as first_n
                from ledger_row r left join ledger_key k on k.unit = r.unit and k.project_key = r.project_key and k.year = r.year)
            where message_id is not null
            """);
    }

    private LedgerCounts Load()
    {
        string amounts = string.Join(", ", Amounts.Select(field => $"try_cast(r.{Quoted(field)} as decimal(18, 2)) as {Quoted(field)}"));
        Execute($"""
            create or replace temp table ledger_new as
            select k.unit_id, k.form_year as year, k.declaration_id,
                md5_number_lower(concat_ws(chr(31), r.currency, coalesce(r.department, ''), coalesce(r."projectTypes", ''), coalesce(r."fundPurposes", ''), {string.Join(", ", Amounts.Select(field => $"coalesce(r.{Quoted(field)}::text, '-')"))})) as version,
                {load.Seq}::bigint as known_from, {Schema.Current} as known_to, k.project_id, 'ledger'::kind as kind, 'ledger' as form, null::date as revision, 'document' as cause,
                'good'::confidence as confidence, {(load.Table.Synthetic ? "true" : "false")} as synthetic, r.currency, r.department,
                string_split_regex(r."projectTypes", '[、,，;；]') as project_types, string_split_regex(r."fundPurposes", '[、,，;；]') as fund_purposes, null::date as starts, null::date as ends,
                {amounts}, null::decimal(6, 2) as score, null::text as grade, {documentId}::ubigint as document_id, null::integer as page, {_source.Line("r.n")} as line
            from ledger_row r
            join ledger_key k on k.unit = r.unit and k.project_key = r.project_key and k.year = r.year
            where r.n not in (select n from ledger_reject)
            """);
        long known = Count("select count(*) from declaration d where d.kind = 'ledger' and d.declaration_id in (select declaration_id from ledger_new)");
        long unchanged = 0, changed = 0;
        if (known > 0)
        {
            unchanged = Count("select count(*) from ledger_new l join declaration d using (declaration_id) where d.version = l.version");
            changed = known - unchanged;
            Execute("delete from ledger_new where declaration_id in (select l.declaration_id from ledger_new l join declaration d using (declaration_id) where d.version = l.version)");
            Execute($"update history.declaration set known_to = {load.Seq} where known_to = {Schema.Current} and declaration_id in (select declaration_id from ledger_new)");
        }
        Execute("insert into history.declaration select * from ledger_new");
        long added = Count("select count(*) from ledger_new") - changed;
        HashSet<ulong> units = [.. transaction.Query(new SqlText("select distinct unit_id from ledger_new"), row => row.GetFieldValue<ulong>(0))];
        return new LedgerCounts((int)added, (int)changed, (int)unchanged, 0, units);
    }

    private static string Quoted(string field) => LedgerSource.Name(field);

    private long Count(string sql) => transaction.Query(new SqlText(sql), row => row.GetInt64(0))[0];

    private void Execute(string sql) => transaction.Execute(new SqlText(sql));
}
