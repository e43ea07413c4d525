using System.IO.Compression;
using System.Text;
using PerfTargets.Store;

namespace PerfTargets.Ingest.Ledgers;

/// <summary>A ledger's file as the engine can read it: UTF-8 CSV, or Parquet; anything else is rewritten in a stream.</summary>
internal sealed class LedgerText : IDisposable
{
    private const string Csv = "text/csv";
    private const string Parquet = "application/vnd.apache.parquet";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly LedgerFiles? _files;

    private LedgerText(string path, string mediaType, LedgerFiles? files = null) => (Path, MediaType, _files) = (path, mediaType, files);

    public string Path { get; }

    /// <summary>IANA media type, decided by the content.</summary>
    public string MediaType { get; }

    public bool IsParquet => MediaType == Parquet;

    /// <summary>Where rows were written anew; null where the engine reads them as they came.</summary>
    public LedgerRewriting? Rewriting { get; private init; }

    /// <summary>Of amounts, as a title above the header says it; null where none does.</summary>
    public string? Scale { get; private init; }

    /// <summary>Sheets that are ledgers too, and are not read.</summary>
    public IReadOnlyList<string> OtherSheets { get; private init; } = [];

    /// <param name="mapping">Says encoding and columns; null lets the file tell.</param>
    /// <param name="strict">Reads CSV by the letter, row by row, rather than by the engine.</param>
    /// <returns>Null where the bytes are neither a table of text nor Parquet, or no row read is a header.</returns>
    /// <exception cref="LedgerUnreadableException">It cannot be read as what it seems to be.</exception>
    /// <exception cref="LedgerTooLargeException">It would unpack to more than can be a ledger.</exception>
    public static LedgerText? Open(string path, string name, LedgerMapping? mapping, bool strict = false)
    {
        string? encoding = mapping?.Encoding;
        Span<byte> head = stackalloc byte[4];
        using (FileStream file = File.OpenRead(path))
            head = head[..file.ReadAtLeast(head, 4, throwOnEndOfStream: false)];
        if (head.SequenceEqual("PAR1"u8))
            return strict ? null : new LedgerText(path, Parquet);
        if (LedgerWorkbook.IsOne(head))
            return strict ? null : Rewritten(Workbook, files => LedgerWorkbook.Rewrite(path, files, mapping));
        bool gzip = head.Length >= 2 && head[0] == 0x1f && head[1] == 0x8b;
        if (!gzip && System.IO.Path.GetExtension(name).ToLowerInvariant() is not (".csv" or ".tsv" or ".txt"))
            return null;
        Encoding read = encoding is null ? Found(path, gzip) : Named(encoding);
        if (strict)
            return Rewritten(Csv, files => LedgerStrictCsv.Rewrite(() => Reader(path, gzip, read), files, mapping) is { } head ? (head, []) : null);
        return !gzip && read is UTF8Encoding ? new LedgerText(path, Csv) : Decoded(path, gzip, read);
    }

    public void Dispose() => _files?.Dispose();

    private static LedgerText Decoded(string path, bool gzip, Encoding encoding)
    {
        LedgerFiles files = new();
        try
        {
            using StreamReader reader = Reader(path, gzip, encoding);
            using StreamWriter writer = new(files.Rows, append: false, new UTF8Encoding(false));
            char[] part = new char[81_920];
            for (int count = reader.Read(part); count > 0; count = reader.Read(part))
                writer.Write(part, 0, count);
            return new LedgerText(files.Rows, Csv, files);
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    private static LedgerText? Rewritten(string mediaType, Func<LedgerFiles, (LedgerHead Head, IReadOnlyList<string> Others)?> rewrite)
    {
        LedgerFiles files = new();
        bool used = false;
        try
        {
            if (rewrite(files) is not { } done)
                return null;
            used = true;
            return new LedgerText(files.Rows, mediaType, files) { Rewriting = new LedgerRewriting(files.Aside), Scale = done.Head.Scale, OtherSheets = done.Others };
        }
        finally
        {
            if (!used)
                files.Dispose();
        }
    }

    private static StreamReader Reader(string path, bool gzip, Encoding encoding) => new(Input(path, gzip), encoding, detectEncodingFromByteOrderMarks: true);

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
