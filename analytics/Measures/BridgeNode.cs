namespace PerfTargets.Analytics.Measures;

/// <summary>A lineage of projects in a bridge between two years (预算变动桥的节点), and the bar that its change goes into; computed by <c>BridgeNode.sql</c>.</summary>
/// <param name="Bar">transferred, new, ended, unfiled, regrouped, renamed, increased, decreased or unchanged.</param>
/// <param name="ProjectBefore">What it, or the largest of its parts, was called, where it was another.</param>
/// <param name="Before">Projects in the earlier year, and in the later one.</param>
/// <param name="Own">What its forms of the earlier year asked for.</param>
/// <param name="Declared">What its forms of the later year declare of the earlier, where that is the year before.</param>
/// <param name="Asked">What its forms of the later year ask for.</param>
/// <param name="Revision">口径调整: <paramref name="Declared"/> − <paramref name="Own"/> where both are known, else 0.</param>
/// <param name="Amount"><paramref name="Asked"/> − <paramref name="Opening"/> − <paramref name="Revision"/>.</param>
public sealed record BridgeNode(
    ulong UnitId,
    string Unit,
    string? Department,
    ulong LineageId,
    string Bar,
    string Project,
    string? ProjectBefore,
    long Before,
    long After,
    decimal? Own,
    decimal? Declared,
    decimal? Asked,
    decimal Opening,
    decimal Revision,
    decimal Amount,
    ulong? DeclarationBefore,
    ulong? DeclarationAfter);
