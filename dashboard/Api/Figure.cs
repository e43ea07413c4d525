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

    /// <param name="address">The whole of what was asked; most figures read the filter alone.</param>
    public virtual GenericChart Build(MeasureQueries queries, Viewer viewer, IQueryCollection address) => Build(queries, viewer, PageState.Of(address));
}

/// <summary>A figure of groups, which reads more of the address than the filter.</summary>
internal abstract class GroupFigure : Figure
{
    internal static readonly Bilingual Nothing = new("当前筛选下没有记录", "Nothing matches the filter");

    public sealed override GenericChart Build(MeasureQueries queries, Viewer viewer, PageState state) => Build(queries, viewer, GroupView.Of(state));

    public sealed override GenericChart Build(MeasureQueries queries, Viewer viewer, IQueryCollection address) => Build(queries, viewer, GroupView.Of(PageState.Of(address), address));

    protected abstract GenericChart Draw(MeasureQueries queries, Viewer viewer, GroupQuestion question);

    private GenericChart Build(MeasureQueries queries, Viewer viewer, GroupView view) =>
        Draw(queries, viewer, GroupQuestion.Of(queries, viewer, view) ?? throw new InvalidQueryException(Nothing));
}

/// <summary>Every figure there is.</summary>
internal static class FigureCatalogue
{
    public static IReadOnlyDictionary<string, Figure> All { get; } = Discover.All<Figure>().ToDictionary(figure => figure.Name, StringComparer.Ordinal);
}
