using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using Plotly.NET;

namespace PerfTargets.Dashboard.Api;

/// <summary>Figures over HTTP: Plotly JSON with an ETag of what it rests on, drawn once while that stands.</summary>
internal static class FigureEndpoints
{
    private static readonly Bilingual Unknown = new("没有这个图：{0}", "There is no figure {0}");
    private static readonly Bilingual BadFilter = new("筛选条件无效：{0}", "The filter is not valid: {0}");

    /// <summary>Which build this is: what draws, and what computes.</summary>
    internal static string Program { get; } = $"{typeof(FigureEndpoints).Module.ModuleVersionId} {typeof(MeasureQueries).Module.ModuleVersionId}";

    public static IEndpointRouteBuilder MapFigures(this IEndpointRouteBuilder app)
    {
        app.MapGet("/figures/{name}", Get).WithName("figure").WithTags("figures").Produces<string>(200, "application/json").ProducesProblem(400).ProducesProblem(404);
        return app;
    }

    private static IResult Get(string name, HttpContext context, [FromServices] FigureCache cache, [FromServices] MeasureQueries queries, [FromServices] Viewer viewer)
    {
        if (!FigureCatalogue.All.TryGetValue(name, out Figure? figure))
            return Results.Problem(Unknown.With(name), statusCode: 404);
        long version = queries.Version;
        string tag = Tag(Program, name, version, context.Request.QueryString.Value, viewer);
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Cookie";
        if (Matches(context.Request, tag))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        try
        {
            return cache.Of(tag, version, () => GenericChart.toFigureJson(figure.Build(AsKnown.In(queries, AsKnown.Of(context.Request.Query["asOf"])), viewer, context.Request.Query))).Answer(context, "application/json; charset=utf-8");
        }
        catch (InvalidQueryException exception)
        {
            context.Response.Headers.Remove(HeaderNames.ETag);
            return Results.Problem(BadFilter.With(exception.Text), statusCode: 400);
        }
    }

    private static bool Matches(HttpRequest request, string tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false));

    /// <param name="program">Another build of the program may draw the same numbers otherwise.</param>
    internal static string Tag(string program, string name, long version, string? query, Viewer viewer)
    {
        string units = viewer.Units is null ? "all" : string.Join(',', viewer.Units);
        string all = string.Create(CultureInfo.InvariantCulture, $"{program}\n{name}\n{version}\n{query}\n{CultureInfo.CurrentUICulture.Name}\n{units}");
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..24]}\"";
    }
}
