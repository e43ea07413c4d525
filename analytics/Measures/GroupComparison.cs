namespace PerfTargets.Analytics.Measures;

/// <summary>A group of projects beside its reference (分组比较); computed by <c>GroupComparison.sql</c>.</summary>
/// <param name="Name">Null for what states none.</param>
/// <param name="Budget">Of the year, in the currency's unit; null where nothing is known of the year.</param>
/// <param name="Share">Fraction of <paramref name="Total"/>, the sum over all groups.</param>
/// <param name="ReferenceStage">Of the year that is the reference; null where it is a mean or a median.</param>
/// <param name="Increase">Budget − reference.</param>
/// <param name="Movement">Its size.</param>
/// <param name="Change">Budget / reference − 1; null on base 0.</param>
/// <param name="ExecutionBase">Of the executed year, as are the columns after it.</param>
/// <param name="RateChange">Rate − reference, a difference of fractions: 0.01 is one 百分点.</param>
public sealed record GroupComparison(
    string? Name,
    ulong? Id,
    ulong? DeclarationId,
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
    double? Share,
    decimal? Total,
    string? ReferenceStage,
    decimal? ReferenceBudget,
    decimal? Increase,
    decimal? Movement,
    double? Change,
    decimal? ExecutionBase,
    decimal? Spent,
    decimal? Gap,
    double? Rate,
    double? ReferenceRate,
    double? RateChange);
