using PerfTargets.Analytics.Queries;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Keeps <c>unit_year</c>: what project years come to by unit, a new row only where a sum changed. Runs after
/// <see cref="ProjectYears"/>, whose rows it adds up.
/// </summary>
public sealed class UnitYears : IDerived
{
    private const string Columns =
        "unit_id, year, currency, department, project_type, fund_purpose, stage, base_stage, basis, projects, filed, budgets, executions, budget, asked, approved, revised, executed, execution_base, spent";

    private static readonly string Rows = EmbeddedText.Read(typeof(UnitYears), "UnitYears.sql");

    public string Signature => Rows;

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        HashSet<ulong> units = [.. touched.Declarations.Select(version => version.UnitId), .. touched.Units ?? new HashSet<ulong>()];
        if (units.Count == 0)
            return;
        transaction.Execute(new SqlText("create or replace temp table touched_unit_year (unit_id ubigint)"));
        transaction.Append("temp.touched_unit_year", units.Select(id => (IReadOnlyList<object?>)[id]));
        transaction.Execute(new SqlText($"create or replace temp table fresh_unit_year as {Rows}"));
        const string known = $"select {Columns} from unit_year where unit_id in (select unit_id from touched_unit_year)";
        transaction.Execute(new SqlText($"create or replace temp table stale_unit_year as ({known}) except (select {Columns} from fresh_unit_year)"));
        transaction.Execute(new SqlText($"create or replace temp table new_unit_year as (select {Columns} from fresh_unit_year) except ({known})"));
        transaction.Execute(new SqlText(FormattableString.Invariant(
            $"update history.unit_year y set known_to = {touched.Seq} from stale_unit_year s where y.known_to = 9223372036854775807 and {Same}")));
        transaction.Execute(new SqlText(
            FormattableString.Invariant($"insert into history.unit_year ({Columns}, known_from, known_to) select {Columns}, {touched.Seq}, 9223372036854775807 from new_unit_year")));
    }

    private static string Same { get; } = string.Join(" and ", new[] { "unit_id", "year", "currency", "department", "project_type", "fund_purpose", "stage", "base_stage", "basis" }
        .Select((column, n) => n < 3 ? $"y.{column} = s.{column}" : $"y.{column} is not distinct from s.{column}"));
}
