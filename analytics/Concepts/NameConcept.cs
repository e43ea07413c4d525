using System.Globalization;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Concepts;

/// <summary>What is made of an indicator's name: its concept, or none, with the reason.</summary>
/// <param name="Concept">Null where the name tells of none (无同类).</param>
/// <param name="Direction">+1 where more is better, −1 where less is; null where that is not told.</param>
/// <param name="How">One of <see cref="ConceptReason"/>'s codes.</param>
/// <param name="By">The spelling that told; null where none did.</param>
/// <param name="Score">Cosine, 0 to 1, where a similar name told; else null.</param>
public sealed record NameConcept(Concept? Concept, int? Direction, string How, string? By = null, double? Score = null)
{
    public Bilingual Reason => ConceptReason.Of(How, By, Score);
}

/// <summary>Why a name has its concept, as a code in the store and as words on the screen.</summary>
public static class ConceptReason
{
    public const string Name = "name", Synonym = "synonym", Head = "head", Narrowed = "narrowed", Similar = "similar", Decided = "decided", None = "none", Several = "several", Negated = "negated";

    public static IReadOnlyList<string> All { get; } = [Name, Synonym, Head, Narrowed, Similar, Decided, None, Several, Negated];

    /// <param name="by">The spelling, or the person, that told.</param>
    public static Bilingual Of(string how, string? by, double? score) => how switch
    {
        Name => new("与词典名称相同", "the dictionary's own name"),
        Synonym => new($"词典中的同义名称“{by}”", $"a synonym, “{by}”"),
        Head => new($"中心词“{by}”", $"head “{by}”"),
        Narrowed => new($"中心词连同限定语“{by}”", $"head with what narrows it, “{by}”"),
        Similar => new($"与“{by}”相似（{Score(score)}）", $"similar to “{by}” ({Score(score)})"),
        Decided => new($"{by}认定", $"decided by {by}"),
        None => new("词典中没有相应的名称", "nothing in the dictionary answers to it"),
        Several => new($"不止一个概念（{by}）", $"more than one concept ({by})"),
        Negated => new($"“{by}”被否定", $"“{by}” is negated"),
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, null),
    };

    private static string Score(double? score) => (score ?? 0).ToString("0.00", CultureInfo.InvariantCulture);
}
