using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>What a page and its figure ask alike: in one currency, for amounts of two are neither ranked nor drawn on one axis.</summary>
/// <param name="Query">The chosen rows of the currency, in the order they are shown.</param>
/// <param name="Currency">The one that most of the chosen declarations are in.</param>
/// <param name="OtherCurrencies">Whether rows in other currencies are left out.</param>
public sealed record Question(MeasureQuery Query, string Currency, bool OtherCurrencies)
{
    /// <summary>Years of one form tell of two: without a chosen year, the latest that was filed. The largest budget first.</summary>
    public static Question BudgetTrend(MeasureQueries queries, Viewer viewer, PageState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Of(queries, viewer, Choices.Dated(queries, viewer, state), "budget");
    }

    /// <summary>The largest gap first.</summary>
    public static Question ExecutionGap(MeasureQueries queries, Viewer viewer, PageState state) => Of(queries, viewer, state, "gap");

    private static Question Of(MeasureQueries queries, Viewer viewer, PageState state, string largest)
    {
        ArgumentNullException.ThrowIfNull(queries);
        IReadOnlyList<CurrencyCount> currencies = queries.Rollup<DeclarationCount, CurrencyCount>(state.Apply(MeasureQuery.All).By("declarations", descending: true), viewer).Rows;
        // A year that only the next year's forms tell of has no declarations of its own.
        if (currencies.Count == 0)
            currencies = queries.Rollup<DeclarationCount, CurrencyCount>(MeasureQuery.All.By("declarations", descending: true), viewer).Rows;
        string currency = currencies.Count > 0 ? currencies[0].Currency : MoneyUnit.Yuans;
        return new Question(state.Apply(MeasureQuery.All).Where("currency", currency).By(largest, descending: true), currency, currencies.Count > 1);
    }

    internal sealed record CurrencyCount(string Currency, long Declarations);
}
