using System.Globalization;

namespace PerfTargets.Ingest.Documents;

/// <summary>How much of anything a document may be before it is refused; each can be set by an environment variable <c>PERFTARGETS_READER_…</c>.</summary>
/// <param name="Bytes">Of a document.</param>
/// <param name="UnpackedBytes">Of all that is packed in a file, together.</param>
/// <param name="Ratio">Unpacked bytes for a packed one.</param>
/// <param name="Entries">Documents in an archive, those of archives in it included.</param>
/// <param name="Depth">Archives in archives.</param>
/// <param name="Pages">Of a document.</param>
/// <param name="Seconds">For one document, from its first byte to what was read of it.</param>
/// <param name="HeapBytes">Of a reader process.</param>
/// <param name="ScannedPages">Of a document, that are recognised.</param>
/// <param name="ScanSeconds">For one document with scanned pages, in place of <paramref name="Seconds"/>; a page takes a few.</param>
public sealed record ReaderLimits(long Bytes, long UnpackedBytes, int Ratio, int Entries, int Depth, int Pages, int Seconds, long HeapBytes, int ScannedPages, int ScanSeconds)
{
    public static ReaderLimits Default { get; } = new(
        Bytes: 256L << 20, UnpackedBytes: 512L << 20, Ratio: 200, Entries: 10_000, Depth: 3, Pages: 2_000, Seconds: 60, HeapBytes: 768L << 20, ScannedPages: 200, ScanSeconds: 1_200);

    /// <exception cref="FormatException">A variable holds no number above 0.</exception>
    public static ReaderLimits FromEnvironment() => new(
        Of("MIB", Default.Bytes >> 20) << 20, Of("UNPACKED_MIB", Default.UnpackedBytes >> 20) << 20, (int)Of("RATIO", Default.Ratio), (int)Of("ENTRIES", Default.Entries),
        (int)Of("DEPTH", Default.Depth), (int)Of("PAGES", Default.Pages), (int)Of("SECONDS", Default.Seconds), Of("HEAP_MIB", Default.HeapBytes >> 20) << 20,
        (int)Of("SCANNED_PAGES", Default.ScannedPages), (int)Of("SCAN_SECONDS", Default.ScanSeconds));

    private static long Of(string name, long otherwise)
    {
        string variable = "PERFTARGETS_READER_" + name;
        if (Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } text)
            return otherwise;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value is > 0 and < 1 << 20
            ? value
            : throw new FormatException($"{variable}={text}: expected a whole number from 1 to {(1 << 20) - 1}");
    }
}
