using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>Two years of final executions before the form that asks again (连续两年执行); computed by <c>ExecutionRun.sql</c>.</summary>
/// <param name="Year">The year that asks; the later execution is of the year before, the earlier one of two years before.</param>
/// <param name="Basis">自评表 or 台账.</param>
/// <param name="Stage">Of the budget that the execution is held against.</param>
/// <param name="Rate">Executed / budget: 0.4996 = 49.96 %.</param>
/// <param name="ExecutedIn">The declaration that states the execution.</param>
/// <param name="BudgetIn">The declaration that states the budget.</param>
/// <param name="Asked">Budget asked for in <paramref name="Year"/>.</param>
public sealed record ExecutionRun(
    ulong UnitId,
    string Unit,
    ulong ProjectId,
    string Project,
    int Year,
    string Currency,
    string? ProjectType,
    string? FundPurpose,
    string Basis,
    string Stage,
    decimal Budget,
    decimal Executed,
    double Rate,
    ulong ExecutedIn,
    ulong BudgetIn,
    string EarlierBasis,
    string EarlierStage,
    decimal EarlierBudget,
    decimal EarlierExecuted,
    double EarlierRate,
    ulong EarlierExecutedIn,
    ulong EarlierBudgetIn,
    decimal Asked,
    ulong DeclarationId) : IOfDeclaration;
