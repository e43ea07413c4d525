using System.Globalization;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Live;

/// <summary>What taking in a document came to, as one sentence.</summary>
internal static class Tidings
{
    public static News Of(DocumentReport report, long version)
    {
        if (report.Outcome is not { } outcome)
            return new News(version, "quarantined", $"{report.Document}：无法读取");
        string text = string.Create(CultureInfo.InvariantCulture,
            $"{report.Document}：新增 {outcome.New}、变更 {outcome.Changed}、未变 {outcome.Unchanged}、隔离 {outcome.Quarantined}");
        return new News(version, outcome.Quarantined > 0 ? "quarantined" : "loaded", text);
    }
}
