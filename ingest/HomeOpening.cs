namespace PerfTargets.Ingest;

/// <summary>How a home was found when it was opened.</summary>
/// <param name="TornTail">Where the rest of a journal line went that a crash cut off; null where there was none.</param>
public abstract record HomeOpening(string? TornTail)
{
    /// <summary>Journal and database agree.</summary>
    public sealed record Opened(string? TornTail) : HomeOpening(TornTail);

    /// <summary>The database had missed events, which were taken in again from the raw files.</summary>
    public sealed record Replayed(int Events, string? TornTail) : HomeOpening(TornTail);

    /// <summary>The database was made anew from journal and raw files.</summary>
    /// <param name="Reason">What was wrong with the one before.</param>
    /// <param name="SetAside">Where it lies now; null where there was none.</param>
    public sealed record Rebuilt(string Reason, string? SetAside, int Events, string? TornTail) : HomeOpening(TornTail);
}
