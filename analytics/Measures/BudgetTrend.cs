using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>Budget of a project in a year beside the year before (预算变动); computed by <c>BudgetTrend.sql</c>.</summary>
/// <param name="Stage">申报数 (asked for, from the year's own form) or 上年预算额 (as the next year's form states it).</param>
/// <param name="Budget">Currency's unit.</param>
/// <param name="PreviousStage">上年预算额, as the year's own form declares it; else 申报数 of the form of the year before.</param>
/// <param name="Change">Fraction of the previous budget: 0.25 = +25 %; null in a first year and on base 0.</param>
/// <param name="DeclarationId">The form that states the budget.</param>
public sealed record BudgetTrend(
    ulong UnitId,
    string Unit,
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
