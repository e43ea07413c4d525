using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>
/// The names of a ledger brought to ids: distinct ones only, so that a name is normalised and hashed once however many rows
/// tell it. Leaves <c>ledger_key</c> (unit, project, year as printed → ids, and how many rows between which tell of it) and, of indicators, <c>ledger_name</c>.
/// </summary>
internal sealed class LedgerNames(IStoreTransaction transaction, LedgerSource source)
{
    public void Resolve(LedgerGrain grain)
    {
        string[] key = ["unit", "project", "year", "projectCode", "department", "unitCode"];
        string grouped = string.Join(", ", key.Select(LedgerSource.Name));
        Execute($"""
            create or replace temp table ledger_distinct as
            select {grouped}{(grain == LedgerGrain.Indicator ? ", indicator, grouping(unit) as of_names" : ", 0 as of_names")}, count(*) as told, min(n) as first, max(n) as last
            from ({source.Rows(grain == LedgerGrain.Indicator ? [.. key, "indicator"] : key)})
            group by {(grain == LedgerGrain.Indicator ? $"grouping sets (({grouped}), (indicator))" : grouped)}
            """);
        Projects();
        if (grain == LedgerGrain.Indicator)
            Indicators();
        Execute($"""
            create or replace temp table ledger_key as
            select d.unit, d.project_key, d.year, p.unit_id, p.project_id, d.form_year, d.told, d.first, d.last,
                coalesce(k.declaration_id, cast('0x' || left(sha256(p.key || chr(31) || d.form_year || chr(31) || 'Ledger'), 16) as ubigint)) as declaration_id
            from (
                select unit, {LedgerSource.ProjectKey} as project_key, year, {LedgerNumbers.Year("year")} as form_year, sum(told) as told, min(first) as first, max(last) as last
                from ledger_distinct where of_names = 0 group by all
            ) d
            join ledger_project p on p.unit = d.unit and p.project_key = d.project_key
            left join declaration k on k.kind = 'ledger' and k.project_id = p.project_id and k.year = d.form_year
            where d.form_year between 1900 and 2200
            """);
    }

    private void Projects()
    {
        (string Unit, string? Department, string Key, string Name, string? Code, int NamedIn)[] told = [.. transaction.Query(
            new SqlText($"""
                select unit, {LedgerSource.ProjectKey} as key, max(department), max("projectCode"), coalesce(arg_max(project, (form_year, project)) filter (where project is not null), max("projectCode")),
                    coalesce(max(form_year) filter (where project is not null), 0)
                from (select *, {LedgerNumbers.Year("year")} as form_year from ledger_distinct where of_names = 0)
                where unit is not null and {LedgerSource.ProjectKey} is not null group by unit, key
                """),
            row => (row.GetString(0), Text(row, 2), row.GetString(1), row.GetString(4), Text(row, 3), Text(row, 3) is null ? 0 : (int)row.GetInt16(5)))];
        // A name is normalised and hashed once: that is what costs of it.
        Dictionary<string, (string Normal, ulong Id)> units = told.Select(one => one.Unit).Distinct().ToDictionary(unit => unit, unit => (Identity.Normalise(unit), Identity.Unit(unit)), StringComparer.Ordinal);
        var projects = told.AsParallel().AsOrdered()
            .Select(one => (Row: one, Unit: units[one.Unit], Key: Identity.Normalise(one.Key)))
            .Where(one => one.Unit.Normal.Length > 0 && one.Key.Length > 0)
            .Select(one => (one.Row, Declared: string.Join('\u001f', "declaration", one.Unit.Normal, one.Key), UnitId: one.Unit.Id, ProjectId: Identity.Of("project", one.Unit.Normal, one.Key)))
            .ToArray();
        Execute("create or replace temp table ledger_project (unit text, project_key text, key text, unit_id ubigint, project_id ubigint)");
        transaction.Append("temp.ledger_project", projects.Select(one => new object?[] { one.Row.Unit, one.Row.Key, one.Declared, one.UnitId, one.ProjectId }));
        new Dimensions(transaction).AddNames(
            projects.GroupBy(one => one.Row.Unit).Select(unit => (unit.Key, unit.Max(one => one.Row.Department))),
            projects.Select(one => new NamedProject(one.ProjectId, one.UnitId, one.Row.Name, one.Row.Code, one.Row.NamedIn)), []);
    }

    private void Indicators()
    {
        IReadOnlyList<string> names = transaction.Query(new SqlText("select indicator from ledger_distinct where of_names = 1 and indicator is not null"), row => row.GetString(0));
        Execute("create or replace temp table ledger_name (indicator text, name_id ubigint)");
        transaction.Append("temp.ledger_name", names.Where(name => Identity.Normalise(name).Length > 0).Select(name => new object?[] { name, Identity.IndicatorName(name) }));
        new Dimensions(transaction).AddNames([], [], names);
    }

    private static string? Text(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private void Execute(string sql) => transaction.Execute(new SqlText(sql));
}
