using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A form that states figures of the year before, and whether that year's own papers can tell (上年数核对); computed by <c>PriorCheck.sql</c>. <see cref="PriorStatement"/> has those that differ.</summary>
/// <param name="Statements">1.</param>
/// <param name="Held">1 where a paper of the year before states what it can be held against, else 0.</param>
public sealed record PriorCheck(
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
    [Sum] long Held,
    ulong DeclarationId) : IOfDeclaration;
