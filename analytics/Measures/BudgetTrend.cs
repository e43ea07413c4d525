using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>Budget of a project in a year beside the year before (预算变动); computed by <c>BudgetTrend.sql</c>.</summary>
/// <param name="Stage">调整后预算数 (revised) or 批复数 (approved) of a self-evaluation or a ledger, 申报数 (asked for), 上年预算额 (as the next year's form states it).</param>
/// <param name="Budget">Currency's unit.</param>
/// <param name="PreviousStage">上年预算额, as the year's own form declares it; else a stage of the year before, the same where it is known.</param>
/// <param name="Change">Fraction of the previous budget: 0.25 = +25 %; null in a first year and on base 0.</param>
/// <param name="DeclarationId">What states the budget: a form, a self-evaluation or a ledger.</param>
public sealed record BudgetTrend(
    ulong UnitId,
    string Unit,
    string? Department,
    ulong ProjectId,
    string Project,
    int Year,
    string Currency,
    string? ProjectType,
    string? FundPurpose,
    string Stage,
    [Sum] decimal Budget,
    [Sum] decimal? PreviousBudget,
    string? PreviousStage,
    [Sum] decimal? Increase,
    [Change(nameof(BudgetTrend.PreviousBudget), nameof(BudgetTrend.Budget))] double? Change,
    ulong DeclarationId) : IOfDeclaration;
