namespace PerfTargets.Analytics.Measures;

/// <summary>A bar of a bridge (变动桥的一项), with what the bridge opens and closes with of its nodes; computed by <c>BridgeBar.sql</c>.</summary>
/// <param name="Nodes">Lineages in it; projects of the earlier year in <paramref name="Before"/>, of the later in <paramref name="After"/>.</param>
public sealed record BridgeBar(string Bar, long Nodes, long Before, long After, decimal Opening, decimal Revision, decimal Amount, decimal Closing);
