using PerfTargets.Analytics.Queries;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Pages.Declaration;

/// <summary>Readings that differ from what the same document was read to say before, and wait for a person's word.</summary>
public interface IWaitingReadings
{
    /// <summary>Of a declaration that the viewer sees; empty for others.</summary>
    IReadOnlyList<WaitingReading> Of(Viewer viewer, ulong declarationId);
}
