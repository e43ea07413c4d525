using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>What would come of what is supposed, beside today, as page, figure and file ask alike.</summary>
/// <param name="Query">The declarations of one year and currency that it is about.</param>
/// <param name="Groups">The largest fall first.</param>
public sealed record WhatIfQuestion(WhatIfView View, int Year, string Currency, bool OtherCurrencies, MeasureQuery Query, MeasureResult<WhatIfGroup> Groups)
{
    /// <summary>Most groups that are drawn.</summary>
    public const int MostDrawn = 20;

    public MoneyUnit Money => View.State.Money.In(Currency);

    public decimal Asked => Groups.Rows.Sum(row => row.Asked);

    public decimal Result => Groups.Rows.Sum(row => row.Result);

    public long Declarations => Groups.Rows.Sum(row => row.Declarations);

    public long LeftOut => Groups.Rows.Sum(row => row.LeftOut);

    public long Cut => Groups.Rows.Sum(row => row.Cut);

    public long BasisUnknown => Groups.Rows.Sum(row => row.BasisUnknown);

    public long Flags => Groups.Rows.Sum(row => row.Flags);

    public long FlagsAfter => Groups.Rows.Sum(row => row.FlagsAfter);

    public double? Change => Asked > 0 ? (double)(Result / Asked) - 1 : null;

    /// <returns>Null where nothing is left by the filter.</returns>
    public static WhatIfQuestion? Of(MeasureQueries queries, Viewer viewer, WhatIfView view)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(view);
        PageState state = Choices.Dated(queries, viewer, view.State);
        IReadOnlyList<CurrencyAsked> currencies = queries.Rollup<AskingDeclaration, CurrencyAsked>(state.Apply(MeasureQuery.All), viewer).Rows;
        if (currencies.Count == 0 || state.Year is not { } year)
            return null;
        string currency = (currencies.FirstOrDefault(row => row.Currency == MoneyUnit.Yuans) ?? currencies[0]).Currency;
        MeasureQuery query = state.Apply(MeasureQuery.All).Where("currency", currency);
        return new WhatIfQuestion(view, year, currency, currencies.Count > 1, query, queries.WhatIf(view.Supposed, view.Grouping, query, viewer));
    }

    internal sealed record CurrencyAsked(string Currency, [Sum] decimal Asked);
}
