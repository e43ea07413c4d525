using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>Document → declarations: the bytes' reader gives lines, the forms make declarations of them, the rest is told apart with its reason.</summary>
public static class Reading
{
    /// <summary>Raised with every change of what a reader or a form gives.</summary>
    public const string Version = "1";

    private static readonly IReadOnlyList<IDocumentReader> Readers = Discover.All<IDocumentReader>();

    /// <exception cref="UnreadableDocumentException">No reader can open the bytes.</exception>
    public static DocumentReading Read(string name, ReadOnlyMemory<byte> bytes)
    {
        IDocumentReader reader = Readers.FirstOrDefault(candidate => candidate.CanRead(name, bytes.Span))
            ?? throw new UnreadableDocumentException(name, "no reader knows this format (expected text in UTF-8, UTF-16 or GB18030)");
        DocumentContent content = reader.Read(name, bytes);
        return FormMatcher.Match(content, name, RawFiles.Sha256(bytes.Span));
    }

    /// <summary>The lines of a document as its reader gives them, to show beside what was read.</summary>
    public static IReadOnlyList<TextLine> Lines(string name, ReadOnlyMemory<byte> bytes) =>
        Readers.FirstOrDefault(candidate => candidate.CanRead(name, bytes.Span))?.Read(name, bytes).Lines ?? [];
}
