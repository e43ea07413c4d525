using PerfTargets.Declarations;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>What taking in one document came to.</summary>
/// <param name="Known">The same bytes were read before by the same reader: nothing was written.</param>
/// <param name="Issues">Each with its place.</param>
public sealed record DocumentReport(
    string Document,
    string Sha256,
    bool Known,
    LoadOutcome Outcome,
    IReadOnlyList<Declaration> Declarations,
    IReadOnlyList<Issue> Issues,
    IReadOnlyList<Quarantined> Quarantined);

/// <summary>The control totals of a run (控制总数) over its documents.</summary>
/// <param name="CurrentBudget">Sum of current budgets of every declaration read, by currency.</param>
public sealed record IngestTotals(
    int Files,
    int New,
    int Changed,
    int Unchanged,
    int Quarantined,
    int Indicators,
    IReadOnlyDictionary<string, decimal> CurrentBudget)
{
    public static IngestTotals Of(IEnumerable<DocumentReport> reports)
    {
        LoadOutcome[] outcomes = [.. reports.Select(report => report.Outcome)];
        return new IngestTotals(
            outcomes.Length,
            outcomes.Sum(outcome => outcome.New),
            outcomes.Sum(outcome => outcome.Changed),
            outcomes.Sum(outcome => outcome.Unchanged),
            outcomes.Sum(outcome => outcome.Quarantined),
            outcomes.Sum(outcome => outcome.Indicators),
            outcomes.SelectMany(outcome => outcome.CurrentBudget).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value)));
    }
}

/// <param name="Step"><c>reading</c>, <c>writing</c> or <c>done</c>.</param>
public sealed record IngestProgress(string Document, string Step);
