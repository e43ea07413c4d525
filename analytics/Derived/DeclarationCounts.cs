using PerfTargets.Analytics.Queries;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Keeps <c>declaration_count</c>: how many declarations there are of a kind, so that what can be chosen is asked of few rows; a new row only where a count changed.</summary>
public sealed class DeclarationCounts : IDerived
{
    private static readonly KeptRows Rows = new(
        "declaration_count", ["unit_id", "year", "currency", "project_type", "fund_purpose"], "declarations, filed, to_check", EmbeddedText.Read(typeof(DeclarationCounts), "DeclarationCounts.sql"));

    public string Signature => Rows.Select;

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        TouchedUnits.WriteOfDeclarations(transaction, touched);
        Rows.Refresh(transaction, touched.Seq, TouchedUnits.Condition);
        Rows.Forget(transaction);
    }
}
