using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A project whose only countable output costs far more, or less, a unit than the same does elsewhere (同类单位成本); computed by <c>PeerCost.sql</c>.</summary>
/// <param name="N">Row in the form, from 0.</param>
/// <param name="Direction">−1 where it is dearer, 1 where it is cheaper.</param>
/// <param name="Step">How wide the cohort was drawn, as <see cref="Cohorts.CohortStep"/>.</param>
/// <param name="Budget">Asked for, above 0.</param>
/// <param name="Quantity">The target, above 0, in <paramref name="MeasureUnit"/>.</param>
/// <param name="Cost">Of one <paramref name="MeasureUnit"/>.</param>
/// <param name="Median">Of the cohort without the project's own unit, as <paramref name="Cost"/>.</param>
/// <param name="Scale">Of ln(cost).</param>
/// <param name="Score">z.</param>
/// <param name="Members">At least so many projects.</param>
/// <param name="Units">At least so many.</param>
/// <param name="AtOrBeyond">Share that is as far out or farther, at most; a fraction.</param>
/// <param name="Alone">Nobody else is as far out.</param>
/// <param name="Mixed">A tenth of the cohort lies beyond the fence (同类不齐).</param>
public sealed record PeerCost(
    ulong UnitId,
    string Unit,
    ulong ProjectId,
    string Project,
    int Year,
    string Currency,
    string? Department,
    string? ProjectType,
    string? FundPurpose,
    string Indicator,
    string Concept,
    int N,
    int Direction,
    int Step,
    decimal Budget,
    double Quantity,
    string MeasureUnit,
    double Cost,
    double Median,
    double Scale,
    double Score,
    int Members,
    int Units,
    double AtOrBeyond,
    bool Alone,
    bool Mixed,
    ulong DeclarationId) : IOfDeclaration;
