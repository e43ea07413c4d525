namespace PerfTargets.Ingest;

/// <summary>What came of an erasure.</summary>
public abstract record ErasureOutcome
{
    private ErasureOutcome()
    {
    }

    /// <param name="Document">What it was called.</param>
    /// <param name="Seq">The decision's place in the journal.</param>
    public sealed record Done(string Document, long Seq) : ErasureOutcome;

    /// <summary>There is no such document, or it was erased already.</summary>
    public sealed record NothingThere : ErasureOutcome;

    /// <param name="Documents">SHA-256 of those that are called so.</param>
    public sealed record Several(IReadOnlyList<string> Documents) : ErasureOutcome;
}
