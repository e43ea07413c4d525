namespace PerfTargets.Analytics.Queries;

/// <summary>Between which years a bridge leads (变动桥), and in which currency: two are never added.</summary>
/// <param name="From">Earlier than <paramref name="To"/>.</param>
public sealed record BridgeSpan(int From, int To, string Currency);
