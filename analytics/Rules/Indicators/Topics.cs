using System.Buffers;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>Activities that are paid for by themselves and counted by themselves (培训, 宣传 …), so that a line and an indicator should name the same.</summary>
internal static class Topics
{
    private static readonly string[] All = ["培训", "宣传", "会议", "调研", "测评", "检测", "审计", "监理", "评估", "印刷", "演练", "租赁"];

    private static readonly SearchValues<string> Any = SearchValues.Create(All, StringComparison.Ordinal);

    /// <summary>Those a plain text names; empty for most texts.</summary>
    public static IReadOnlyList<string> In(string plain) =>
        plain.AsSpan().ContainsAny(Any) ? [.. All.Where(topic => plain.Contains(topic, StringComparison.Ordinal))] : [];
}
