using PerfTargets.Declarations;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>What became of one document.</summary>
/// <param name="AlreadyKnown">The same bytes were taken in before by the same reader, and all they say is current: nothing was written.</param>
/// <param name="Outcome">Null where the file itself could not be read.</param>
/// <param name="Issues">About the document, its declarations and its quarantined parts; empty for a document already known.</param>
/// <param name="Parts">The documents of an archive, each with its own report; null for a document.</param>
public sealed record DocumentReport(string Document, bool AlreadyKnown, LoadOutcome? Outcome, IReadOnlyList<Issue> Issues, IReadOnlyList<DocumentReport>? Parts = null)
{
    /// <summary>Of an archive: the sums of its documents.</summary>
    public static DocumentReport Of(string archive, IReadOnlyList<DocumentReport> parts)
    {
        LoadOutcome[] outcomes = [.. parts.Select(part => part.Outcome).OfType<LoadOutcome>()];
        return new DocumentReport(
            archive,
            parts.All(part => part.AlreadyKnown),
            outcomes.Length == 0 ? null : new LoadOutcome(
                outcomes.Max(outcome => outcome.Seq), outcomes.Sum(outcome => outcome.New), outcomes.Sum(outcome => outcome.Changed), outcomes.Sum(outcome => outcome.Unchanged),
                outcomes.Sum(outcome => outcome.Quarantined), outcomes.Sum(outcome => outcome.Indicators),
                outcomes.SelectMany(outcome => outcome.CurrentBudget).GroupBy(sum => sum.Key).ToDictionary(group => group.Key, group => group.Sum(sum => sum.Value)))
            { Held = outcomes.Sum(outcome => outcome.Held) },
            [],
            parts);
    }

    /// <summary>What was said, with the document it was said of.</summary>
    public IEnumerable<DocumentIssue> Said => Issues.Select(issue => new DocumentIssue(Document, issue)).Concat((Parts ?? []).SelectMany(part => part.Said));
}

/// <summary>An issue with the document it is in.</summary>
public sealed record DocumentIssue(string Document, Issue Issue);

/// <summary>How far a run is.</summary>
/// <param name="Document">The one just done.</param>
public sealed record IngestProgress(int Done, int Total, string Document);

/// <summary>The control totals of a run (核对数).</summary>
/// <param name="Files">Read, known ones included.</param>
/// <param name="Failed">Files that could not be read at all, e.g. without permission.</param>
/// <param name="Indicators">Of new and changed declarations.</param>
/// <param name="CurrentBudget">Sum of current budgets (项目当年预算, 申报数) of all declarations in the files, by currency.</param>
public sealed record IngestReport(
    int Files,
    int Failed,
    int New,
    int Changed,
    int Unchanged,
    int Quarantined,
    int Indicators,
    IReadOnlyDictionary<string, decimal> CurrentBudget,
    IReadOnlyList<DocumentIssue> Issues)
{
    /// <summary>Nothing was quarantined, and every file was read.</summary>
    public bool IsClean => Quarantined == 0 && Failed == 0;

    public static IngestReport Of(IReadOnlyList<DocumentReport> documents)
    {
        LoadOutcome[] outcomes = [.. documents.Select(document => document.Outcome).OfType<LoadOutcome>()];
        return new IngestReport(
            outcomes.Length,
            documents.Count - outcomes.Length,
            outcomes.Sum(outcome => outcome.New),
            outcomes.Sum(outcome => outcome.Changed),
            outcomes.Sum(outcome => outcome.Unchanged),
            outcomes.Sum(outcome => outcome.Quarantined),
            outcomes.Sum(outcome => outcome.Indicators),
            outcomes.SelectMany(outcome => outcome.CurrentBudget).GroupBy(sum => sum.Key).ToDictionary(group => group.Key, group => group.Sum(sum => sum.Value)),
            [.. documents.SelectMany(document => document.Said)]);
    }
}
