namespace PerfTargets.Ingest;

/// <summary>What became of a release from quarantine (放行) that was asked for.</summary>
public abstract record ReleaseOutcome
{
    private ReleaseOutcome()
    {
    }

    /// <param name="Seq">The decision's place in the journal.</param>
    public sealed record Done(long Seq) : ReleaseOutcome;

    /// <summary>There is no such part, or no declaration that can be kept was read of it.</summary>
    public sealed record NothingToRelease : ReleaseOutcome;

    /// <param name="By">The decision that released it.</param>
    public sealed record ReleasedBefore(long By) : ReleaseOutcome;

    /// <summary>A later document declares it: what it says is not overwritten.</summary>
    /// <param name="By">The event that took the later document in.</param>
    public sealed record Outdated(long By) : ReleaseOutcome;
}
