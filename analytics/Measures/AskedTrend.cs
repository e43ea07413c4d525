using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>What a form asks for beside the year before (申报数变动), whatever was decided and spent since; computed by <c>AskedTrend.sql</c>.</summary>
/// <param name="Budget">Asked for, in the currency's unit.</param>
/// <param name="PreviousStage">上年预算额, as the year's own form declares it; else 申报数, or a later stage of the year before.</param>
/// <param name="Change">Fraction of the previous budget: 0.25 = +25 %; null in a first year and on base 0.</param>
public sealed record AskedTrend(
    ulong UnitId,
    string Unit,
    ulong ProjectId,
    string Project,
    int Year,
    string Currency,
    string? ProjectType,
    string? FundPurpose,
    [Sum] decimal Budget,
    [Sum] decimal? PreviousBudget,
    string? PreviousStage,
    [Sum] decimal? Increase,
    [Change(nameof(AskedTrend.PreviousBudget), nameof(AskedTrend.Budget))] double? Change,
    ulong DeclarationId) : IOfDeclaration;
