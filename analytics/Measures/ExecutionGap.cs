using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>What a project did not spend, and what it asks for next (执行差异); computed by <c>ExecutionGap.sql</c>.</summary>
/// <param name="Year">The year that asks for money again; the execution is of the year before.</param>
/// <param name="Basis">自评表 or 台账: final; 申报表填列: as declared, its cut-off date unknown.</param>
/// <param name="BudgetStage">What the execution is held against: 调整后预算数, 批复数, 上年预算额, or of a self-evaluation or a ledger that tells no other 申报数.</param>
/// <param name="Gap">Budget − executed; positive is money not spent.</param>
/// <param name="Rate">Executed / budget: 0.4996 = 49.96 %; null on base 0.</param>
/// <param name="Asked">Budget asked for in <paramref name="Year"/>; null where no form of that year is on file.</param>
/// <param name="Change">Asked / budget − 1.</param>
/// <param name="ExecutedIn">The declaration that states the execution.</param>
/// <param name="BudgetIn">The declaration that states the budget.</param>
/// <param name="DeclarationId">Whose matter it is: of a self-evaluation's execution the form that asks again, where one is on file; else what states the execution.</param>
public sealed record ExecutionGap(
    ulong UnitId,
    string Unit,
    string? Department,
    ulong ProjectId,
    string Project,
    int Year,
    int ExecutedYear,
    string Currency,
    string? ProjectType,
    string? FundPurpose,
    string Basis,
    string BudgetStage,
    [Sum] decimal Budget,
    [Sum] decimal Executed,
    [Sum] decimal Gap,
    [Rate(nameof(ExecutionGap.Executed), nameof(ExecutionGap.Budget))] double? Rate,
    [Sum] decimal? Asked,
    [Sum] decimal? Increase,
    [Change(nameof(ExecutionGap.Budget), nameof(ExecutionGap.Asked))] double? Change,
    ulong ExecutedIn,
    ulong BudgetIn,
    ulong DeclarationId) : IOfDeclaration;
