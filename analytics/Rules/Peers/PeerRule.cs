using PerfTargets.Analytics.Cohorts;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Peers;

/// <summary>A rule that holds a declaration against others of its kind: what loads bring elsewhere moves it too.</summary>
internal interface IPeerRule;

/// <summary>What rules on peers say alike.</summary>
internal static class Peer
{
    /// <summary>How the cohort was drawn.</summary>
    public static Bilingual Step(int step) => (CohortStep)step switch
    {
        CohortStep.SameKind => new("同类型、同用途", "same type and purpose"),
        CohortStep.AnyKind => new("不分类型和用途", "any type and purpose"),
        CohortStep.Years => new("前后两年，不分类型和用途", "two years to both sides, any type and purpose"),
        CohortStep.ParentConcept => new("前后两年，上级指标类", "two years to both sides, the parent concept"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    /// <summary>How much there is to compare with, rounded down.</summary>
    public static Bilingual Size(int members, int units, int step) => Say.Both(
        $"同类至少 {members:#,0} 项、{units:#,0} 个单位（{Step(step).Zh}）",
        $"at least {members:#,0} peers of {units:#,0} units ({Step(step).En})");

    /// <summary>How many are as far out, rounded up.</summary>
    public static Bilingual Share(double atOrBeyond, bool alone) => alone
        ? new("仅此一项", "nobody else")
        : Say.Both($"至多 {Say.Percent(atOrBeyond)}", $"at most {Say.Percent(atOrBeyond)}");
}
