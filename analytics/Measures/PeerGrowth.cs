using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A project whose budget moved far more than that of its peers (同类增幅); computed by <c>PeerGrowth.sql</c>.</summary>
/// <param name="Direction">−1 where it grew, 1 where it fell.</param>
/// <param name="Step">How wide the cohort was drawn, as <see cref="Cohorts.CohortStep"/>.</param>
/// <param name="Asked">Above 0.</param>
/// <param name="Previous">The year before's budget, above 0.</param>
/// <param name="PreviousStage">Of <paramref name="Previous"/>.</param>
/// <param name="Growth">A fraction of the year before: 0.5 is +50 %.</param>
/// <param name="Median">Of the cohort without the project's own unit.</param>
/// <param name="Scale">Of ln(asked / previous).</param>
/// <param name="Score">z.</param>
/// <param name="Members">At least so many projects.</param>
/// <param name="Units">At least so many.</param>
/// <param name="AtOrBeyond">Share that moved as far or farther, at most; a fraction.</param>
/// <param name="Alone">Nobody else moved as far.</param>
/// <param name="Mixed">A tenth of the cohort lies beyond the fence (同类不齐).</param>
public sealed record PeerGrowth(
    ulong UnitId,
    string Unit,
    ulong ProjectId,
    string Project,
    int Year,
    string Currency,
    string? Department,
    string? ProjectType,
    string? FundPurpose,
    int Direction,
    int Step,
    decimal Asked,
    decimal Previous,
    string? PreviousStage,
    double Growth,
    double Median,
    double Scale,
    double Score,
    int Members,
    int Units,
    double AtOrBeyond,
    bool Alone,
    bool Mixed,
    ulong DeclarationId) : IOfDeclaration;
