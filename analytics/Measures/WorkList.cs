using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A declaration with what is to be looked at in it (工作清单), the most pressing first; computed by <c>WorkList.sql</c>.</summary>
/// <param name="Priority">0 where every flag is dismissed, remedied or hidden.</param>
/// <param name="LeadingRule">Id of the rule that makes the priority; null without an open flag.</param>
/// <param name="Groups">Groups of one cause with an open flag of warn or more.</param>
/// <param name="AtStake">Largest sum that one open flag is about; null without an open flag or a budget.</param>
/// <param name="OpenFlags">To verify, or confirmed and not yet remedied.</param>
public sealed record WorkList(
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
    [Sum] long Declarations,
    [Max] double Priority,
    string? WorstSeverity,
    string? LeadingRule,
    [Sum] long Groups,
    [Sum] decimal? AtStake,
    [Sum] decimal? CurrentBudget,
    [Sum] long OpenFlags,
    [Sum] long ToVerify,
    [Sum] long Confirmed,
    [Sum] long Dismissed,
    [Sum] long Remedied) : IMeasure;
