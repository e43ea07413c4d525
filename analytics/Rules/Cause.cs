using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>What flags have in common: those of one cause are one group, of which one leads and the rest is its evidence.</summary>
/// <param name="Code">As in the store and in JSON.</param>
public sealed record Cause(string Code, Bilingual Name)
{
    public static readonly Cause Execution = new("执行与增长", new("执行与增长", "Execution and growth"));
    public static readonly Cause Nature = new("性质", new("性质", "Nature of the project"));
    public static readonly Cause Texts = new("文本", new("文本", "Texts"));
    public static readonly Cause Schedule = new("进度", new("进度", "Schedule"));
    public static readonly Cause Indicators = new("指标", new("指标", "Indicators"));
    public static readonly Cause Arithmetic = new("勾稽", new("勾稽", "Arithmetic"));
    public static readonly Cause Completeness = new("完整", new("完整", "Completeness"));
    public static readonly Cause Evaluation = new("自评", new("自评", "Self-evaluation"));

    public static IReadOnlyList<Cause> All { get; } = [Execution, Nature, Texts, Schedule, Indicators, Arithmetic, Completeness, Evaluation];

    /// <summary>The cause of that code; one unknown to this version of the program is named by its code.</summary>
    public static Cause Of(string code) => All.FirstOrDefault(cause => cause.Code == code) ?? new Cause(code, new Bilingual(code, code));
}
