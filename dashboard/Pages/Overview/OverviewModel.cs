using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Charts;
using PerfTargets.Dashboard.Pages.Flags;

namespace PerfTargets.Dashboard.Pages.Overview;

/// <summary>What the overview says of one year, in one currency.</summary>
/// <param name="Totals">Null where nothing was filed.</param>
/// <param name="Trend">Every project with a budget in the year, the largest first.</param>
public sealed record OverviewModel(
    int? Year,
    OverviewTotals? Totals,
    bool OtherCurrencies,
    TrendTotals? Change,
    GapTotals? Execution,
    MeasureResult<BudgetTrend> Trend,
    IReadOnlyList<BudgetTrend> Movers,
    IReadOnlyList<FlagItem> Leading)
{
    private const int Most = 5;

    /// <summary>Share of read values that the form's constraints settle; null without any.</summary>
    public double? Quality => Totals is { } totals && totals.GoodFields + totals.CheckFields > 0
        ? (double)totals.GoodFields / (totals.GoodFields + totals.CheckFields)
        : null;

    public static OverviewModel Of(MeasureQueries queries, Viewer viewer, PageState state)
    {
        PageState dated = state with { Year = state.Year ?? Choices.LatestYear(queries, viewer) };
        MeasureQuery question = dated.Apply(MeasureQuery.All);
        IReadOnlyList<OverviewTotals> totals = queries.Rollup<DeclarationSummary, OverviewTotals>(question.By("declarations", descending: true), viewer).Rows;
        OverviewTotals? main = totals.Count > 0 ? totals[0] : null;
        MeasureQuery oneCurrency = main is null ? question : question.Where("currency", main.Currency);
        MeasureResult<BudgetTrend> trend = queries.Rows<BudgetTrend>(BudgetTrendFigure.Question(queries, viewer, state), viewer);
        return new OverviewModel(
            dated.Year,
            main,
            totals.Count > 1,
            First(queries.Rollup<BudgetTrend, TrendTotals>(oneCurrency, viewer)),
            First(queries.Rollup<ExecutionGap, GapTotals>(oneCurrency, viewer)),
            trend,
            [.. trend.Rows.Where(row => row.Increase is not null and not 0).OrderByDescending(row => Math.Abs(row.Increase!.Value)).Take(Most)],
            [.. queries.Rows<FlagList>(question, viewer).Rows.Where(row => row is { Lead: true, Hidden: false }).Take(Most).Select(FlagItem.Of)]);
    }

    private static T? First<T>(MeasureResult<T> result)
        where T : class => result.Rows.Count > 0 ? result.Rows[0] : null;
}

/// <param name="FlaggedAmount">Σ over declarations of the largest sum that one open flag is about.</param>
public sealed record OverviewTotals(
    string Currency, decimal? CurrentBudget, decimal? PriorBudget, long Declarations, long GoodFields, long CheckFields, long OpenFlags, decimal? FlaggedAmount);

/// <summary>Over projects that have both years (同名项目口径).</summary>
public sealed record TrendTotals(string Currency, decimal? PreviousBudget, decimal? Increase, double? Change);

public sealed record GapTotals(string Currency, decimal Budget, decimal Executed, double? Rate);
