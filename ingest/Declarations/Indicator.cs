namespace PerfTargets.Declarations;

/// <summary>A performance indicator (绩效指标) with its target; names may repeat inside a declaration.</summary>
/// <param name="Level1">分解目标 / 一级指标: 投入和管理目标, 产出目标 …; null where the document does not tell.</param>
/// <param name="Level2">二级指标; null where the form has none.</param>
/// <param name="Horizon"><c>annual</c> or <c>long-term</c>.</param>
/// <param name="Actual">实际完成值, on self-evaluations.</param>
/// <param name="Weight">分值, points.</param>
/// <param name="Direction">One of <see cref="Directions"/>, where a column of the form prints it (正向, 反向); null where none does.</param>
public sealed record Indicator(
    Sourced<string>? Level1,
    Sourced<string>? Level2,
    Sourced<string> Name,
    Sourced<Target>? Target,
    string Horizon = "annual",
    Sourced<Target>? Actual = null,
    Sourced<decimal>? Weight = null,
    Sourced<decimal>? Score = null,
    Sourced<string>? Deviation = null,
    Sourced<string>? Direction = null);

/// <summary>Which way an indicator gets better, where a form prints it (指标方向).</summary>
public static class Directions
{
    /// <summary>正向: more is better.</summary>
    public const string Higher = "higher";

    /// <summary>反向, 负向: less is better.</summary>
    public const string Lower = "lower";
}
