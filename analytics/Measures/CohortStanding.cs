using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>What targets of one kind are judged by (同类统计); computed by <c>CohortStanding.sql</c>. Published over all units where at least five stand behind it.</summary>
/// <param name="Concept">Null for growth of budgets.</param>
/// <param name="Direction">1 where more is better, −1 where less is.</param>
/// <param name="Step">How wide the cohort was drawn, as <see cref="Cohorts.CohortStep"/>.</param>
/// <param name="Targets">How many it judges.</param>
/// <param name="Members">n: one value a unit and project.</param>
/// <param name="Median">In <paramref name="MeasureUnit"/>, as the others; every unit weighs the same.</param>
/// <param name="Scale">In which distances from the median are told.</param>
/// <param name="Beyond">Share of the members beyond the fence; above a tenth nothing is told (同类不齐).</param>
public sealed record CohortStanding(
    string? Concept,
    ulong ConceptId,
    int Direction,
    string MeasureUnit,
    int Year,
    string ProjectType,
    string FundPurpose,
    int Step,
    [Sum] long Targets,
    [Sum] long Members,
    int Units,
    double Median,
    double Mad,
    double Scale,
    double Q1,
    double Q3,
    double Beyond) : IMeasure;
