namespace PerfTargets.Ingest.Documents;

/// <summary>A file cannot be opened as a document at all; <see cref="Loading"/> catches it, once, and keeps an issue.</summary>
public sealed class UnreadableDocumentException(string document, string reason) : Exception($"{document}: {reason}")
{
    public string Reason { get; } = reason;
}
