using System.IO.Compression;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>plotly.js as Plotly.NET carries it, compressed once; nothing is asked of another machine.</summary>
public static class PlotlyScript
{
    private const string Resource = "Plotly.NET.plotly-2.28.0.min.js";

    private static readonly Lazy<byte[]> Plain = new(Read);
    private static readonly Lazy<byte[]> Brotli = new(() => Compress(output => new BrotliStream(output, CompressionLevel.Optimal)));
    private static readonly Lazy<byte[]> GZip = new(() => Compress(output => new GZipStream(output, CompressionLevel.Optimal)));

    /// <summary>With its version, because it is cached for good.</summary>
    public const string Address = "/plotly.js?v=2.28.0";

    public static IEndpointRouteBuilder MapPlotlyScript(this IEndpointRouteBuilder app)
    {
        app.MapGet("/plotly.js", Get).ExcludeFromDescription();
        return app;
    }

    private static IResult Get(HttpContext context)
    {
        string accepted = context.Request.Headers.AcceptEncoding.ToString();
        (string? encoding, byte[] bytes) = accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? ("br", Brotli.Value)
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? ("gzip", GZip.Value)
            : (null, Plain.Value);
        context.Response.Headers.Vary = "Accept-Encoding";
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        if (encoding is not null)
            context.Response.Headers.ContentEncoding = encoding;
        return Results.Bytes(bytes, "text/javascript; charset=utf-8");
    }

    private static byte[] Read()
    {
        using Stream resource = typeof(GenericChart).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in Plotly.NET");
        using MemoryStream bytes = new();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Compress(Func<Stream, Stream> by)
    {
        using MemoryStream output = new();
        using (Stream compressed = by(output))
            compressed.Write(Plain.Value);
        return output.ToArray();
    }
}
