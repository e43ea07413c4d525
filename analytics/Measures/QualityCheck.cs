using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A check of the data's quality (质量检查): how many things were checked and how many failed; computed by <c>QualityCheck.sql</c>.</summary>
/// <param name="CheckId">control-totals, settled-values, settled-declarations, lines-add-up, targets-found, levels-told, quarantine-released.</param>
public sealed record QualityCheck(int N, string CheckId, [Sum] long Checked, [Sum] long Passed, [Sum] long Failed) : IMeasure;
