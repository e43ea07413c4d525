using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>What a form states of the year before, beside what that year's own papers state (上年数对照); computed by <c>PriorStatement.sql</c>.</summary>
/// <param name="DeclaredBudget">上年预算额, as the form of <paramref name="Year"/> declares it.</param>
/// <param name="OwnAsked">What the year before's own form asked for (申报数); null where none is on file.</param>
/// <param name="Approved">批复数 of the year before; null where unknown.</param>
/// <param name="Revised">调整后预算数 of the year before; null where unknown.</param>
/// <param name="AskedIn">That form.</param>
/// <param name="ApprovedIn">What states the approved budget; likewise <paramref name="RevisedIn"/>.</param>
/// <param name="AskedDifference">Declared budget − asked for, with its sign; null where either is not stated, as are the next two.</param>
/// <param name="Agrees">Of which stage the declared budget is to the cent: 调整后预算数, 批复数 or 申报数; null where it is of none.</param>
/// <param name="DeclaredExecuted">上年执行数, as the form of <paramref name="Year"/> declares it.</param>
/// <param name="OwnExecuted">The final execution of the year before; null while it is only declared.</param>
/// <param name="Basis">自评表 or 台账; null without <paramref name="OwnExecuted"/>.</param>
/// <param name="ExecutedIn">What states it.</param>
/// <param name="ExecutedDifference">Declared − final execution; null where either is not stated.</param>
/// <param name="Unexplained">From 0: how far the declared budget lies from the nearest stage known, or the declared execution from the final one, whichever is more; 0 where only the stages differ.</param>
public sealed record PriorStatement(
    ulong UnitId,
    string Unit,
    string? Department,
    ulong ProjectId,
    string Project,
    int Year,
    string Currency,
    string? ProjectType,
    string? FundPurpose,
    [Sum] long Statements,
    decimal? DeclaredBudget,
    decimal? OwnAsked,
    decimal? Approved,
    decimal? Revised,
    ulong? AskedIn,
    ulong? ApprovedIn,
    ulong? RevisedIn,
    decimal? AskedDifference,
    decimal? ApprovedDifference,
    decimal? RevisedDifference,
    string? Agrees,
    decimal? DeclaredExecuted,
    decimal? OwnExecuted,
    string? Basis,
    ulong? ExecutedIn,
    decimal? ExecutedDifference,
    decimal Unexplained,
    ulong DeclarationId) : IOfDeclaration;
