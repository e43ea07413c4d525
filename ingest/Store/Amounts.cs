using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>Control totals over declarations.</summary>
public static class Amounts
{
    /// <summary>Sum of current budgets (项目当年预算, 申报数) by currency; declarations without one count as nothing.</summary>
    public static IReadOnlyDictionary<string, decimal> ByCurrency(IEnumerable<Declaration> declarations) => declarations
        .Where(declaration => declaration.CurrentBudget is not null)
        .GroupBy(declaration => declaration.Currency, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(declaration => declaration.CurrentBudget!.Value.Amount), StringComparer.Ordinal);
}
