using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages.Declaration;

/// <summary>What documents say of a declaration, and how what is in force came about.</summary>
/// <param name="Versions">The latest first.</param>
public sealed record VersionHistory(IReadOnlyList<ClaimList> Claims, IReadOnlyList<VersionStep> Versions)
{
    /// <summary>Earlier ones are told of without their differences: each takes two declarations to be read.</summary>
    private const int MostCompared = 10;

    public bool IsConflict => Claims.Any(claim => claim.Conflicting);

    public static VersionHistory Of(MeasureQueries queries, DeclarationQueries declarations, Viewer viewer, ulong id)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(declarations);
        MeasureQuery own = MeasureQuery.All.Where("declaration_id", id);
        IReadOnlyList<VersionList> versions = queries.Rows<VersionList>(own, viewer).Rows;
        List<VersionStep> steps = [];
        for (int n = 0; n < versions.Count; n++)
        {
            bool compared = n < MostCompared && n + 1 < versions.Count;
            steps.Add(new VersionStep(versions[n], !compared ? [] : Between(versions[n + 1], versions[n]), IsFirst: n == versions.Count - 1, compared));
        }
        return new VersionHistory(queries.Rows<ClaimList>(own, viewer).Rows, steps);

        IReadOnlyList<Difference> Between(VersionList before, VersionList now) =>
            before.Version != now.Version && declarations.At(id, before.Seq, viewer) is { } first && declarations.At(id, now.Seq, viewer) is { } second
                ? [.. DeclarationDifferences.Between(first, second)]
                : [];
    }
}

/// <param name="Differences">From the version before; empty where nothing differs.</param>
/// <param name="Compared">Whether <paramref name="Differences"/> were looked for.</param>
public sealed record VersionStep(VersionList Row, IReadOnlyList<Difference> Differences, bool IsFirst, bool Compared);
