using PerfTargets.Analytics.Cohorts;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>Of each of some units, how many of its targets of a year are out of line with their peers, in the order that they are asked for.</summary>
/// <param name="Weak">What the counts of those beyond the fence rest on.</param>
public sealed record UnitPeers(int Year, IReadOnlyList<UnitAmongPeers> Units, MeasureResult<WeakGap> Weak)
{
    /// <param name="state">Its year does not count.</param>
    public static UnitPeers Of(MeasureQueries queries, Viewer viewer, PageState state, int year, IReadOnlyList<string> units)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(units);
        MeasureQuery query = (state with { Year = year }).Apply(MeasureQuery.All).Where("unit", Comparison.In, units).Where("measure_unit", "%");
        IReadOnlyList<OwnKind> own = queries.Rollup<ComparableTarget, OwnKind>(query, viewer).Rows;
        HashSet<(ulong, int, string, string)> judged = own.Count == 0 ? [] :
        [
            .. queries.Rows<CohortStanding>(PeerTests.Judged(year).Where("concept_id", Comparison.In, own.Select(row => row.ConceptId).Distinct().ToArray()), viewer).Rows
                .Select(row => (row.ConceptId, row.Direction, row.ProjectType, row.FundPurpose)),
        ];
        MeasureResult<WeakGap> weak = queries.Rollup<PeerTarget, WeakGap>(
            query.Where("mixed", false).Where("gap", Comparison.AtLeast, CohortFence.Percent.Gap).Where("score", Comparison.AtLeast, CohortFence.Percent.Scales), viewer);
        return new UnitPeers(
            year,
            [
                .. units.Select(unit => new UnitAmongPeers(
                    unit,
                    own.Where(row => row.Unit == unit && judged.Contains((row.ConceptId, row.Direction, row.ProjectType, row.FundPurpose))).Sum(row => row.Targets),
                    weak.Rows.Where(row => row.Unit == unit).Sum(row => row.Targets),
                    weak.Rows.Where(row => row.Unit == unit).Max(row => (double?)row.Gap))),
            ],
            weak);
    }

    private sealed record OwnKind(string Unit, ulong ConceptId, int Direction, string ProjectType, string FundPurpose, long Targets);
}

/// <param name="Judged">Its targets in percent whose peers are enough and no mixture.</param>
/// <param name="Beyond">Those of them beyond the fence.</param>
/// <param name="Gap">By how many points the weakest of these is weaker than its median; null where there is none.</param>
public sealed record UnitAmongPeers(string Unit, long Judged, long Beyond, double? Gap);

/// <param name="Gap">In percentage points, weaker than the median of peers.</param>
public sealed record WeakGap(string Unit, double Gap, long Targets);
