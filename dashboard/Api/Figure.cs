using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using Plotly.NET;

namespace PerfTargets.Dashboard.Api;

/// <summary>A chart that can be asked for at <c>/figures/{name}</c>: reads its rows and has them drawn. Found by reflection, one sealed member a file.</summary>
internal abstract class Figure
{
    /// <summary>As it stands in URLs.</summary>
    public abstract string Name { get; }

    public abstract GenericChart Build(MeasureQueries queries, Viewer viewer, PageState state);
}

/// <summary>Every figure there is.</summary>
internal static class FigureCatalogue
{
    public static IReadOnlyDictionary<string, Figure> All { get; } = Discover.All<Figure>().ToDictionary(figure => figure.Name, StringComparer.Ordinal);
}
