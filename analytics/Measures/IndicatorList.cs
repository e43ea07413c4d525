using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>An indicator of a declaration with its target (绩效指标, 指标目标值); read by <c>IndicatorList.sql</c>.</summary>
/// <param name="Target">As printed; null where none is.</param>
/// <param name="Comparison">One of ≥ &gt; = &lt; ≤ or <c>range</c>; null where none is printed or said in words.</param>
/// <param name="MeasureUnit">%, 次, 件 …; null where none is printed.</param>
/// <param name="Actual">实际完成值, as printed; null but on self-evaluations and ledgers.</param>
/// <param name="Weight">分值, points, as <paramref name="Score"/> (得分).</param>
/// <param name="Direction">指标方向 as a form prints it: <c>higher</c> or <c>lower</c> is better; null where none does.</param>
/// <param name="Better">That, else what the name tells; null where neither does.</param>
/// <param name="Concept">同类指标; null where the name tells of none.</param>
/// <param name="Deviation">偏差原因, as printed.</param>
public sealed record IndicatorList(
    ulong UnitId,
    string Unit,
    string? Department,
    ulong ProjectId,
    string Project,
    int Year,
    string? ProjectType,
    string? FundPurpose,
    ulong DeclarationId,
    int N,
    string? Level1,
    string? Level2,
    string Indicator,
    string? Horizon,
    string? Target,
    string? Comparison,
    double? Value,
    double? Upper,
    string? MeasureUnit,
    string Confidence,
    int? Page,
    long? Line,
    string? Actual,
    double? Weight,
    double? Score,
    string? Deviation,
    string? Direction,
    string? Better,
    string? Concept) : IMeasure;
