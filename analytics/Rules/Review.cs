using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>Which review of a declaration a rule belongs to: the four of 财预〔2015〕88号 (for Shanghai by analogy), or arithmetic.</summary>
/// <param name="Code">As in the store and in JSON.</param>
public sealed record Review(string Code, Bilingual Name)
{
    public static readonly Review Completeness = new("完整性", new("完整性审核", "Completeness"));
    public static readonly Review Relevance = new("相关性", new("相关性审核", "Relevance"));
    public static readonly Review Appropriateness = new("适当性", new("适当性审核", "Appropriateness"));
    public static readonly Review Feasibility = new("可行性", new("可行性审核", "Feasibility"));
    public static readonly Review Arithmetic = new("勾稽", new("勾稽核对", "Arithmetic"));

    public static IReadOnlyList<Review> All { get; } = [Completeness, Relevance, Appropriateness, Feasibility, Arithmetic];
}
