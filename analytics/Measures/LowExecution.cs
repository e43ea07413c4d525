using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A year of a run of years in which a project's execution stays below a band (连续低执行); computed by <c>LowExecution.sql</c>, which tells each run for every band and basis.</summary>
/// <param name="LineageId">The project over the years, whatever it is called in each.</param>
/// <param name="Below">Upper edge of the band, one of <see cref="Bands.Low"/>; a rate of just as much is not below it.</param>
/// <param name="FinalOnly">Whether only executions of a 自评表 or a 台账 count; else those as declared count too.</param>
/// <param name="Year">The year that asks for money after <paramref name="ExecutedYear"/>.</param>
/// <param name="Nth">The how manieth year of its run, from 1.</param>
/// <param name="FirstYear">Of the whole run, as are the next two.</param>
/// <param name="Latest">Whether the run ends with this year.</param>
/// <param name="Gap">Budget − executed of <paramref name="ExecutedYear"/> alone.</param>
/// <param name="Rate">Executed / budget: 0.4996 = 49.96 %.</param>
/// <param name="Asked">Budget asked for in <paramref name="Year"/>; null where no form of that year is on file, as is <paramref name="AskedIn"/>.</param>
/// <param name="Change">Asked / budget − 1.</param>
/// <param name="ExecutedIn">The declaration that states the execution.</param>
/// <param name="BudgetIn">The declaration that states the budget.</param>
public sealed record LowExecution(
    ulong UnitId,
    string Unit,
    string? Department,
    ulong LineageId,
    ulong ProjectId,
    string Project,
    double Below,
    bool FinalOnly,
    int Year,
    int ExecutedYear,
    int Nth,
    int FirstYear,
    int LastYear,
    int Years,
    bool Latest,
    string Currency,
    string? ProjectType,
    string? FundPurpose,
    string Basis,
    string BudgetStage,
    [Sum] long Projects,
    [Sum] decimal Budget,
    [Sum] decimal Executed,
    [Sum] decimal Gap,
    [Rate(nameof(LowExecution.Executed), nameof(LowExecution.Budget))] double Rate,
    [Sum] decimal? Asked,
    [Sum] decimal? Increase,
    [Change(nameof(LowExecution.Budget), nameof(LowExecution.Asked))] double? Change,
    ulong? AskedIn,
    ulong ExecutedIn,
    ulong BudgetIn,
    ulong DeclarationId) : IOfDeclaration;
