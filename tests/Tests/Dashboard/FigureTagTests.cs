using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Api;

namespace PerfTargets.Tests.Dashboard;

public sealed class FigureTagTests
{
    [Fact]
    public void A_figure_kept_by_a_browser_is_stale_after_an_upgrade()
    {
        string kept = FigureEndpoints.Tag(FigureEndpoints.Program, "execution", 7, "?year=2018", Viewer.Local);

        Assert.Equal(kept, FigureEndpoints.Tag(FigureEndpoints.Program, "execution", 7, "?year=2018", Viewer.Local));
        Assert.NotEqual(kept, FigureEndpoints.Tag("another build", "execution", 7, "?year=2018", Viewer.Local));
        Assert.Contains(typeof(MeasureQueries).Module.ModuleVersionId.ToString(), FigureEndpoints.Program, StringComparison.Ordinal);
    }
}
