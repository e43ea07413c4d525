using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Pages.Overview;

/// <summary>What the overview says of one year, in one currency.</summary>
/// <param name="Totals">Null where nothing was filed.</param>
/// <param name="Trend">Projects with a budget in the year, a page of them, the largest first.</param>
public sealed record OverviewModel(
    int? Year,
    OverviewTotals? Totals,
    bool OtherCurrencies,
    TrendTotals? Change,
    ExecutionTotals? Execution,
    WorkTotals? Work,
    MeasureResult<BudgetTrend> Trend,
    IReadOnlyList<BudgetTrend> Movers,
    IReadOnlyList<WorkList> Leading,
    Paragraph? Paragraph)
{
    private const int Most = 5;

    /// <summary>Share of read values that the form's constraints settle; null without any.</summary>
    public double? Quality => Totals is { } totals && totals.GoodFields + totals.CheckFields > 0
        ? (double)totals.GoodFields / (totals.GoodFields + totals.CheckFields)
        : null;

    public static OverviewModel Of(MeasureQueries queries, Viewer viewer, PageState state, ListPage page)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(page);
        PageState dated = Choices.Dated(queries, viewer, state);
        MeasureQuery question = dated.Apply(MeasureQuery.All);
        IReadOnlyList<OverviewTotals> totals = queries.Rollup<DeclarationSummary, OverviewTotals>(question.By("declarations", descending: true), viewer).Rows;
        OverviewTotals? main = totals.Count > 0 ? totals[0] : null;
        MeasureQuery oneCurrency = main is null ? question : question.Where("currency", main.Currency);
        return new OverviewModel(
            dated.Year,
            main,
            totals.Count > 1,
            queries.Rollup<BudgetTrend, TrendTotals>(oneCurrency, viewer).First,
            ExecutionTotals.Of(queries, viewer, oneCurrency),
            queries.Rollup<WorkList, WorkTotals>(oneCurrency.Where("open_flags", Comparison.AtLeast, 1), viewer).First,
            queries.Rows<BudgetTrend>(Question.BudgetTrend(queries, viewer, state).Query with { Page = page.Rows }, viewer),
            LargestChanges(queries, viewer, oneCurrency with { Page = new Page(0, Most) }),
            queries.Rows<WorkList>(oneCurrency.Where("open_flags", Comparison.AtLeast, 1) with { Page = new Page(0, Most) }, viewer).Rows,
            main is null ? null : Paragraph.Of(queries, viewer, dated, oneCurrency, main));
    }

    /// <summary>The largest of the largest rises and falls.</summary>
    private static IReadOnlyList<BudgetTrend> LargestChanges(MeasureQueries queries, Viewer viewer, MeasureQuery few) =>
    [
        .. queries.Rows<BudgetTrend>(few.Where("increase", Comparison.AtLeast, 0.01m).By("increase", descending: true), viewer).Rows
            .Concat(queries.Rows<BudgetTrend>(few.Where("increase", Comparison.AtMost, -0.01m).By("increase"), viewer).Rows)
            .OrderByDescending(row => Math.Abs(row.Increase!.Value))
            .Take(Most),
    ];
}

/// <param name="Declarations">Of any kind.</param>
/// <param name="Filed">Those that ask for money: without self-evaluations.</param>
public sealed record OverviewTotals(
    string Currency, decimal? CurrentBudget, decimal? PriorBudget, long Declarations, long Filed, long GoodFields, long CheckFields, long OpenFlags);

/// <summary>Over projects that have both years (同名项目口径).</summary>
public sealed record TrendTotals(string Currency, decimal? PreviousBudget, decimal? Increase, double? Change);

/// <param name="AtStake">Σ over declarations of the largest sum that one open flag is about.</param>
public sealed record WorkTotals(string Currency, decimal? AtStake, long OpenFlags, long Declarations);

public sealed record GapTotals(string Currency, decimal Budget, decimal Executed, double? Rate);
