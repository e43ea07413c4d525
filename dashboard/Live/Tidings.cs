using System.Globalization;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Store;

namespace PerfTargets.Dashboard.Live;

/// <summary>What taking in a document came to, as one sentence.</summary>
internal static class Tidings
{
    private static readonly Bilingual Unreadable = new("{0}：无法读取", "{0}: could not be read");
    private static readonly Bilingual Counts = new("{0}：新增 {1}、变更 {2}、未变 {3}、隔离 {4}", "{0}: {1} new, {2} changed, {3} unchanged, {4} in quarantine");

    private static readonly Bilingual Waiting = new("{0}，重读待采用 {1}", "{0}, {1} readings wait");

    public static News Of(DocumentReport report, long version) => report.Outcome is { } outcome
        ? new News(version, outcome.Quarantined > 0 ? "quarantined" : "loaded", Told(report.Document, outcome))
        : new News(version, "quarantined", Filled(Unreadable, report.Document));

    private static Bilingual Told(string document, LoadOutcome outcome)
    {
        Bilingual counts = Filled(Counts, document, outcome.New, outcome.Changed, outcome.Unchanged, outcome.Quarantined);
        return outcome.Held == 0 ? counts : new(string.Format(CultureInfo.InvariantCulture, Waiting.Zh, counts.Zh, outcome.Held), string.Format(CultureInfo.InvariantCulture, Waiting.En, counts.En, outcome.Held));
    }

    private static Bilingual Filled(Bilingual text, params object?[] values) =>
        new(string.Format(CultureInfo.InvariantCulture, text.Zh, values), string.Format(CultureInfo.InvariantCulture, text.En, values));
}
