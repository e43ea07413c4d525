using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A flag (疑点) that holds, with its reason and evidence; read by <c>FlagList.sql</c>.</summary>
/// <param name="Rank">1 severe … 4 info, for sorting.</param>
/// <param name="Cause">Group of flags with one cause, e.g. 执行与增长; one of them leads.</param>
/// <param name="Amount">Sum of money it is about; null where it is about none.</param>
/// <param name="Reason">JSON: <c>{"zh": …, "en": …}</c>.</param>
/// <param name="Evidence">JSON: a list of what was read and where.</param>
public sealed record FlagList(
    string FlagKey,
    string Rule,
    int RuleVersion,
    string Severity,
    int Rank,
    string Cause,
    bool Lead,
    bool Hidden,
    ulong UnitId,
    string Unit,
    ulong ProjectId,
    string Project,
    int Year,
    ulong DeclarationId,
    string Currency,
    string? ProjectType,
    string? FundPurpose,
    [Sum] long Flags,
    [Max] decimal? Amount,
    double? Score,
    string Reason,
    string Evidence,
    long RaisedSeq) : IMeasure;
