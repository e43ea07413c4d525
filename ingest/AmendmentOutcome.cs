namespace PerfTargets.Ingest;

/// <summary>What became of a withdrawal, a settlement or a correction that was asked for.</summary>
public abstract record AmendmentOutcome
{
    private AmendmentOutcome()
    {
    }

    /// <param name="Seq">The decision's place in the journal.</param>
    public sealed record Done(long Seq) : AmendmentOutcome;

    /// <summary>There is no such document, load, version or value, or it was withdrawn or changed before.</summary>
    public sealed record NothingThere : AmendmentOutcome;
}
