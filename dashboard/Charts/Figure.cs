using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages;
using PerfTargets.Declarations;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>A chart that can be asked for at <c>/figures/{name}</c>; found by reflection, one sealed member a file.</summary>
public abstract class Figure
{
    /// <summary>As it stands in URLs.</summary>
    public abstract string Name { get; }

    public abstract Bilingual Title { get; }

    public abstract GenericChart Build(MeasureQueries queries, Viewer viewer, PageState state);
}

/// <summary>Every figure there is.</summary>
public static class FigureCatalogue
{
    public static IReadOnlyDictionary<string, Figure> All { get; } = Discover.All<Figure>()
        .ToDictionary(figure => figure.Name, StringComparer.Ordinal);
}
