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

    private static readonly string[] Keys = ["unit_id", "year", "currency", "department", "stage", "base_stage", "basis"];

    private static readonly KeptRows ByKind = new("unit_kind_year", [.. Keys, "project_type", "fund_purpose"], Sums, EmbeddedText.Read(typeof(UnitYears), "UnitKindYears.sql"));

    /// <summary>Adds up what <see cref="ByKind"/> leaves.</summary>
    private static readonly KeptRows Whole = new("unit_year", Keys, Sums, EmbeddedText.Read(typeof(UnitYears), "UnitYears.sql"));

    public string Signature => ByKind.Select + Whole.Select;

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        if (!TouchedUnits.Write(transaction, touched))
            return;
        ByKind.Refresh(transaction, touched.Seq, TouchedUnits.Condition);
        Whole.Refresh(transaction, touched.Seq, TouchedUnits.Condition);
        ByKind.Forget(transaction);
        Whole.Forget(transaction);
    }
}
