using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>What the page and the figure of execution beside next year's request ask alike: of one year, for amounts of several are not added, and in one currency.</summary>
/// <param name="Year">The year that asks: the chosen one, else the latest that tells both; null where none does.</param>
/// <param name="Query">The rows of that year, band and currency.</param>
/// <param name="Totals">Of all of them, by quadrant; a quadrant without a project is left out.</param>
public sealed record QuadrantQuestion(ExecutionView View, string Currency, int? Year, MeasureQuery Query, IReadOnlyList<QuadrantTotals> Totals)
{
    /// <summary>Points that are drawn at most.</summary>
    public const int MostDrawn = 300;

    public long Projects => Totals.Sum(total => total.Projects);

    public MoneyUnit Money => View.State.Money.In(Currency);

    /// <summary>Of a quadrant, zeros where it is empty.</summary>
    public QuadrantTotals Of(string quadrant) => Totals.FirstOrDefault(total => total.Quadrant == quadrant) ?? new QuadrantTotals(quadrant, 0, 0, 0, 0, null, 0, 0, null);

    /// <param name="question">The page's filter, in the one currency.</param>
    public static QuadrantQuestion Of(MeasureQueries queries, Viewer viewer, ExecutionView view, Question question)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(question);
        return queries.Remember(viewer, ("quadrants", view with { Quadrant = "" }), () => Ask(queries, viewer, view with { Quadrant = "" }, question)) with { View = view };
    }

    /// <summary>Those that are drawn: with the largest budgets.</summary>
    public IReadOnlyList<ExecutionQuadrant> Drawn(MeasureQueries queries, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(queries);
        return queries.First<ExecutionQuadrant>(Query.By("budget", descending: true), MostDrawn, viewer).Rows;
    }

    /// <summary>The projects of the chosen quadrant, by what was not spent.</summary>
    public MeasureResult<ExecutionQuadrant> Listed(MeasureQueries queries, Viewer viewer, ListPage page)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(page);
        return queries.Rows<ExecutionQuadrant>(List with { Page = page.Rows }, viewer);
    }

    /// <summary>Every row of the chosen quadrant, as listed.</summary>
    public MeasureQuery List => Query.Where("quadrant", View.Quadrant).By("gap", descending: true);

    private static QuadrantQuestion Ask(MeasureQueries queries, Viewer viewer, ExecutionView view, Question question)
    {
        // The same rows, found without a look at any other year's.
        MeasureQuery known = question.Query.Where("asked", Comparison.AtLeast, 0).Where("budget", Comparison.AtLeast, 0.01m);
        int? year = view.State.Year ?? queries.First<ExecutionGap>(known with { Order = [new Order("year", Descending: true)] }, 1, viewer).First?.Year;
        MeasureQuery query = (view.State with { Year = year }).Apply(MeasureQuery.All).Where("currency", question.Currency).Where("below", view.Below);
        return new QuadrantQuestion(view, question.Currency, year, query, year is null ? [] : queries.Rollup<ExecutionQuadrant, QuadrantTotals>(query, viewer).Rows);
    }
}

/// <summary>What the projects of a quadrant come to.</summary>
/// <param name="Rate">Σ executed / Σ budget.</param>
/// <param name="Change">Σ asked / Σ budget − 1.</param>
public sealed record QuadrantTotals(string Quadrant, long Projects, decimal Budget, decimal Executed, decimal Gap, double? Rate, decimal Asked, decimal Increase, double? Change);
