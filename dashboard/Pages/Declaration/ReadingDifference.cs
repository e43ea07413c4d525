using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Pages.Declaration;

/// <summary>How another reading of a document differs from what counts.</summary>
public sealed record ReadingDifference(WaitingReading Reading, IReadOnlyList<Difference> Differences)
{
    public static IReadOnlyList<ReadingDifference> Of(IWaitingReadings readings, DeclarationQueries declarations, Viewer viewer, ulong id, long version)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(declarations);
        IReadOnlyList<WaitingReading> waiting = readings.Of(viewer, id);
        return waiting.Count == 0 || declarations.At(id, version, viewer) is not { } current
            ? []
            : [.. waiting.Select(one => new ReadingDifference(one, [.. DeclarationDifferences.Between(current, one.Reading)]))];
    }
}
