using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>Budget and execution of a project in a year (项目年度预算与执行); computed by <c>ProjectYear.sql</c>.</summary>
/// <param name="DeclarationId">The form that states the budget, else the one that states the execution, else the year's own.</param>
/// <param name="Stage">Of the budget: 调整后预算数, 批复数, 申报数 or 上年预算额; null without one.</param>
/// <param name="ExecutionBase">What the execution is held against; null where either is unknown.</param>
/// <param name="Rate">Fraction; null on base 0.</param>
public sealed record ProjectYear(
    ulong UnitId,
    string Unit,
    ulong ProjectId,
    string Project,
    ulong DeclarationId,
    int Year,
    string Currency,
    string? Department,
    string? ProjectType,
    string? FundPurpose,
    [Min] string? Stage,
    [Max] string? OtherStage,
    [Min] string? BaseStage,
    [Max] string? OtherBaseStage,
    [Min] string? Basis,
    [Max] string? OtherBasis,
    [Sum] long Projects,
    [Sum] long Filed,
    [Sum] long Budgets,
    [Sum] long Executions,
    [Sum] decimal? Budget,
    [Sum] decimal? Asked,
    [Sum] decimal? Approved,
    [Sum] decimal? Revised,
    [Sum] decimal? Executed,
    [Sum] decimal? ExecutionBase,
    [Sum] decimal? Spent,
    [Sum] decimal? Gap,
    [Rate(nameof(ProjectYear.Spent), nameof(ProjectYear.ExecutionBase))] double? Rate) : IYearly;
