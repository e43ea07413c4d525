namespace PerfTargets.Analytics.SecondOpinions;

/// <summary>Whether there is enough to learn from.</summary>
public static class OpinionSize
{
    /// <summary>Declarations of one currency with a budget; of fewer nothing is told: what few have in common is mostly chance.</summary>
    public const int Enough = 300;
}

/// <summary>What a model makes of declarations (第二意见), or why it makes nothing of them.</summary>
/// <param name="Of">By declaration; empty where there are too few.</param>
/// <param name="Known">How many there were to learn from.</param>
public sealed record Opinions<T>(IReadOnlyDictionary<ulong, T> Of, int Known)
{
    public bool IsEnough => Known >= OpinionSize.Enough;
}

/// <summary>What a feature of a declaration does to what a model says of it.</summary>
/// <param name="Value">As the declaration has it: yuan, a count, points, or a ratio; null where unknown or where it is a word.</param>
/// <param name="Part">Of the score, or by how much it moves what is expected, in ln(yuan): above 0 raises it.</param>
public sealed record FeaturePart(OpinionFeature Feature, double? Value, double Part);
