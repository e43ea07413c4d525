using System.Globalization;
using PerfTargets.Analytics.Cohorts;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Views;

/// <summary>A target beside what targets of its kind come to.</summary>
/// <param name="Standing">Null where nothing may be told of its kind.</param>
public sealed record PeerPlace(ComparableTarget Target, CohortStanding? Standing)
{
    /// <summary>How many robust scales it is weaker than the median, its own unit counted too; null where no scale is computed.</summary>
    public double? Score => Standing is { } known && IsPercent ? Target.Direction * (known.Median - Target.Target) / known.Scale : null;

    /// <summary>Beyond which a target is out of line; null as <see cref="Score"/>.</summary>
    public double? Fence => Standing is { } known && IsPercent
        ? known.Median - (Target.Direction * Math.Max(CohortFence.Percent.Scales * known.Scale, CohortFence.Percent.Gap))
        : null;

    public bool IsJudged => Standing is { Members: >= CohortSize.Few, Units: >= CohortSize.Units, Beyond: <= CohortSize.Mixed };

    public Bilingual Verdict => Standing switch
    {
        null or { Members: < CohortSize.Few } or { Units: < CohortSize.Units } => PeerWords.TooFew,
        { Beyond: > CohortSize.Mixed } when IsPercent => PeerWords.Mixed,
        _ when !IsPercent => PeerWords.CountsOnly,
        _ when Score <= 0 => PeerWords.Stronger,
        var known => CohortFence.Percent.IsBeyond(Target.Direction * (known.Median - Target.Target), known.Scale) ? PeerWords.Beyond : PeerWords.Within,
    };

    private bool IsPercent => Target.MeasureUnit == "%";

    /// <summary>A value of this kind as people read it.</summary>
    public string Show(double? value) => value is { } known
        ? IsPercent ? known.ToString("0.##", CultureInfo.InvariantCulture) + "%" : $"{known.ToString("0.##", CultureInfo.InvariantCulture)} {Target.MeasureUnit}"
        : PeerWords.None.ToString();
}

/// <summary>What the page and the figure of a declaration's targets among peers ask alike.</summary>
/// <param name="Places">The declaration's comparable targets, the weakest first.</param>
/// <param name="At">The one that is looked at; null where there is none.</param>
public sealed record PeerQuestion(PageState State, MeasureResult<ComparableTarget> Own, IReadOnlyList<PeerPlace> Places, PeerPlace? At)
{
    /// <param name="name">Which indicator, by its name's id; null for the weakest.</param>
    public static PeerQuestion Of(MeasureQueries queries, Viewer viewer, PageState state, ulong declaration, ulong? name)
    {
        ArgumentNullException.ThrowIfNull(queries);
        MeasureResult<ComparableTarget> own = queries.Rows<ComparableTarget>(MeasureQuery.All.Where("declaration_id", declaration), viewer);
        IReadOnlyList<CohortStanding> standings = own.First is not { } first ? [] : queries.Rows<CohortStanding>(
            MeasureQuery.All.Where("year", first.Year).Where("project_type", first.ProjectType).Where("fund_purpose", first.FundPurpose).Where("concept_id", Comparison.In, own.Rows.Select(row => row.ConceptId).Distinct().ToArray()),
            viewer).Rows;
        PeerPlace[] places =
        [
            .. own.Rows.Select(row => new PeerPlace(row, standings.FirstOrDefault(standing => standing.ConceptId == row.ConceptId && standing.Direction == row.Direction && standing.MeasureUnit == row.MeasureUnit)))
                .OrderByDescending(place => place.IsJudged).ThenByDescending(place => place.Score ?? double.NegativeInfinity).ThenBy(place => place.Target.N),
        ];
        return new PeerQuestion(state, own, places, places.FirstOrDefault(place => place.Target.NameId == name) ?? places.FirstOrDefault());
    }

    /// <summary>Targets of the cohort that the one looked at is judged by.</summary>
    public static MeasureQuery Members(PeerPlace at)
    {
        ArgumentNullException.ThrowIfNull(at);
        ComparableTarget target = at.Target;
        var step = (CohortStep)(at.Standing?.Step ?? (int)CohortStep.SameKind);
        MeasureQuery query = MeasureQuery.All.Where("direction", target.Direction).Where("measure_unit", target.MeasureUnit);
        query = step == CohortStep.ParentConcept ? query.Where("root_id", target.RootId) : query.Where("concept_id", target.ConceptId);
        query = step <= CohortStep.AnyKind ? query.Where("year", target.Year) : query.Where("year", Comparison.AtLeast, target.Year - 2).Where("year", Comparison.AtMost, target.Year + 2);
        return step == CohortStep.SameKind ? query.Where("project_type", target.ProjectType).Where("fund_purpose", target.FundPurpose) : query;
    }

    /// <summary>How many targets have each value.</summary>
    public static IReadOnlyList<PeerValue> Values(MeasureQueries queries, Viewer viewer, PeerPlace at)
    {
        ArgumentNullException.ThrowIfNull(queries);
        return [.. queries.Rollup<ComparableTarget, PeerValue>(Members(at), viewer).Rows.OrderBy(value => value.Target)];
    }
}

/// <param name="Targets">How many have it.</param>
public sealed record PeerValue(double Target, long Targets);

/// <summary>How many targets rule P01 looked at in a year, and what it told of, by how far out.</summary>
public sealed record PeerTests(int Year, long Tested, IReadOnlyList<double> Scores)
{
    public static PeerTests Of(MeasureQueries queries, Viewer viewer, int year)
    {
        ArgumentNullException.ThrowIfNull(queries);
        long tested = queries.Rollup<CohortStanding, TestedYear>(Judged(year), viewer).Rows.Sum(row => row.Targets);
        double[] scores =
        [
            .. queries.Rollup<FlagList, FlagScore>(MeasureQuery.All.Where("rule", "P01").Where("year", year), viewer).Rows
                .SelectMany(row => Enumerable.Repeat(row.Score ?? 0, (int)row.Flags)).OrderDescending(),
        ];
        return new PeerTests(year, Math.Max(tested, scores.Length), scores);
    }

    /// <summary>The kinds in percent of which there is enough, and no mixture: of <see cref="CohortStanding"/>.</summary>
    public static MeasureQuery Judged(int year) => MeasureQuery.All.Where("year", year).Where("measure_unit", "%")
        .Where("members", Comparison.AtLeast, CohortSize.Few).Where("units", Comparison.AtLeast, CohortSize.Units).Where("beyond", Comparison.AtMost, CohortSize.Mixed);

    /// <summary>q of a score among what was told of; null where nothing was.</summary>
    public double? Chance(double score)
    {
        // A flag's score leaves its own unit out, so this one may be a little beyond the farthest.
        return Scores.Count == 0 ? null : FalseDiscovery.Of(Scores, Tested)[Math.Max(0, Scores.Count(one => one >= score) - 1)];
    }

    private sealed record TestedYear(int Year, long Targets);

    private sealed record FlagScore(double? Score, long Flags);
}
