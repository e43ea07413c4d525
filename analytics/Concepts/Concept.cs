using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Concepts;

/// <summary>What makes indicators of different projects and units comparable (同类指标): 验收合格率, 完成及时率, 培训人次.</summary>
/// <param name="Parent">Name of the wider concept that this one is a kind of; null where it is the widest.</param>
/// <param name="Direction">+1 where more is better, −1 where less is; null where nothing can be said: a quantity, a date, a change of something.</param>
/// <param name="Shanghai">一级指标 of the Shanghai form of 2018: 投入和管理, 产出, 效果, 影响力; null where a person added the concept.</param>
/// <param name="National">一级 or 一级/二级指标 of the national form: 成本, 产出, 效益, 满意度; null as above.</param>
/// <param name="Spellings">Other names of it, plain; names of indicators end with them.</param>
public sealed record Concept(string Name, string? Parent, int? Direction, string? Shanghai, string? National, IReadOnlyList<string> Spellings)
{
    public ulong Id => IdOf(Name);

    public static ulong IdOf(string name) => Identity.Of("concept", Identity.Normalise(name));
}
