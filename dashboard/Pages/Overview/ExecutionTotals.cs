using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages.Overview;

/// <summary>Execution of the year before (上年预算执行) in one currency, and on which basis its figures stand.</summary>
/// <param name="Rate">Σ executed / Σ budget; null on base 0.</param>
/// <param name="Bases">自评表, 台账, 申报表填列: those that occur, in the order of their texts.</param>
public sealed record ExecutionTotals(decimal Budget, decimal Executed, double? Rate, IReadOnlyList<string> Bases)
{
    private static readonly Bilingual AsDeclared = new("申报表填列，截止日未注明", "as declared, cut-off date not stated");

    /// <summary>口径, in words.</summary>
    public string Basis => Bases is ["申报表填列"] ? AsDeclared.ToString() : Stages.Of(Bases[0], Bases[^1]);

    /// <param name="question">In one currency.</param>
    /// <returns>Null where no execution is known with its budget.</returns>
    public static ExecutionTotals? Of(MeasureQueries queries, Viewer viewer, MeasureQuery question)
    {
        ArgumentNullException.ThrowIfNull(queries);
        IReadOnlyList<OfBasis> rows = queries.Rollup<ExecutionGap, OfBasis>(question, viewer).Rows;
        if (rows.Count == 0)
            return null;
        decimal budget = rows.Sum(row => row.Budget), executed = rows.Sum(row => row.Executed);
        return new ExecutionTotals(budget, executed, budget == 0 ? null : (double)executed / (double)budget, [.. rows.Select(row => row.Basis).Order(StringComparer.Ordinal)]);
    }

    internal sealed record OfBasis(string Basis, decimal Budget, decimal Executed);
}
