namespace PerfTargets.Analytics.Queries;

/// <summary>What is supposed of declarations (假设), to see what would come of it; nothing is kept.</summary>
/// <param name="Cut">How they are cut.</param>
/// <param name="Share">By how much, a fraction from 0 to 1; counts for <see cref="CutKind.Share"/> alone.</param>
/// <param name="Rule">Only those with an open flag of this rule; null for all.</param>
/// <param name="Without">Ids of units that are left out, with those below them.</param>
public sealed record Supposition(CutKind Cut, decimal Share, string? Rule, IReadOnlyList<ulong> Without)
{
    public static Supposition Nothing { get; } = new(CutKind.None, 0, null, []);
}

/// <summary>How what is asked for is cut.</summary>
public enum CutKind
{
    None,

    /// <summary>按比例: by a share.</summary>
    Share,

    /// <summary>压到上年执行数: to what was executed the year before, where more is asked for.</summary>
    Executed,
}
