using PerfTargets.Analytics.Queries;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Keeps <c>project_year</c>: what the forms, self-evaluations and ledgers on file say of a project in a year, a new row only where something changed.</summary>
public sealed class ProjectYears : IDerived
{
    private static readonly KeptRows Rows = new(
        "project_year",
        ["unit_id", "year", "project_id", "currency"],
        "budget, budget_stage, budget_from, asked, approved, revised, executed, executed_basis, executed_from, "
        + "previous_budget, previous_stage, previous_executed, previous_as_declared, targets_id, evaluation_id, execution_base, base_stage, base_from, ticks_from, asking_id, next_asked",
        EmbeddedText.Read(typeof(ProjectYears), "ProjectYears.sql"));

    public string Signature => Rows.Select;

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        if (!TouchedUnits.Write(transaction, touched))
            return;
        Rows.Refresh(transaction, touched.Seq, TouchedUnits.Condition);
        Rows.Forget(transaction);
    }
}
