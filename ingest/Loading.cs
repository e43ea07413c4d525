using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>Bytes → load: reads the document and keeps aside what cannot be trusted.</summary>
internal static class Loading
{
    private static readonly IssueMessage Unreadable = new(
        "unreadable-document",
        new Bilingual("无法打开该文件：{0}", "The file cannot be opened: {0}"));

    public static Load Read(long seq, DateTimeOffset at, string name, string sha256, ReadOnlyMemory<byte> bytes, DocumentReader reader)
    {
        DocumentReading reading = Read(name, bytes, reader);
        return new Load(
            seq,
            at,
            new Document(sha256, name, reading.MediaType, bytes.Length, reading.Pages),
            reader.Version,
            reading.Declarations,
            reading.Issues,
            [.. reading.Unread.Select(part => new Quarantined(part.FirstLine, part.LastLine, part.Raw, part.Reason, part.NearestForm))]);
    }

    private static DocumentReading Read(string name, ReadOnlyMemory<byte> bytes, DocumentReader reader)
    {
        try
        {
            return reader.Read(name, bytes);
        }
        catch (UnreadableDocumentException exception)
        {
            Issue issue = new(Unreadable, [exception.Reason], IssueSeverity.Error);
            return new DocumentReading("application/octet-stream", null, [], [new Unread(null, null, "", issue, null)], [issue]);
        }
    }
}
