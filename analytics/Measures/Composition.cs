using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>What a project's current budget is made of (资金构成), by budget line; computed by <c>Composition.sql</c>.</summary>
/// <param name="Amount">Null where the document leaves open which amount is the line's.</param>
/// <param name="Share">Fraction of the declaration's current budget.</param>
/// <param name="Line">Where the name is printed, from 1.</param>
public sealed record Composition(
    ulong UnitId,
    string Unit,
    string? Department,
    ulong ProjectId,
    string Project,
    int Year,
    string Currency,
    string? ProjectType,
    string? FundPurpose,
    ulong DeclarationId,
    int N,
    string BudgetLine,
    [Sum] decimal? Amount,
    [Max] decimal? Base,
    [Rate(nameof(Composition.Amount), nameof(Composition.Base))] double? Share,
    long? Line) : IMeasure;
