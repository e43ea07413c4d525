using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>What a reader can choose in the filter bar: values that occur.</summary>
/// <param name="Units">Those that filed, and those that others are below.</param>
/// <param name="Departments">Those of units that filed, or are expected to.</param>
public sealed record Choices(IReadOnlyList<int> Years, IReadOnlyList<string> Units, IReadOnlyList<string> Types, IReadOnlyList<string> Purposes, IReadOnlyList<string> Departments)
{
    public static Choices Of(MeasureQueries queries, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(queries);
        return queries.Remember(viewer, () => Read(queries, viewer));
    }

    /// <summary>The state with its year, else with the latest that somebody within its filter filed for; without one while there is nothing.</summary>
    public static PageState Dated(MeasureQueries queries, Viewer viewer, PageState state)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(state);
        return state.Year is not null
            ? state
            : state with { Year = queries.Rows<DeclarationCount>(state.Apply(MeasureQuery.All).By("year", descending: true) with { Page = new Page(0, 1) }, viewer).First?.Year };
    }

    private static Choices Read(MeasureQueries queries, Viewer viewer)
    {
        IEnumerable<string> units = queries.Rollup<DeclarationCount, UnitOnly>(MeasureQuery.All, viewer).Rows.Select(row => row.Unit);
        IEnumerable<string> above = queries.Rows<UnitGroup>(MeasureQuery.All, viewer).Rows.Select(row => row.Unit);
        IReadOnlyList<TickedOnly> ticked = queries.Rollup<DeclarationCount, TickedOnly>(MeasureQuery.All, viewer).Rows;
        return new Choices(
            [.. queries.Rollup<DeclarationCount, YearOnly>(MeasureQuery.All, viewer).Rows.Select(row => row.Year).OrderDescending()],
            [.. units.Concat(above).Distinct().Order(StringComparer.Ordinal)],
            [.. Parts(ticked.Select(row => row.ProjectType))],
            [.. Parts(ticked.Select(row => row.FundPurpose))],
            [.. queries.Rollup<Coverage, DepartmentOnly>(MeasureQuery.All, viewer).Rows.Select(row => row.Department).OfType<string>().Order(StringComparer.Ordinal)]);
    }

    internal sealed record YearOnly(int Year);

    internal sealed record UnitOnly(string Unit);

    internal sealed record TickedOnly(string? ProjectType, string? FundPurpose);

    internal sealed record DepartmentOnly(string? Department);

    private static IEnumerable<string> Parts(IEnumerable<string?> ticked) =>
        ticked.SelectMany(text => (text ?? "").Split('、', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal);
}
