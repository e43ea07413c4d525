using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages.Declaration;

/// <summary>What the roll-up under the reviews says.</summary>
public static class ReviewWords
{
    public static readonly Bilingual Title = new("拟议审核结论", "Proposed conclusion");
    public static readonly Bilingual How = new(
        "按财预〔2015〕88号的四项审核（上海参照）与勾稽核对归集未排除、未整改的疑点；每项取最重的一条：重大为差、差错为中、关注为良（惯例），结论取最差一项。这是供人判断的草稿。",
        "Open flags under the four reviews (for Shanghai by analogy) and arithmetic; each by its gravest flag: severe is poor, error fair, watch good (practice); the conclusion is the worst. A draft for a person to judge.");
    public static readonly Bilingual Counts = new("{0} 条，另有隐藏 {1} 条", "{0} flags, {1} hidden");
}
