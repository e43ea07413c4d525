namespace PerfTargets.Ingest.Documents;

/// <summary>Opens one file format: bytes → lines and tables, each with its place. Knows nothing of forms.</summary>
public interface IDocumentReader
{
    /// <summary>Whether the format is so involved that a crafted file can hold or fell the program that opens it: such a document is opened in a process of its own.</summary>
    bool IsInvolved { get; }

    /// <summary>How sure the reader is that these bytes are its format; the content decides, the name only helps.</summary>
    Claim Claims(string name, ReadOnlySpan<byte> bytes);

    /// <exception cref="UnreadableDocumentException">The bytes are damaged, locked or not this format after all.</exception>
    DocumentContent Read(string name, ReadOnlyMemory<byte> bytes);
}

/// <summary>A reader of a format whose pages look the same everywhere: it can show them.</summary>
public interface IPageDrawer : IDocumentReader
{
    /// <inheritdoc cref="IDocumentOpener.Draw"/>
    string Draw(string name, ReadOnlyMemory<byte> bytes, int page);
}

/// <summary>A reader that may need longer for a document than is usual.</summary>
public interface IPatientReader : IDocumentReader
{
    /// <inheritdoc cref="IDocumentReader.Read"/>
    /// <param name="takesLong">Called before what takes long, once or not at all.</param>
    DocumentContent Read(string name, ReadOnlyMemory<byte> bytes, Action takesLong);
}

/// <summary>The strongest claim opens the document.</summary>
public enum Claim
{
    None,

    /// <summary>It could be read as plain text.</summary>
    Fallback,

    /// <summary>The bytes carry the format's own signature or structure.</summary>
    Format,
}
