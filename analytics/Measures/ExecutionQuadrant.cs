using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>What a project spent in a year, and what it asks for in the next (执行与增长); computed by <c>ExecutionQuadrant.sql</c>, which tells each project for every band.</summary>
/// <param name="LineageId">The project over the years, whatever it is called in each.</param>
/// <param name="Year">The year that asks; the execution is of the year before.</param>
/// <param name="Below">Upper edge of the band that tells low from high, one of <see cref="Bands.Low"/>.</param>
/// <param name="Quadrant"><c>low-more</c>, <c>low-less</c>, <c>high-more</c> or <c>high-less</c>: the rate, and whether more is asked for than the budget.</param>
/// <param name="Budget">What the execution is held against; never 0.</param>
/// <param name="Rate">Executed / budget: 0.4996 = 49.96 %.</param>
/// <param name="Change">Asked / budget − 1.</param>
/// <param name="AskedIn">The form that asks.</param>
/// <param name="ExecutedIn">The declaration that states the execution.</param>
/// <param name="BudgetIn">The declaration that states the budget.</param>
public sealed record ExecutionQuadrant(
    ulong UnitId,
    string Unit,
    string? Department,
    ulong LineageId,
    ulong ProjectId,
    string Project,
    int Year,
    int ExecutedYear,
    double Below,
    string Quadrant,
    string Currency,
    string? ProjectType,
    string? FundPurpose,
    string Basis,
    string BudgetStage,
    [Sum] long Projects,
    [Sum] decimal Budget,
    [Sum] decimal Executed,
    [Sum] decimal Gap,
    [Rate(nameof(ExecutionQuadrant.Executed), nameof(ExecutionQuadrant.Budget))] double Rate,
    [Sum] decimal Asked,
    [Sum] decimal Increase,
    [Change(nameof(ExecutionQuadrant.Budget), nameof(ExecutionQuadrant.Asked))] double Change,
    ulong AskedIn,
    ulong ExecutedIn,
    ulong BudgetIn,
    ulong DeclarationId) : IOfDeclaration;
