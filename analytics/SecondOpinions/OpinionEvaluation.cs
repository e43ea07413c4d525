namespace PerfTargets.Analytics.SecondOpinions;

/// <summary>What an opinion finds of one kind of planted trouble among declarations that are as they should be, and what of it no rule has.</summary>
/// <param name="Planted">Declarations with it: K.</param>
/// <param name="Unflagged">Of those, without a flag of <c>warn</c> or above.</param>
/// <param name="Precision">Average precision; declarations with other trouble are left out.</param>
/// <param name="InTop">Of the planted, among the first K.</param>
/// <param name="Added">Of those, without such a flag: what the opinion adds to the rules.</param>
/// <param name="ByChance">Average precision of a blind order: the planted's share of all.</param>
public sealed record OpinionEvaluation(string Kind, int Planted, int Unflagged, string Opinion, double Precision, int InTop, int Added, double ByChance)
{
    /// <param name="troubles">What was planted in each declaration; one that is not in it is as it should be.</param>
    /// <param name="opinions">Scores of declarations; more is odder.</param>
    /// <param name="flagged">Declarations with a flag of <c>warn</c> or above.</param>
    public static IReadOnlyList<OpinionEvaluation> Of(ILookup<ulong, string> troubles, IReadOnlyList<(string Name, IReadOnlyDictionary<ulong, double> Scores)> opinions, IReadOnlySet<ulong> flagged)
    {
        ArgumentNullException.ThrowIfNull(troubles);
        ArgumentNullException.ThrowIfNull(opinions);
        string[] kinds = [.. troubles.SelectMany(planted => planted).Distinct().Order(StringComparer.Ordinal)];
        return [.. kinds.SelectMany(kind => opinions.Select(opinion => Of(kind, troubles, opinion.Name, opinion.Scores, flagged)))];
    }

    private static OpinionEvaluation Of(string kind, ILookup<ulong, string> troubles, string opinion, IReadOnlyDictionary<ulong, double> scores, IReadOnlySet<ulong> flagged)
    {
        (ulong Id, double Score, bool IsPlanted)[] looked =
        [
            .. scores.Where(score => !troubles.Contains(score.Key) || troubles[score.Key].Contains(kind)).OrderByDescending(score => score.Value).ThenBy(score => score.Key)
                .Select(score => (score.Key, score.Value, troubles.Contains(score.Key))),
        ];
        int planted = looked.Count(one => one.IsPlanted);
        ulong[] found = [.. looked.Take(planted).Where(one => one.IsPlanted).Select(one => one.Id)];
        return new OpinionEvaluation(
            kind, planted, looked.Count(one => one.IsPlanted && !flagged.Contains(one.Id)), opinion,
            AveragePrecision.Of([.. looked.Select(one => one.Score)], [.. looked.Select(one => one.IsPlanted)]),
            found.Length, found.Count(id => !flagged.Contains(id)), (double)planted / looked.Length);
    }
}
