namespace PerfTargets.Ingest;

/// <summary>A document that is ready to be taken in.</summary>
public abstract record PreparedDocument
{
    private PreparedDocument()
    {
    }

    /// <summary>Read, and waiting for the store.</summary>
    internal sealed record Read(string Name, string Sha256, ReadOnlyMemory<byte> Bytes, Intake Intake) : PreparedDocument;

    /// <summary>What only the store can read (a ledger), what holds documents of its own (an archive), or what could not be had.</summary>
    internal sealed record Alone(Func<DocumentReport> Take) : PreparedDocument;
}
