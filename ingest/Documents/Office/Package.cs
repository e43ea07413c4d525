using System.IO.Compression;

namespace PerfTargets.Ingest.Documents.Office;

/// <summary>The packed parts of an Office file (OPC), looked at before any is opened: how much they unpack to, and which kind of document it is.</summary>
internal static class Package
{
    private const int MostParts = 10_000;

    private static readonly ReadOnlyMemory<byte> Signature = "PK\x03\x04"u8.ToArray();

    public static bool IsPacked(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature.Span);

    /// <summary>Whether the file packs a part of that name, e.g. <c>word/document.xml</c>; its directory stands at the end.</summary>
    public static bool Holds(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> part) =>
        IsPacked(bytes) && bytes[Math.Max(0, bytes.Length - (1 << 20))..].IndexOf(part) >= 0;

    /// <exception cref="UnreadableDocumentException">It is damaged, or unpacks to more than a document does.</exception>
    public static void Check(string name, ReadOnlyMemory<byte> bytes, ReaderLimits limits)
    {
        using ZipArchive zip = new(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts)
            throw new UnreadableDocumentException(name, FormattableString.Invariant($"压缩部件过多 / it packs {zip.Entries.Count} parts (expected {MostParts} at most)"));
        long unpacked = 0;
        byte[] buffer = new byte[81_920];
        foreach (ZipArchiveEntry part in zip.Entries)
        {
            // What the directory says may be untrue: the bytes are counted.
            using Stream content = part.Open();
            for (int read = content.Read(buffer); read > 0; read = content.Read(buffer))
            {
                unpacked += read;
                if (unpacked > limits.UnpackedBytes)
                    throw new UnreadableDocumentException(name, FormattableString.Invariant($"解压后过大 / it unpacks to more than {limits.UnpackedBytes >> 20} MiB"));
                if (unpacked > Math.Max(LittleEnough, (long)bytes.Length * limits.Ratio))
                    throw new UnreadableDocumentException(name, FormattableString.Invariant($"压缩比过大 / it unpacks to more than {limits.Ratio} times what is packed"));
            }
        }
    }

    /// <summary>Whatever the ratio, this much is not too much.</summary>
    private const long LittleEnough = 16L << 20;
}
