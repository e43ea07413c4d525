using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A target at the weak end of its cohort (同类偏弱目标); computed by <c>PeerTarget.sql</c>.</summary>
/// <param name="Direction">1 where more is better, −1 where less is.</param>
/// <param name="N">Row in the form, from 0.</param>
/// <param name="Step">How wide the cohort was drawn, as <see cref="Cohorts.CohortStep"/>.</param>
/// <param name="Target">In <paramref name="MeasureUnit"/>, the weak bound of a range.</param>
/// <param name="Median">Of the cohort without the target's own unit, every unit weighing the same.</param>
/// <param name="Gap">How much weaker than the median.</param>
/// <param name="Score">z: gap in robust scales.</param>
/// <param name="Members">At least so many values, one a unit and project.</param>
/// <param name="Units">At least so many.</param>
/// <param name="AtOrBeyond">Share of the cohort as weak or weaker, at most; a fraction.</param>
/// <param name="Alone">Nobody else is as weak.</param>
/// <param name="Mixed">A tenth of the cohort lies beyond the fence (同类不齐).</param>
/// <param name="Targets">1.</param>
public sealed record PeerTarget(
    ulong UnitId,
    string Unit,
    ulong ProjectId,
    string Project,
    int Year,
    string? Department,
    string? ProjectType,
    string? FundPurpose,
    string Indicator,
    string Concept,
    int Direction,
    string MeasureUnit,
    int N,
    int Step,
    double Target,
    double Median,
    double Scale,
    double Gap,
    [Max] double Score,
    int Members,
    int Units,
    double AtOrBeyond,
    bool Alone,
    bool Mixed,
    [Sum] long Targets,
    ulong DeclarationId) : IOfDeclaration;
