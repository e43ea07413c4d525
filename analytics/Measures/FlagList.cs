using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A flag (疑点) that holds, with its reason, evidence and triage; read by <c>FlagList.sql</c>.</summary>
/// <param name="SettingsSeq">The decision that set the rule; 0 for its defaults.</param>
/// <param name="Rank">1 severe … 4 info, for sorting.</param>
/// <param name="Cause">Group of flags with one cause, e.g. 执行与增长; one of them leads.</param>
/// <param name="Confidence">Of the evidence, the worst: <c>good</c>, or <c>check</c> where the flag rests on a value to be checked.</param>
/// <param name="Amount">Sum of money it is about; null where it is about none.</param>
/// <param name="AtStake">Amount, else 5 % of the current budget (practice), never above the budget.</param>
/// <param name="Reason">JSON: <c>{"zh": …, "en": …}</c>.</param>
/// <param name="Evidence">JSON: a list of what was read and where.</param>
/// <param name="State">open, confirmed, dismissed, remedied.</param>
/// <param name="Comment">Why it was decided so; null without a decision or a word.</param>
/// <param name="DecidedSeq">Place of that decision in the journal; null where nobody has looked.</param>
/// <param name="ChangedSince">What the flag says changed after it was decided: worth another look.</param>
public sealed record FlagList(
    string FlagKey,
    string Rule,
    int RuleVersion,
    long SettingsSeq,
    string Severity,
    int Rank,
    string Cause,
    bool Lead,
    bool Hidden,
    string Confidence,
    ulong UnitId,
    string Unit,
    string? Department,
    ulong ProjectId,
    string Project,
    int Year,
    ulong DeclarationId,
    string Currency,
    string? ProjectType,
    string? FundPurpose,
    [Sum] long Flags,
    [Max] decimal? Amount,
    [Max] decimal? AtStake,
    double? Score,
    string Reason,
    string Evidence,
    long RaisedSeq,
    string State,
    string? Comment,
    string? DecidedBy,
    long? DecidedSeq,
    bool ChangedSince) : IMeasure;
