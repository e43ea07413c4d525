using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>Control totals over declarations.</summary>
public static class LoadTotals
{
    /// <summary>Sum of current budgets by currency; currencies are never added together.</summary>
    public static IReadOnlyDictionary<string, decimal> CurrentBudgets(IEnumerable<Declaration> declarations) => declarations
        .GroupBy(declaration => declaration.Currency)
        .ToDictionary(group => group.Key, group => group.Sum(declaration => declaration.CurrentBudget?.Value.Amount ?? 0m));
}
