using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>An output indicator common to a project's forms of two years, with what both asked for (单位成本对照); computed by <c>UnitCost.sql</c>.</summary>
/// <param name="N">Row in the form, from 0.</param>
/// <param name="Quantity">The target, above 0, in <paramref name="MeasureUnit"/>; a rate where that is %.</param>
/// <param name="PreviousIndicator">As it is called there: another name of the same concept where this one does not stand there.</param>
/// <param name="Units">Of all output indicators common to both forms, joined by 、.</param>
/// <param name="Budget">Asked for, above 0.</param>
/// <param name="PreviousBudget">Asked for by the year before's own form, above 0.</param>
/// <param name="PreviousId">That form.</param>
public sealed record UnitCost(
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
    double Quantity,
    string MeasureUnit,
    string PreviousIndicator,
    int PreviousN,
    double PreviousQuantity,
    string PreviousUnit,
    string Units,
    decimal Budget,
    decimal PreviousBudget,
    ulong PreviousId,
    ulong DeclarationId) : IOfDeclaration;
