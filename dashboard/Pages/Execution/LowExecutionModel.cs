using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Pages.Execution;

/// <summary>Projects whose execution stays low year after year, the most money at stake first.</summary>
/// <param name="Runs">The year of each run that the page looks at: with a year chosen the one before it, from the second of the run on; else the last of the run.</param>
/// <param name="YearsOf">Every year of the runs shown, up to the one looked at, by project and first year.</param>
/// <param name="ByYear">Of every year, the projects that are low for a second year or more: as many as <paramref name="Runs"/> has with the year after it chosen.</param>
/// <param name="AsDeclared">Runs where executions as declared count too; told only where there is none of final ones.</param>
/// <param name="KnownYears">Years of which an execution is known; told only where there is no run.</param>
public sealed record LowExecutionModel(
    ExecutionView View,
    MeasureResult<LowExecution> Runs,
    ILookup<(ulong Lineage, int FirstYear), LowExecution> YearsOf,
    IReadOnlyList<LowYear> ByYear,
    long AsDeclared,
    IReadOnlyList<int> KnownYears)
{
    /// <param name="question">The page's filter, in the one currency.</param>
    public static LowExecutionModel Of(MeasureQueries queries, Viewer viewer, ExecutionView view, Question question, ListPage page)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(page);
        ExecutionView asked = view with { Quadrant = "" };
        return queries.Remember(viewer, ("runs", asked, page), () => Ask(queries, viewer, asked, question.Currency, page)) with { View = view };
    }

    /// <summary>The years of a run, in order, none after the one looked at.</summary>
    public IEnumerable<LowExecution> Years(LowExecution run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return YearsOf[(run.LineageId, run.FirstYear)].Where(year => year.ExecutedYear <= run.ExecutedYear);
    }

    private static LowExecutionModel Ask(MeasureQueries queries, Viewer viewer, ExecutionView view, string currency, ListPage page)
    {
        MeasureResult<LowExecution> runs = queries.Rows<LowExecution>(Looked(view, currency) with { Page = page.Rows }, viewer);
        MeasureQuery every = Counted(view, MeasureQuery.All, currency);
        ILookup<(ulong, int), LowExecution> years = (runs.Rows.Count == 0 ? [] : queries.Rows<LowExecution>(
            every.Where("lineage_id", Comparison.In, runs.Rows.Select(run => run.LineageId).Distinct().ToArray()).By("executed_year"), viewer).Rows).ToLookup(year => (year.LineageId, year.FirstYear));
        IReadOnlyList<LowYear> byYear = queries.Rollup<LowExecution, LowYear>(
            Counted(view, (view.State with { Year = null }).Apply(MeasureQuery.All), currency).Where("nth", Comparison.AtLeast, 2).By("executed_year"), viewer).Rows;
        bool none = runs.Total == 0;
        return new LowExecutionModel(
            view, runs, years, byYear,
            none && view.FinalOnly ? queries.Rows<LowExecution>(Looked(view with { FinalOnly = false }, currency) with { Page = new Page(0, 1) }, viewer).Total : 0,
            none ? [.. queries.Rollup<ProjectYear, KnownYear>((view.State with { Year = null }).Apply(MeasureQuery.All).Where("currency", currency), viewer).Rows.Where(row => row.Executions > 0).Select(row => row.Year).Order()] : []);
    }

    /// <summary>The runs of a view, as listed.</summary>
    public static MeasureQuery Looked(ExecutionView view, string currency)
    {
        ArgumentNullException.ThrowIfNull(view);
        MeasureQuery query = Counted(view, view.State.Apply(MeasureQuery.All), currency).By("gap", descending: true);
        return view.State.Year is null ? query.Where("latest", true) : query.Where("nth", Comparison.AtLeast, 2);
    }

    private static MeasureQuery Counted(ExecutionView view, MeasureQuery query, string currency) =>
        query.Where("currency", currency).Where("below", view.Below).Where("final_only", view.FinalOnly);

    internal sealed record KnownYear(int Year, long Executions);
}

/// <summary>What the projects come to that are low for a second year or more.</summary>
/// <param name="Rate">Σ executed / Σ budget.</param>
public sealed record LowYear(int Year, int ExecutedYear, long Projects, decimal Budget, decimal Executed, decimal Gap, double? Rate);
