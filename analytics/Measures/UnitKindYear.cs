using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>As <see cref="UnitYear"/>, also by what is ticked (单位、项目类型与资金用途年度预算与执行); computed by <c>UnitKindYear.sql</c>.</summary>
/// <param name="Stage">First of the stages that the budgets are of, in the order of their texts.</param>
/// <param name="OtherStage">Last of them: where it differs from <paramref name="Stage"/> the sum is of two stages.</param>
/// <param name="Budget">Currency's unit; null where no budget is known, which is not 0.</param>
/// <param name="ExecutionBase">Budget of the projects of which the execution too is known.</param>
/// <param name="Spent">Execution of the same projects.</param>
/// <param name="Gap"><paramref name="ExecutionBase"/> − <paramref name="Spent"/>; positive is money not spent.</param>
/// <param name="Rate">Σ spent / Σ base, a fraction; null on base 0.</param>
public sealed record UnitKindYear(
    ulong UnitId,
    string Unit,
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
    [Rate(nameof(UnitKindYear.Spent), nameof(UnitKindYear.ExecutionBase))] double? Rate) : IYearly;
