using PerfTargets.Store;

namespace PerfTargets.Crash;

/// <summary>Stands in for analytics: a row of <c>project_year</c> for each declaration, replaced with each new version.</summary>
public sealed class YearTotals : IDerived
{
    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        Dictionary<string, object?> seq = new() { ["seq"] = touched.Seq };
        transaction.Execute(new SqlText("update history.project_year p set known_to = $seq where known_to = 9223372036854775807 and exists (select 1 from declaration d where d.known_from = $seq and d.project_id = p.project_id and d.year = p.year)", seq));
        transaction.Append("history.project_year", touched.Declarations.Select(version => new object?[]
        {
            version.UnitId, version.Declaration.Year.Value, version.ProjectId, touched.Seq, long.MaxValue, version.Declaration.Currency,
            version.Declaration.CurrentBudget?.Value.Amount, "申报数", version.DeclarationId, null, null, null, null, null, null, null, null, null, null, version.DeclarationId, null, null, null, null, null, null, null,
        }));
    }
}
