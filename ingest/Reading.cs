using System.Security.Cryptography;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms;

namespace PerfTargets.Ingest;

/// <summary>A document's bytes → its declarations, and what could not be read of it.</summary>
public static class Reading
{
    /// <summary>Changes with what the reader makes of a document; the journal remembers which one read it.</summary>
    public const string Version = "1";

    /// <exception cref="UnreadableDocumentException">No reader can open the bytes.</exception>
    public static DocumentReading Read(string name, ReadOnlyMemory<byte> bytes)
    {
        DocumentContent content = Open(name, bytes);
        var source = new DocumentSource(name, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        (int found, IReadOnlyList<Declaration> declarations, IReadOnlyList<Unread> unread) = FormMatcher.Read(content, source);
        if (found == 0)
            (found, unread) = (1, [new Unread(null, null, "", new Issue(IssueMessages.FormUnknown, ["空文件 / empty"], IssueSeverity.Error), null)]);
        return new DocumentReading(content.MediaType, content.Pages, found, declarations, unread, []);
    }

    /// <summary>The lines of a document as its reader gives them, to show beside what was read.</summary>
    /// <exception cref="UnreadableDocumentException">No reader can open the bytes.</exception>
    public static IReadOnlyList<DocumentLine> Lines(string name, ReadOnlyMemory<byte> bytes) => Open(name, bytes).Lines;

    private static DocumentContent Open(string name, ReadOnlyMemory<byte> bytes)
    {
        IDocumentReader reader = Discover.All<IDocumentReader>().MaxBy(member => member.Claims(name, bytes.Span))
            ?? throw new UnreadableDocumentException(name, "no reader opens it (expected text in UTF-8, UTF-16 or GB18030)");
        return reader.Read(name, bytes);
    }
}
