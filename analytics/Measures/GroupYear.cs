namespace PerfTargets.Analytics.Measures;

/// <summary>A group of projects in a year, beside the year before (分组年度); computed by <c>GroupYear.sql</c>.</summary>
/// <param name="Name">Of the unit, department, type, purpose or project; null for what states none.</param>
/// <param name="Id">Of the unit or project; null for other groups.</param>
/// <param name="DeclarationId">Of a project, the form that states the budget.</param>
/// <param name="Stage">Of the budgets; they are of two stages where <paramref name="OtherStage"/> differs.</param>
/// <param name="Budget">Currency's unit; null where nothing is known of the year.</param>
/// <param name="Gap">Base of the executions − spent.</param>
/// <param name="Rate">Σ spent / Σ base of the same projects, a fraction.</param>
/// <param name="Change">Budget / previous budget − 1, of the sums; null on base 0.</param>
public sealed record GroupYear(
    string? Name,
    ulong? Id,
    ulong? DeclarationId,
    int Year,
    string Currency,
    string? Stage,
    string? OtherStage,
    string? BaseStage,
    string? OtherBaseStage,
    string? Basis,
    string? OtherBasis,
    long Projects,
    long Filed,
    decimal? Budget,
    decimal? Executed,
    decimal? ExecutionBase,
    decimal? Spent,
    decimal? Gap,
    double? Rate,
    string? PreviousStage,
    decimal? PreviousBudget,
    decimal? Increase,
    double? Change);
