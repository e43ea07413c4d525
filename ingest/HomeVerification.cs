using PerfTargets.Declarations;

namespace PerfTargets.Ingest;

/// <summary>What a check of a home found (核验).</summary>
/// <param name="Checksum">Of the store; null where it could not be taken.</param>
/// <param name="Findings">Empty where journal, raw files and store agree.</param>
public sealed record HomeVerification(long Events, int Documents, string? Checksum, IReadOnlyList<Issue> Findings)
{
    public bool IsClean => Findings.Count == 0;
}

/// <summary>What a rebuild did.</summary>
/// <param name="Before">Checksum of the store before.</param>
/// <param name="SetAside">Where the database before lies now, where it differed; null where it was equal.</param>
public sealed record HomeRebuild(int Events, string Before, string After, string? SetAside)
{
    public bool IsEqual => Before == After;
}
