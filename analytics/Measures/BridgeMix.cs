namespace PerfTargets.Analytics.Measures;

/// <summary>What was shifted between budget lines of the same projects (子项目结构调整), a memo beside a bridge; computed by <c>BridgeMix.sql</c>.</summary>
/// <param name="Nodes">Projects with lines on the forms of both years.</param>
/// <param name="Shifted">½ (Σ|Δ line| − |Σ Δ line|), in the currency's unit.</param>
/// <param name="Unlisted">What they ask for beyond their lines.</param>
public sealed record BridgeMix(long Nodes, decimal Shifted, decimal Unlisted);
