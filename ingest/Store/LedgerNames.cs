using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>
/// The names of a ledger brought to ids: distinct ones only, so that a name is normalised and hashed once however many rows
/// tell it. Leaves <c>ledger_key</c> (unit, project, year as printed → ids) and, of indicators, <c>ledger_name</c>.
/// </summary>
internal sealed class LedgerNames(IStoreTransaction transaction, LedgerSource source)
{
    public void Resolve(LedgerGrain grain)
    {
        string[] key = ["unit", "project", "year", "projectCode", "department", "unitCode"];
        string grouped = string.Join(", ", key.Select(LedgerSource.Name));
        Execute($"""
            create or replace temp table ledger_distinct as
            select {grouped}{(grain == LedgerGrain.Indicator ? ", indicator, grouping(unit) as of_names" : ", 0 as of_names")}, count(*) as told
            from ({source.Rows(grain == LedgerGrain.Indicator ? [.. key, "indicator"] : key)})
            group by {(grain == LedgerGrain.Indicator ? $"grouping sets (({grouped}), (indicator))" : grouped)}
            """);
        Projects();
        if (grain == LedgerGrain.Indicator)
            Indicators();
        Execute($"""
            create or replace temp table ledger_key as
            select d.unit, d.project_key, d.year, p.unit_id, p.project_id, d.form_year,
                cast('0x' || left(sha256(p.key || chr(31) || d.form_year || chr(31) || 'Ledger'), 16) as ubigint) as declaration_id
            from (select distinct unit, {LedgerSource.ProjectKey} as project_key, year, {LedgerNumbers.Year("year")} as form_year from ledger_distinct where of_names = 0) d
            join ledger_project p on p.unit = d.unit and p.project_key = d.project_key
            where d.form_year between 1900 and 2200
            """);
    }

    private void Projects()
    {
        (string Unit, string? Department, NamedProject Project)[] told = [.. transaction.Query(
            new SqlText($"""
                select unit, {LedgerSource.ProjectKey} as key, max(department), max("projectCode"), coalesce(arg_max(project, (form_year, project)) filter (where project is not null), max("projectCode")),
                    coalesce(max(form_year) filter (where project is not null), 0)
                from (select *, {LedgerNumbers.Year("year")} as form_year from ledger_distinct where of_names = 0)
                where unit is not null and {LedgerSource.ProjectKey} is not null group by unit, key
                """),
            row => (row.GetString(0), Text(row, 2), new NamedProject(row.GetString(0), row.GetString(4), Text(row, 3), Text(row, 3) is null ? 0 : row.GetInt16(5))))];
        Dictionary<string, string> normal = told.Select(one => one.Unit).Distinct().ToDictionary(unit => unit, Identity.Normalise, StringComparer.Ordinal);
        told = [.. told.Where(one => normal[one.Unit].Length > 0 && Identity.Normalise(one.Project.Key).Length > 0)];
        Execute("create or replace temp table ledger_project (unit text, project_key text, key text, unit_id ubigint, project_id ubigint)");
        transaction.Append("temp.ledger_project", told.Select(one => new object?[]
        {
            one.Unit, one.Project.Key, string.Join('\u001f', "declaration", normal[one.Unit], Identity.Normalise(one.Project.Key)), Identity.Unit(one.Unit), Identity.Project(one.Unit, one.Project.Key),
        }));
        new Dimensions(transaction).AddNames(
            told.GroupBy(one => one.Unit).Select(unit => (unit.Key, unit.Max(one => one.Department))), told.Select(one => one.Project), []);
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
