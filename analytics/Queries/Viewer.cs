namespace PerfTargets.Analytics.Queries;

/// <summary>Who asks, and which units they may see; every question needs one.</summary>
/// <param name="Units">Ids of the units a scope starts from, their descendants included; null for all units.</param>
public sealed record Viewer(string Name, IReadOnlyList<ulong>? Units)
{
    /// <summary>The person at this machine: sees all units.</summary>
    public static Viewer Local { get; } = new("local", null);
}
