using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>Something a person decided (人工决定): who, when, what, why; read by <c>DecisionList.sql</c>.</summary>
/// <param name="DecidedAt">Milliseconds since 1970-01-01 UTC.</param>
/// <param name="Kind"><c>triage</c>, <c>rule-settings</c>, <c>release</c>.</param>
/// <param name="Subject">A flag's key, a rule's id, a part of the quarantine.</param>
/// <param name="Body">JSON, by kind.</param>
public sealed record DecisionList(long Seq, long DecidedAt, string DecidedBy, string Kind, string Subject, string Body, string? Reason) : IMeasure;
