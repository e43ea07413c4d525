using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages;

namespace PerfTargets.Dashboard.Exports;

/// <summary>What an export is made from: whose view, what was chosen, and the moment that all its parts are of.</summary>
/// <param name="Version">Data version.</param>
/// <param name="MadeAt">When it was asked for.</param>
internal sealed record ExportSource(
    MeasureQueries Queries,
    DeclarationQueries Declarations,
    Viewer Viewer,
    PageState Choice,
    long Version,
    DateTimeOffset MadeAt,
    CancellationToken Cancellation = default)
{
    /// <summary>The chosen rows of a measure, as of the moment, by year, unit and project.</summary>
    public MeasureQuery Chosen => (Choice.Apply(MeasureQuery.All) with { AsOf = Version }).By("year", descending: true).By("unit").By("project").By("declaration_id");

    public long DeclarationCount => Queries.Rows<DeclarationSummary>(Chosen with { Page = new Page(0, 1) }, Viewer, Cancellation).Total;
}
