using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Dashboard.Live;
using PerfTargets.Declarations;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Api;

/// <summary>The same measures, flags and declarations as on the pages, for programs. Lists have items, total and version.</summary>
internal static class ApiEndpoints
{
    private static readonly Bilingual NoMeasure = new("没有度量“{0}”（可选：{1}）", "'{0}' is no measure (expected one of {1})");
    private static readonly Bilingual NoRule = new("没有规则 {0}", "no rule {0}");
    private static readonly Bilingual NoDeclaration = new("没有申报 {0}", "no declaration {0}");
    private static readonly Bilingual NoPage = new("没有可按版面显示的文件 {0} 第 {1} 页", "document {0} has no page {1} to look at");
    private static readonly Bilingual NoName = new("缺少文件名（应有 ?name=…）", "the document's file name is missing (expected ?name=…)");

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder api = app.MapGroup("/api").AddEndpointFilter<QueryErrors>();
        api.MapGet("/declarations", (HttpRequest request, MeasureQueries queries, Viewer viewer, CancellationToken cancellation) =>
            Listing.Of(queries.Rows<DeclarationSummary>(QueryString.Read(request.Query, queries), viewer, cancellation), row => row))
            .WithSummary("Declarations, one a row");
        api.MapGet("/declarations/{id}", Declaration).WithSummary("One declaration with every value's place; asOf a data version or a day");
        api.MapGet("/flags", (HttpRequest request, MeasureQueries queries, Viewer viewer, CancellationToken cancellation) =>
            Listing.Of(queries.Rows<FlagList>(FlagQuery(request.Query, queries), viewer, cancellation), FlagView.Of))
            .WithSummary("Flags that hold; all=true includes hidden ones");
        api.MapGet("/measures/{name}", Measure).WithSummary("Rows of a measure: column=value filters, within=UNIT for it and those below, order=-column, offset, limit, asOf (a data version or a day)");
        api.MapGet("/rules", (MeasureQueries queries) =>
            Results.Json(new Listing<RuleView>([.. RuleCatalogue.All.Select(RuleView.Of)], RuleCatalogue.All.Count, queries.Version), JsonFormat.Readable))
            .WithSummary("Rules: what each asks, why, and worked examples");
        api.MapGet("/rules/{id}", RuleCard).WithSummary("One rule");
        api.MapExport();
        api.MapExecutionExport();
        api.MapOutlook();
        api.MapWhatIf();
        api.MapGet("/documents/{id}/pages/{page:int}.svg", DrawnPage).WithSummary("A page of a document as it is printed, as SVG");
        api.MapPost("/documents", Upload).DisableAntiforgery().WithSummary("Takes in the document in the body; its file name in ?name=");
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", (MeasureQueries queries) => Results.Text(FormattableString.Invariant($"ready, data version {queries.Version}")));
    }

    private static MeasureQuery FlagQuery(IQueryCollection values, MeasureQueries queries)
    {
        MeasureQuery query = QueryString.Read(values, queries, "all");
        return values["all"] == "true" ? query : query.Where("hidden", false);
    }

    private static IResult Measure(string name, HttpRequest request, MeasureQueries queries, Viewer viewer, CancellationToken cancellation)
    {
        if (MeasureCatalogue.Find(name) is not { } measure)
            return Results.Problem(NoMeasure.With(name, string.Join(", ", MeasureCatalogue.Names)), statusCode: StatusCodes.Status404NotFound);
        return Listing.Of(queries.Table(measure, QueryString.Read(request.Query, queries), viewer, cancellation), row => row);
    }

    private static IResult RuleCard(string id) => RuleCatalogue.All.FirstOrDefault(rule => rule.Id == id) is { } rule
        ? Results.Json(RuleView.Of(rule), JsonFormat.Readable)
        : Results.Problem(NoRule.With(id), statusCode: StatusCodes.Status404NotFound);

    private static IResult Declaration(string id, HttpRequest request, MeasureQueries queries, DeclarationQueries declarations, Viewer viewer, CancellationToken cancellation)
    {
        if (declarations.Stream(MeasureQuery.All.Where("declaration_id", id) with { AsOf = QueryString.Moment(request.Query, queries) }, viewer, cancellation).FirstOrDefault() is not { } declaration)
            return Results.Problem(NoDeclaration.With(id), statusCode: StatusCodes.Status404NotFound);
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            DeclarationJson.Write(json, declaration);
        return Results.Bytes(bytes.ToArray(), "application/json; charset=utf-8");
    }

    /// <summary>A page of a document as it is printed; it is text of ours, with nothing in it that runs.</summary>
    private static IResult DrawnPage(HttpContext context, SourceText source, Viewer viewer, ulong id, int page)
    {
        if (source.Draw(viewer, id, page) is not { } svg)
            return Results.Problem(NoPage.With(id, page), statusCode: StatusCodes.Status404NotFound);
        context.Response.Headers.CacheControl = "private, max-age=86400";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
        return Results.Text(svg, "image/svg+xml; charset=utf-8");
    }

    private static async Task<IResult> Upload(HttpRequest request, DocumentIntake intake, string? name = null)
    {
        if (string.IsNullOrWhiteSpace(name))
            return Results.Problem(NoName.ToString(), statusCode: StatusCodes.Status400BadRequest);
        using MemoryStream bytes = new();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        DocumentReport report = await intake.Take(Path.GetFileName(name), bytes.ToArray());
        return Results.Json(ReportView.Of(report), JsonFormat.Readable);
    }
}

/// <summary>A report of a document as JSON.</summary>
internal sealed record ReportView(string Document, bool Known, int New, int Changed, int Unchanged, int Quarantined, int Indicators, IReadOnlyDictionary<string, decimal> CurrentBudget, IReadOnlyList<string> Issues)
{
    public static ReportView Of(DocumentReport report) => new(
        report.Document, report.AlreadyKnown, report.Outcome?.New ?? 0, report.Outcome?.Changed ?? 0, report.Outcome?.Unchanged ?? 0, report.Outcome?.Quarantined ?? 0,
        report.Outcome?.Indicators ?? 0, report.Outcome?.CurrentBudget ?? new Dictionary<string, decimal>(),
        [.. report.Said.Select(said => string.Create(CultureInfo.InvariantCulture, $"{said.Document}{Where(said.Issue)}: {said.Issue}"))]);

    /// <summary><c> p.2 l.73</c>, or nothing where there is nothing to point at.</summary>
    public static string Where(Issue issue) => issue.Place is { Line: { } line } place
        ? string.Create(CultureInfo.InvariantCulture, $" p.{place.Page} l.{line}{(place.Cell is { } cell ? " " + cell : "")}")
        : "";
}
