using System.Security.Cryptography;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Documents.Archives;
using PerfTargets.Ingest.Forms;

namespace PerfTargets.Ingest;

/// <summary>A document's bytes → its declarations, and what could not be read of it.</summary>
public static class Reading
{
    /// <summary>Changes with what the reader makes of a document; the journal remembers which one read it.</summary>
    public const string Version = "7";

    private static readonly OpenHere Here = new();

    /// <exception cref="UnreadableDocumentException">No reader can open the bytes.</exception>
    public static DocumentReading Read(string name, ReadOnlyMemory<byte> bytes) => Read(name, bytes, Here);

    /// <inheritdoc cref="Read(string, ReadOnlyMemory{byte})"/>
    /// <param name="opener">Opens the document.</param>
    public static DocumentReading Read(string name, ReadOnlyMemory<byte> bytes, IDocumentOpener opener)
    {
        ArgumentNullException.ThrowIfNull(opener);
        if (ZipArchiveDocuments.IsOne(bytes.Span))
            throw new UnreadableDocumentException(name, opener.Unpack(name, bytes).Count == 0 ? "压缩包内没有文件 / an archive without a document in it" : "压缩包：其中文件逐个读取 / an archive: its documents are read one by one");
        DocumentContent content = SyntheticMark.Apply(opener.Open(name, bytes));
        var source = new DocumentSource(name, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        (int found, IReadOnlyList<Declaration> declarations, IReadOnlyList<Unread> unread) = FormMatcher.Read(content, source);
        int before = unread.Count;
        unread = [.. unread, .. UnreadScans.Of(content)];
        found += unread.Count - before;
        if (found == 0)
            (found, unread) = (1, [new Unread(null, null, "", new Issue(IssueMessages.FormUnknown, ["空文件 / empty"], IssueSeverity.Error), null)]);
        declarations = RecognisedPages.Open(GuessedOrder.Open(declarations, content), content.Recognition);
        if (content.Synthetic)
            declarations = [.. declarations.Select(declaration => declaration with { Synthetic = true })];
        return new DocumentReading(content.MediaType, content.Pages, found, declarations, unread, [], content.Recognition?.By);
    }
}
