using System.Globalization;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Pages.Data;

/// <summary>What was taken in, what was kept aside, what is missing, what is open.</summary>
/// <param name="Departments">Those with most units that did not file first.</param>
public sealed record DataModel(
    MeasureResult<QualityCheck> Checks,
    MeasureResult<LoadList> Loads,
    MeasureResult<QuarantineList> Quarantine,
    MeasureResult<ClaimList> Conflicts,
    MeasureResult<RereadingList> Readings,
    MeasureResult<Coverage> Coverage,
    MeasureResult<DepartmentCoverage> Departments,
    IReadOnlyList<YearCoverage> Years,
    MeasureResult<IssueList> Issues,
    MeasureResult<DecisionList> Decisions)
{
    private const int Most = 200;
    private const int MostDepartments = 50;

    public static DataModel Of(MeasureQueries queries, Viewer viewer, PageState state, ListPage coverage)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(coverage);
        MeasureQuery first = MeasureQuery.All with { Page = new Page(0, Most) };
        PageState place = state with { Type = null, Purpose = null };
        return new DataModel(
            queries.Rows<QualityCheck>(MeasureQuery.All, viewer),
            queries.Rows<LoadList>(first, viewer),
            queries.Rows<QuarantineList>(first, viewer),
            queries.Rows<ClaimList>(first.Where("conflicting", true), viewer),
            queries.Rows<RereadingList>(first, viewer),
            queries.Rows<Coverage>(place.Apply(MeasureQuery.All) with { Page = coverage.Rows }, viewer),
            queries.Rollup<Coverage, DepartmentCoverage>(place.Apply(MeasureQuery.All).By("missing", descending: true).By("year", descending: true) with { Page = new Page(0, MostDepartments) }, viewer),
            queries.Rollup<Coverage, YearCoverage>(place.Apply(MeasureQuery.All).By("year", descending: true), viewer).Rows,
            queries.Rows<IssueList>(place.Apply(first), viewer),
            queries.Rows<DecisionList>(first, viewer));
    }

    public static string At(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Lines(long? first, long? last) => (first, last) switch
    {
        (null, _) => "—",
        ({ } one, null) => Words.LineOf.With(one),
        ({ } one, { } two) => Words.LineOf.With(one == two ? one : FormattableString.Invariant($"{one}–{two}")),
    };
}

/// <summary>A department in a year; counts are units and projects.</summary>
/// <param name="Department">Null where none is stated.</param>
public sealed record DepartmentCoverage(string? Department, int Year, long Expected, long Filed, long Missing, long Projects, long ProjectsMissing, long ToCheck);

/// <summary>All that the filter leaves of a year.</summary>
public sealed record YearCoverage(int Year, long Expected, long Filed, long Missing, long Projects, long ProjectsMissing);
