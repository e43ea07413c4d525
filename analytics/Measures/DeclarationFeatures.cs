using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A declaration (申报) as numbers that one can be held against all others by; computed by <c>DeclarationFeatures.sql</c>.</summary>
/// <param name="LineageId">The projects that are one over the years.</param>
/// <param name="PriorBudget">同名项目上年预算额, as the declaration itself states it.</param>
/// <param name="PreviousAsked">What the year before's own form asked for; null without one under this name.</param>
/// <param name="LargestLine">Amount of the largest 子项目; null without any.</param>
/// <param name="Management">Indicators of 投入和管理 or 成本.</param>
/// <param name="Outcome">Of 效果 or 效益, without <paramref name="Impact"/> (影响力, 可持续影响).</param>
/// <param name="Percents">Indicators with a number in %.</param>
/// <param name="Bare">Indicators with a number and no unit.</param>
/// <param name="MeanPercent">Mean target of <paramref name="Percents"/>, in points, as the lowest and the highest; null without any.</param>
public sealed record DeclarationFeatures(
    ulong UnitId,
    string Unit,
    string? Department,
    ulong ProjectId,
    string Project,
    ulong LineageId,
    int Year,
    string Currency,
    ulong DeclarationId,
    string? ProjectType,
    string? FundPurpose,
    decimal? TotalBudget,
    decimal? CurrentBudget,
    decimal? PriorBudget,
    decimal? PriorExecuted,
    decimal? PreviousAsked,
    long BudgetLines,
    decimal? LargestLine,
    long Indicators,
    long Management,
    long Output,
    long Outcome,
    long Impact,
    long Percents,
    long Bare,
    double? MeanPercent,
    double? LowestPercent,
    double? HighestPercent) : IMeasure;
