using System.IO.Compression;
using System.Text;

namespace PerfTargets.Ingest.Ledgers;

/// <summary>A ledger's file as the engine can read it: UTF-8 CSV, or Parquet; anything else is rewritten beside it, in a stream.</summary>
internal sealed class LedgerText : IDisposable
{
    private readonly string? _rewritten;

    private LedgerText(string path, bool parquet, string? rewritten) => (Path, IsParquet, _rewritten) = (path, parquet, rewritten);

    public string Path { get; }

    public bool IsParquet { get; }

    /// <param name="encoding">Of CSV; null is found out.</param>
    /// <returns>Null where the bytes are neither a table of text nor Parquet.</returns>
    public static LedgerText? Open(string path, string name, string? encoding)
    {
        Span<byte> head = stackalloc byte[4];
        using (FileStream file = File.OpenRead(path))
            head = head[..file.ReadAtLeast(head, 4, throwOnEndOfStream: false)];
        if (head.SequenceEqual("PAR1"u8))
            return new LedgerText(path, true, null);
        bool gzip = head.Length >= 2 && head[0] == 0x1f && head[1] == 0x8b;
        if (!gzip && System.IO.Path.GetExtension(name).ToLowerInvariant() is not (".csv" or ".tsv" or ".txt"))
            return null;
        Encoding read = encoding is null ? Found(path, gzip) : Named(encoding);
        if (!gzip && read is UTF8Encoding)
            return new LedgerText(path, false, null);
        string rewritten = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "perftargets-" + Guid.NewGuid().ToString("N") + ".csv");
        using (Stream input = Input(path, gzip))
        using (StreamReader reader = new(input, read, detectEncodingFromByteOrderMarks: true))
        using (StreamWriter writer = new(rewritten, append: false, new UTF8Encoding(false)))
        {
            char[] part = new char[81_920];
            for (int count = reader.Read(part); count > 0; count = reader.Read(part))
                writer.Write(part, 0, count);
        }
        return new LedgerText(rewritten, false, rewritten);
    }

    public void Dispose()
    {
        if (_rewritten is not null)
            File.Delete(_rewritten);
    }

    private static Stream Input(string path, bool gzip) => gzip ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path);

    /// <summary>UTF-8 unless the first megabyte is none.</summary>
    private static Encoding Found(string path, bool gzip)
    {
        byte[] opening = new byte[1 << 20];
        using Stream input = Input(path, gzip);
        int length = input.ReadAtLeast(opening, opening.Length, throwOnEndOfStream: false);
        // A character may be cut at the end of what was looked at.
        int whole = length < opening.Length ? length : opening.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
        try
        {
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(opening, 0, whole);
            return new UTF8Encoding(false);
        }
        catch (DecoderFallbackException)
        {
            return Named("GB18030");
        }
    }

    /// <exception cref="InvalidMappingException">There is no such encoding.</exception>
    private static Encoding Named(string name)
    {
        if (name.Equals("UTF-8", StringComparison.OrdinalIgnoreCase))
            return new UTF8Encoding(false);
        return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? throw new InvalidMappingException($"'{name}' is no encoding that is known here (expected UTF-8 or GB18030)");
    }
}
