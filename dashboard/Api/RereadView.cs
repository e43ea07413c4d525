using System.Globalization;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Api;

/// <summary>What reading documents again came to.</summary>
internal sealed record RereadView(string Summary, IReadOnlyList<string> Issues, int Waiting)
{
    public static RereadView Of(IReadOnlyList<DocumentReport> reports) => new(
        string.Create(CultureInfo.InvariantCulture,
            $"documents read again {reports.Count}  declarations new {reports.Sum(report => report.Outcome?.New ?? 0)} changed {reports.Sum(report => report.Outcome?.Changed ?? 0)} unchanged {reports.Sum(report => report.Outcome?.Unchanged ?? 0)} waiting {Held(reports)} quarantined {reports.Sum(report => report.Outcome?.Quarantined ?? 0)}"),
        // What each reading leaves open was told when it was first read.
        [.. reports.SelectMany(report => ReportView.Of(report with { Issues = [.. report.Issues.Where(issue => issue.Place is null && issue.Field is null)] }).Issues)],
        Held(reports));

    private static int Held(IReadOnlyList<DocumentReport> reports) => reports.Sum(report => report.Outcome?.Held ?? 0);
}
