using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>An indicator whose target moved from last year's target or from what last year reached (目标变动); computed by <c>TargetChange.sql</c>.</summary>
/// <param name="N">Row in the form, from 0.</param>
/// <param name="Comparison">One of ≥ &gt; = &lt; ≤; null where none is printed.</param>
/// <param name="Target">In <paramref name="MeasureUnit"/>.</param>
/// <param name="Direction"><c>higher</c> or <c>lower</c> (is better), as the form prints it, else as the name tells; null where neither does.</param>
/// <param name="PreviousIndicator">As it is called there: another name of the same concept where this one does not stand there.</param>
/// <param name="PreviousTarget">Of the year before's own form; null where it states none, as are its columns.</param>
/// <param name="Actual">What the year before's self-evaluation, or the ledger that tells of it, says was reached; null where none does, as are its columns.</param>
/// <param name="Budget">Asked for; null where nothing was, as in a ledger of indicators.</param>
/// <param name="PreviousBudget">Null where nothing is known of it.</param>
/// <param name="PreviousStage">Of <paramref name="PreviousBudget"/>.</param>
public sealed record TargetChange(
    ulong UnitId,
    string Unit,
    ulong ProjectId,
    string Project,
    int Year,
    string Currency,
    string? ProjectType,
    string? FundPurpose,
    string Indicator,
    int N,
    string? Comparison,
    double Target,
    string? MeasureUnit,
    string? Direction,
    string? PreviousIndicator,
    int? PreviousN,
    string? PreviousComparison,
    double? PreviousTarget,
    string? PreviousUnit,
    ulong? PreviousId,
    string? ActualIndicator,
    int? ActualN,
    double? Actual,
    string? ActualUnit,
    ulong? EvaluationId,
    decimal? Budget,
    decimal? PreviousBudget,
    string? PreviousStage,
    ulong DeclarationId) : IOfDeclaration;
