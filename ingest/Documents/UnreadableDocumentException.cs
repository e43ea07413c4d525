namespace PerfTargets.Ingest.Documents;

/// <summary>A file that cannot be opened as a document at all; ingestion catches it, once, and quarantines the document.</summary>
public sealed class UnreadableDocumentException(string document, string reason) : Exception($"{document}: {reason}")
{
    public string Document { get; } = document;

    /// <summary>What is wrong with it, in a few words.</summary>
    public string Reason { get; } = reason;
}
