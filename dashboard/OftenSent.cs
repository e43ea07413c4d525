using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace PerfTargets.Dashboard;

/// <summary>A text that many ask for: compressed once each way, when it is first asked for so.</summary>
internal sealed class OftenSent
{
    private readonly byte[] _plain;
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;

    /// <param name="plain">In UTF-8.</param>
    public OftenSent(byte[] plain)
    {
        _plain = plain;
        _brotli = new(() => Compress(output => new BrotliStream(output, CompressionLevel.Optimal)));
        _gzip = new(() => Compress(output => new GZipStream(output, CompressionLevel.Optimal)));
    }

    /// <summary>As small as whoever asks can read it.</summary>
    public IResult Answer(HttpContext context, string contentType)
    {
        IList<StringWithQualityHeaderValue> accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        (string? encoding, byte[] bytes) = Accepts("br") ? ("br", _brotli.Value) : Accepts("gzip") ? ("gzip", _gzip.Value) : (null, _plain);
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (encoding is not null)
            context.Response.Headers.ContentEncoding = encoding;
        return Results.Bytes(bytes, contentType);

        bool Accepts(string name) => accepted.Any(one => one.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);
    }

    private byte[] Compress(Func<Stream, Stream> by)
    {
        using MemoryStream output = new();
        using (Stream compressed = by(output))
            compressed.Write(_plain);
        return output.ToArray();
    }
}
