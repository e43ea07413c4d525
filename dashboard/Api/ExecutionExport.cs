using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Exports;
using PerfTargets.Dashboard.Pages.Execution;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Api;

/// <summary>The lists of the page of executions as CSV: every row that the page has in its pages, in its order, with the columns of the measure.</summary>
internal static class ExecutionExport
{
    private static readonly Bilingual NoList = new("没有列表“{0}”（可选：gaps, quadrant, runs, prior）", "there is no list '{0}' (expected gaps, quadrant, runs or prior)");

    public static void MapExecutionExport(this RouteGroupBuilder api) => api.MapGet("/execution/{list}.csv", Get)
        .WithSummary("A list of the page /execution as CSV: gaps, quadrant, runs or prior; year, department, unit, type, purpose, asOf, below, basis, quadrant as on the page");

    private static IResult Get(string list, HttpContext context, MeasureQueries queries, Viewer viewer, CancellationToken cancellation)
    {
        ExecutionView view = ExecutionView.Of(PageState.Of(context.Request.Query), context.Request.Query);
        MeasureQueries then = AsKnown.In(queries, view.State.AsOf);
        Question question = Question.ExecutionGap(then, viewer, view.State);
        (Type? measure, MeasureQuery query) = list switch
        {
            "gaps" => (typeof(ExecutionGap), question.Query),
            "quadrant" => (typeof(ExecutionQuadrant), QuadrantQuestion.Of(then, viewer, view, question).List),
            "runs" => (typeof(LowExecution), LowExecutionModel.Looked(view, question.Currency)),
            "prior" => (typeof(PriorStatement), PriorModel.Looked(view.State, question.Currency)),
            _ => ((Type?)null, MeasureQuery.All),
        };
        if (measure is null)
            return Results.Problem(NoList.With(list), statusCode: StatusCodes.Status404NotFound);
        query = query with { AsOf = then.Version };
        string name = string.Create(CultureInfo.InvariantCulture, $"perftargets-{then.Version}.execution-{list}.csv");
        return Results.Stream(body => Write(context, body, measure, then.StreamTable(measure, query, viewer, cancellation)), "text/csv; charset=utf-8", name);
    }

    private static Task Write(HttpContext context, Stream body, Type measure, IEnumerable<IReadOnlyDictionary<string, object?>> rows)
    {
        // The writer of CSV does not wait for the network without holding a thread.
        if (context.Features.Get<IHttpBodyControlFeature>() is { } control)
            control.AllowSynchronousIO = true;
        string[] columns = [.. MeasureCatalogue.Columns(measure).Select(column => column.Name)];
        CsvFile.Write(body, columns, rows.Select(row => columns.Select(column => Value(row[column])).ToArray()));
        return Task.CompletedTask;
    }

    /// <summary>Ids as text: a spreadsheet would round 64 bits.</summary>
    private static object? Value(object? value) => value switch
    {
        ulong id => ExportText.Id(id),
        int or short => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        _ => value,
    };
}
