namespace PerfTargets.Analytics.Measures;

/// <summary>A department or a unit in a bridge, its change by kind; computed by <c>BridgeGroup.sql</c>.</summary>
/// <param name="Name">Null for what states none.</param>
/// <param name="Other">拆分合并 and 更名.</param>
public sealed record BridgeGroup(
    string? Name,
    long Nodes,
    decimal Opening,
    decimal Revision,
    decimal Transferred,
    decimal New,
    decimal Ended,
    decimal Unfiled,
    decimal Other,
    decimal Increased,
    decimal Decreased,
    decimal Closing);
