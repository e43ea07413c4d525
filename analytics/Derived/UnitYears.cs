using PerfTargets.Analytics.Queries;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Keeps <c>unit_kind_year</c> and <c>unit_year</c>: what project years come to by unit, with and without what is ticked;
/// a new row only where a sum changed. Runs after <see cref="ProjectYears"/>, whose rows it adds up.
/// </summary>
public sealed class UnitYears : IDerived
{
    private const string Sums = "projects, filed, budgets, executions, budget, asked, approved, revised, executed, execution_base, spent";

    private static readonly string ByKind = EmbeddedText.Read(typeof(UnitYears), "UnitKindYears.sql");
    private static readonly string Whole = EmbeddedText.Read(typeof(UnitYears), "UnitYears.sql");

    private static readonly string[] Keys = ["unit_id", "year", "currency", "department", "stage", "base_stage", "basis"];

    public string Signature => ByKind + Whole;

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        HashSet<ulong> units = [.. touched.Declarations.Select(version => version.UnitId), .. touched.Units ?? new HashSet<ulong>()];
        if (units.Count == 0)
            return;
        transaction.Execute(new SqlText("create or replace temp table touched_unit_year (unit_id ubigint)"));
        transaction.Append("temp.touched_unit_year", units.Select(id => (IReadOnlyList<object?>)[id]));
        Keep(transaction, touched.Seq, "unit_kind_year", [.. Keys, "project_type", "fund_purpose"], ByKind);
        Keep(transaction, touched.Seq, "unit_year", Keys, Whole);
        transaction.Execute(new SqlText("drop table temp.fresh_unit_kind_year"));
        transaction.Execute(new SqlText("drop table temp.fresh_unit_year"));
    }

    private static void Keep(IStoreTransaction transaction, long seq, string table, string[] keys, string select)
    {
        string columns = $"{string.Join(", ", keys)}, {Sums}", same = string.Join(" and ", keys.Select(key => $"y.{key} is not distinct from s.{key}"));
        string known = $"select {columns} from history.{table} where known_to = 9223372036854775807 and unit_id in (select unit_id from touched_unit_year)";
        Execute($"create or replace temp table fresh_{table} as {select}");
        Execute($"create or replace temp table new_row as (select {columns} from fresh_{table}) except ({known})");
        Execute($"create or replace temp table stale_row as ({known}) except (select {columns} from fresh_{table})");
        Execute(FormattableString.Invariant($"update history.{table} y set known_to = {seq} from stale_row s where y.known_to = 9223372036854775807 and {same}"));
        Execute(FormattableString.Invariant($"insert into history.{table} ({columns}, known_from, known_to) select {columns}, {seq}, 9223372036854775807 from new_row"));
        Execute("drop table temp.new_row");
        Execute("drop table temp.stale_row");

        void Execute(string sql) => transaction.Execute(new SqlText(sql));
    }
}
