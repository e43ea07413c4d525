using System.Globalization;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Api;

/// <summary>What reading documents again came to.</summary>
internal sealed record RereadView(string Summary, IReadOnlyList<string> Issues, int Waiting)
{
    public static RereadView Of(IReadOnlyList<DocumentReport> reports) => new(
        string.Create(CultureInfo.InvariantCulture,
            $"documents read again {reports.Count}  declarations new {reports.Sum(report => report.Outcome?.New ?? 0)} changed {reports.Sum(report => report.Outcome?.Changed ?? 0)} unchanged {reports.Sum(report => report.Outcome?.Unchanged ?? 0)} waiting {Held(reports)} quarantined {reports.Sum(report => report.Outcome?.Quarantined ?? 0)}"),
        [.. reports.SelectMany(report => ReportView.Of(report).Issues)],
        Held(reports));

    private static int Held(IReadOnlyList<DocumentReport> reports) => reports.Sum(report => report.Outcome?.Held ?? 0);
}
