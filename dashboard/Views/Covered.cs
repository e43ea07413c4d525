using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>How many units a page's year covers (覆盖), within the filter; type and purpose of a project do not narrow it.</summary>
/// <param name="ByList">Of the expected units, those that a list of units tells of.</param>
/// <param name="ByHistory">Those that only other years' filings tell of.</param>
public sealed record Covered(int Year, long Expected, long Filed, long Missing, long ByList, long ByHistory)
{
    /// <returns>Null where nothing is expected, or nothing was ever filed.</returns>
    public static Covered? Of(MeasureQueries queries, Viewer viewer, PageState state)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(state);
        int? dated = state.Filtered ? queries.Remember(viewer, state with { Money = MoneyUnit.Default }, () => new Dated(Choices.Dated(queries, viewer, state).Year)).Year : null;
        if ((dated ?? Choices.Of(queries, viewer).Years.Select(latest => (int?)latest).FirstOrDefault()) is not { } year)
            return null;
        PageState place = state with { Year = year, Type = null, Purpose = null };
        // Most readers look at all units of a year: that is asked once a data version.
        IReadOnlyList<YearBasis> rows = [.. (state.Unit is null
            ? queries.Remember(viewer, () => new Everywhere(queries.Rollup<Coverage, YearBasis>(MeasureQuery.All, viewer).Rows)).Rows
            : queries.Rollup<Coverage, YearBasis>(place.Apply(MeasureQuery.All), viewer).Rows)
            .Where(row => row.Year == year && (state.Department is null || row.Department == state.Department))];
        return rows.Count == 0 ? null : new Covered(year, rows.Sum(row => row.Expected), rows.Sum(row => row.Filed), rows.Sum(row => row.Missing), Of("list"), Of("history"));

        long Of(string basis) => rows.Where(row => row.Basis == basis).Sum(row => row.Expected);
    }

    internal sealed record Dated(int? Year);

    internal sealed record Everywhere(IReadOnlyList<YearBasis> Rows);

    internal sealed record YearBasis(string? Department, int Year, string Basis, long Expected, long Filed, long Missing);
}
