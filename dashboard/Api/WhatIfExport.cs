using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Exports;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Api;

/// <summary>What would come of what is supposed: groups for programs, the declarations concerned as CSV. Nothing is kept.</summary>
internal static class WhatIfExport
{
    private static readonly string[] Columns = ["unit", "department", "project", "declaration_id", "asked", "result", "change", "previous_executed", "rules", "flags", "left_out", "basis_unknown"];

    public static void MapWhatIf(this RouteGroupBuilder api)
    {
        api.MapGet("/what-if", (HttpRequest request, MeasureQueries queries, Viewer viewer) =>
        {
            (MeasureQueries then, WhatIfQuestion? question) = Ask(request, queries, viewer);
            return question is null ? Results.Json(new Listing<WhatIfGroup>([], 0, then.Version), JsonFormat.Readable) : Listing.Of(question.Groups, row => row);
        }).WithSummary("Groups as they are and as they would be: cut=share|executed, by=PERCENT, rule=ID, without=UNIT, group; year, department, unit, type, purpose, asOf as on the page /what-if");
        api.MapGet("/what-if.csv", (HttpContext context, MeasureQueries queries, Viewer viewer) =>
        {
            (MeasureQueries then, WhatIfQuestion? question) = Ask(context.Request, queries, viewer);
            IReadOnlyList<WhatIfDeclaration> rows = question is null ? [] : then.WhatIfDeclarations(question.View.Supposed, question.Query, viewer).Rows;
            if (context.Features.Get<IHttpBodyControlFeature>() is { } control)
                control.AllowSynchronousIO = true;
            return Results.Stream(
                body =>
                {
                    CsvFile.Write(body, Columns, rows.Select(row => new object?[]
                    {
                        row.Unit, row.Department, row.Project, ExportText.Id(row.DeclarationId), row.Asked, row.Result, row.Result - row.Asked, row.PreviousExecuted, row.Rules, row.Flags, row.LeftOut, row.BasisUnknown,
                    }));
                    return Task.CompletedTask;
                },
                "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"perftargets-{then.Version}.what-if.csv"));
        }).WithSummary("The declarations concerned as CSV");
    }

    /// <exception cref="InvalidQueryException">Something of what is supposed makes no sense: a program is told, not humoured.</exception>
    private static (MeasureQueries Then, WhatIfQuestion? Question) Ask(HttpRequest request, MeasureQueries queries, Viewer viewer)
    {
        PageState state = PageState.Of(request.Query);
        MeasureQueries then = AsKnown.In(queries, state.AsOf);
        WhatIfView view = WhatIfView.Of(state, request.Query, Choices.Of(then, viewer).Units);
        return view.Refused.Count > 0 ? throw new InvalidQueryException(view.Refused[0]) : (then, WhatIfQuestion.Of(then, viewer, view));
    }
}
