namespace PerfTargets.Ingest.Documents;

/// <summary>A line of a document as printed.</summary>
/// <param name="Number">From 1, through the whole document.</param>
/// <param name="Page">From 1.</param>
public sealed record TextLine(int Number, int Page, string Text);

/// <summary>What a reader gives to the forms: the document's lines in its own order, each with its place.</summary>
/// <param name="MediaType">IANA media type.</param>
/// <param name="Pages">Null where the format has no pages.</param>
public sealed record DocumentContent(string MediaType, int? Pages, IReadOnlyList<TextLine> Lines);

/// <summary>Bytes of one format → lines with places. Readers know nothing of forms.</summary>
public interface IDocumentReader
{
    /// <summary>Whether these bytes are this reader's format, told by the content rather than by the name.</summary>
    bool CanRead(string name, ReadOnlySpan<byte> bytes);

    /// <exception cref="UnreadableDocumentException">The file cannot be opened as what it claims to be.</exception>
    DocumentContent Read(string name, ReadOnlyMemory<byte> bytes);
}
