using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Pages;

/// <summary>What a reader can choose in the filter bar: values that occur.</summary>
public sealed record Choices(IReadOnlyList<int> Years, IReadOnlyList<string> Units, IReadOnlyList<string> Types, IReadOnlyList<string> Purposes)
{
    public static Choices Of(MeasureQueries queries, Viewer viewer)
    {
        IReadOnlyList<Key> keys = queries.Rollup<DeclarationSummary, Key>(MeasureQuery.All, viewer).Rows;
        return new Choices(
            [.. keys.Select(key => key.Year).Distinct().OrderDescending()],
            [.. keys.Select(key => key.Unit).Distinct().Order(StringComparer.Ordinal)],
            [.. Parts(keys.Select(key => key.ProjectType))],
            [.. Parts(keys.Select(key => key.FundPurpose))]);
    }

    /// <summary>The latest year that somebody filed for; null while there is nothing.</summary>
    public static int? LatestYear(MeasureQueries queries, Viewer viewer)
    {
        IReadOnlyList<YearOnly> years = queries.Rollup<DeclarationSummary, YearOnly>(MeasureQuery.All.By("year", descending: true) with { Page = new Page(0, 1) }, viewer).Rows;
        return years.Count == 0 ? null : years[0].Year;
    }

    private static IEnumerable<string> Parts(IEnumerable<string?> ticked) =>
        ticked.SelectMany(text => (text ?? "").Split('、', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal);

    internal sealed record Key(int Year, string Unit, string? ProjectType, string? FundPurpose);

    internal sealed record YearOnly(int Year);
}
