using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>plotly.js as Plotly.NET carries it, compressed once; nothing is asked of another machine.</summary>
public static class PlotlyScript
{
    private const string Resource = "Plotly.NET.plotly-2.28.0.min.js";

    private static readonly Lazy<OftenSent> Script = new(() => new OftenSent(Read()));

    /// <summary>With its version, because it is cached for good.</summary>
    public const string Address = "/plotly.js?v=2.28.0";

    public static IEndpointRouteBuilder MapPlotlyScript(this IEndpointRouteBuilder app)
    {
        app.MapGet("/plotly.js", Get).ExcludeFromDescription();
        return app;
    }

    private static IResult Get(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Script.Value.Answer(context, "text/javascript; charset=utf-8");
    }

    private static byte[] Read()
    {
        using Stream resource = typeof(GenericChart).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in Plotly.NET");
        using MemoryStream bytes = new();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
