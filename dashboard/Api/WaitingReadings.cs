using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages.Declaration;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Api;

/// <summary>Readings that wait, as the home keeps them.</summary>
internal sealed class WaitingReadings(Home home, MeasureQueries queries) : IWaitingReadings
{
    public IReadOnlyList<WaitingReading> Of(Viewer viewer, ulong declarationId) =>
        queries.Rows<RereadingList>(MeasureQuery.All.Where("declaration_id", declarationId), viewer).Rows.Count == 0 ? [] : home.ReadingsOf(declarationId);
}
