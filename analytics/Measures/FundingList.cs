using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A part of a declaration's money by where it comes from (财政拨款, 上年结转, 其他), at one stage; read by <c>FundingList.sql</c>.</summary>
/// <param name="N">From 0, in the form's order.</param>
/// <param name="Stage">One of <see cref="Declarations.FundingStages"/>.</param>
public sealed record FundingList(
    ulong UnitId,
    string Unit,
    string? Department,
    ulong ProjectId,
    string Project,
    int Year,
    string Currency,
    ulong DeclarationId,
    int N,
    string Source,
    string Stage,
    [Sum] decimal? Amount) : IMeasure;
