using System.IO.Compression;
using System.Text;

namespace PerfTargets.Ingest.Documents.Archives;

/// <summary>Archives (zip) of documents: their names are labels, never paths, and what they unpack to is counted as it comes.</summary>
public static class ZipArchiveDocuments
{
    /// <summary>Names without the mark of UTF-8 are in the encoding of whoever packed them: read as bytes, and told by their looks.</summary>
    private static readonly Encoding Bytes = Encoding.Latin1;

    /// <summary>Whatever the ratio, this much is not too much.</summary>
    private const long LittleEnough = 16L << 20;

    /// <summary>Whether the bytes are an archive, and no Office document.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes) => Office.Package.IsPacked(bytes) && !Office.Package.Holds(bytes, "[Content_Types].xml"u8);

    /// <exception cref="UnreadableDocumentException">It is damaged, locked, or holds more than the limits allow: then nothing of it is taken.</exception>
    internal static IReadOnlyList<PackedDocument> Read(string name, ReadOnlyMemory<byte> bytes, ReaderLimits limits)
    {
        List<PackedDocument> documents = [];
        try
        {
            new Unpacking(name, bytes.Length, limits, documents).Add(name, bytes, 1);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException or ArgumentException or EndOfStreamException)
        {
            throw new UnreadableDocumentException(name, $"压缩包损坏或有密码 / no zip archive that can be read, or one that is locked (expected zip without a password): {error.Message}");
        }
        return documents;
    }

    private sealed class Unpacking(string outermost, long packed, ReaderLimits limits, List<PackedDocument> documents)
    {
        private long _unpacked;

        public void Add(string name, ReadOnlyMemory<byte> bytes, int depth)
        {
            if (depth > limits.Depth)
                throw new UnreadableDocumentException(outermost, FormattableString.Invariant($"压缩包嵌套超过 {limits.Depth} 层 / {name}: archives are nested more than {limits.Depth} deep"));
            using ZipArchive zip = new(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read, leaveOpen: false, Bytes);
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                string label = Label(entry.FullName);
                if (label.Length == 0 || entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\'))
                    continue;
                byte[] content = Unpack($"{name}/{label}", entry);
                if (IsOne(content))
                    Add($"{name}/{label}", content, depth + 1);
                else
                    documents.Add(new PackedDocument($"{name}/{label}", content));
                if (documents.Count > limits.Entries)
                    throw new UnreadableDocumentException(outermost, FormattableString.Invariant($"文件超过 {limits.Entries} 个 / it holds more than {limits.Entries} documents"));
            }
        }

        private byte[] Unpack(string name, ZipArchiveEntry entry)
        {
            using Stream stream = entry.Open();
            using MemoryStream content = new();
            byte[] buffer = new byte[81_920];
            for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                content.Write(buffer, 0, read);
                _unpacked += read;
                if (content.Length > limits.Bytes || _unpacked > limits.UnpackedBytes)
                    throw new UnreadableDocumentException(outermost, FormattableString.Invariant($"解压后过大 / {name}: unpacks to more than {Math.Min(limits.Bytes, limits.UnpackedBytes) >> 20} MiB"));
                if (_unpacked > Math.Max(LittleEnough, packed * limits.Ratio))
                    throw new UnreadableDocumentException(outermost, FormattableString.Invariant($"压缩比过大 / {name}: unpacks to more than {limits.Ratio} times what is packed"));
            }
            return content.ToArray();
        }
    }

    /// <summary>Without steps up, empty parts, and what hides; empty for files that systems leave behind.</summary>
    private static string Label(string name)
    {
        string decoded = name.All(character => character <= '\u00ff') ? TextEncoding.Decode(Bytes.GetBytes(name)) ?? name : name;
        string[] parts = [.. VisibleText.Of(decoded).Split('/', '\\').Select(part => part.Trim()).Where(part => part is not ("" or "." or ".."))];
        return parts.Any(part => part[0] == '.' || part is "__MACOSX" or "Thumbs.db" or "desktop.ini") ? "" : string.Join('/', parts);
    }
}
