using PerfTargets.Analytics.Queries;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Keeps <c>project_year</c>: what the forms on file say of a project in a year, a new row only where something changed.</summary>
public sealed class ProjectYears : IDerived
{
    private const string Columns =
        "unit_id, year, project_id, lineage_id, currency, budget, budget_stage, budget_from, asked, approved, revised, executed, executed_basis, executed_from, "
        + "previous_budget, previous_stage, previous_executed, previous_as_declared, targets_id, evaluation_id, execution_base, base_stage";

    private static readonly string Rows = EmbeddedText.Read(typeof(ProjectYears), "ProjectYears.sql");

    public string Signature => Rows;

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        if (touched.Declarations.Count == 0 && touched.Units is not { Count: > 0 })
            return;
        transaction.Execute(new SqlText("create or replace temp table touched_project (project_id ubigint)"));
        transaction.Append("temp.touched_project", touched.Declarations.Select(version => version.ProjectId).Distinct().Select(id => (IReadOnlyList<object?>)[id]));
        if (touched.Units is { } units)
        {
            transaction.Execute(new SqlText("create or replace temp table touched_unit (unit_id ubigint)"));
            transaction.Append("temp.touched_unit", units.Select(id => (IReadOnlyList<object?>)[id]));
            transaction.Execute(new SqlText("insert into touched_project select project_id from project where unit_id in (select unit_id from touched_unit)"));
        }
        transaction.Execute(new SqlText($"create or replace temp table fresh_year as {Rows}"));
        const string known = $"select {Columns} from project_year where project_id in (select project_id from touched_project)";
        transaction.Execute(new SqlText($"create or replace temp table stale_year as ({known}) except (select {Columns} from fresh_year)"));
        transaction.Execute(new SqlText($"create or replace temp table new_year as (select {Columns} from fresh_year) except ({known})"));
        transaction.Execute(new SqlText(FormattableString.Invariant(
            $"update history.project_year set known_to = {touched.Seq} where known_to = 9223372036854775807 and (project_id, year, currency) in (select (project_id, year, currency) from stale_year)")));
        transaction.Execute(new SqlText(
            FormattableString.Invariant($"insert into history.project_year ({Columns}, known_from, known_to) select {Columns}, {touched.Seq}, 9223372036854775807 from new_year")));
    }
}
