using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A long text of a declaration: 项目概况, 立项依据 …; read by <c>NarrativeText.sql</c>.</summary>
/// <param name="Field">JSON name: <c>overview</c>, <c>basis</c> …</param>
public sealed record NarrativeText(ulong DeclarationId, string Field, string Body) : IMeasure;
