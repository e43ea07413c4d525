using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Pages.Execution;

/// <summary>What forms declare of the year before, where that year's own papers state otherwise; what no stage explains first.</summary>
/// <param name="Statements">Forms that state figures of the year before.</param>
/// <param name="Held">Those of them that a paper of that year can be held against.</param>
/// <param name="Unexplained">Rows whose figures are of no stage known, or whose executions differ.</param>
public sealed record PriorModel(MeasureResult<PriorStatement> Result, long Statements, long Held, long Unexplained)
{
    /// <param name="question">The page's filter, in the one currency.</param>
    public static PriorModel Of(MeasureQueries queries, Viewer viewer, PageState state, Question question, ListPage page)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(page);
        return queries.Remember(viewer, ("prior", state, page), () => Ask(queries, viewer, Looked(state, question.Currency), page));
    }

    /// <summary>The statements that differ, as listed.</summary>
    public static MeasureQuery Looked(PageState state, string currency)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Apply(MeasureQuery.All).Where("currency", currency).By("unexplained", descending: true);
    }

    /// <summary>What the declared budget turns out to be; null where it is held against nothing.</summary>
    public static string? Budget(PriorStatement row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.DeclaredBudget is null || (row.OwnAsked ?? row.Approved ?? row.Revised) is null ? null
            : row.Agrees is { } stage ? ExecutionWords.IsStage.With(Labels.Stage(stage)) : ExecutionWords.NoStage.ToString();
    }

    private static PriorModel Ask(MeasureQueries queries, Viewer viewer, MeasureQuery query, ListPage page)
    {
        CheckTotals? totals = queries.Rollup<PriorCheck, CheckTotals>(query with { Order = [] }, viewer).First;
        return new PriorModel(
            queries.Rows<PriorStatement>(query with { Page = page.Rows }, viewer),
            totals?.Statements ?? 0,
            totals?.Held ?? 0,
            queries.Rows<PriorStatement>(query.Where("unexplained", Comparison.AtLeast, 0.01m) with { Page = new Page(0, 1) }, viewer).Total);
    }

    internal sealed record CheckTotals(long? Statements, long? Held);
}
