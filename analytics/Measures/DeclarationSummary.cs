using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A declaration (申报) on one row, as declared, with what was read of it and what is flagged; computed by <c>DeclarationSummary.sql</c>.</summary>
/// <param name="Unit">As it is called now.</param>
/// <param name="Department">主管部门: as a list of units says, else as printed.</param>
/// <param name="PrintedUnit">As the declaration prints it: perhaps another spelling, or a former name.</param>
/// <param name="Kind"><c>targets</c>, <c>self-evaluation</c> or <c>ledger</c>.</param>
/// <param name="Filed">1; of a self-evaluation 0: it asks for nothing.</param>
/// <param name="Rate">Prior executed / prior budget, a fraction; null without a base.</param>
/// <param name="Change">Current budget / prior budget − 1; null without a base.</param>
/// <param name="GoodFields">Values with a printed place that the form's constraints settle.</param>
/// <param name="CheckFields">Values with a printed place that a person should check.</param>
/// <param name="OpenFlags">Flags that hold, without hidden, dismissed and remedied ones.</param>
/// <param name="Seq">Data version since which this version is known.</param>
/// <param name="Executed">全年执行数, as <paramref name="Approved"/> and <paramref name="Revised"/> of the year itself; null but on self-evaluations and ledgers.</param>
/// <param name="ExecutionWeight">Points, as <paramref name="ExecutionScore"/> and <paramref name="Score"/>; null but on self-evaluations.</param>
public sealed record DeclarationSummary(
    ulong UnitId,
    string Unit,
    string? Department,
    string PrintedUnit,
    ulong ProjectId,
    string Project,
    int Year,
    string Currency,
    ulong DeclarationId,
    ulong Version,
    string Form,
    string Kind,
    string Confidence,
    bool Synthetic,
    string? ProjectType,
    string? FundPurpose,
    DateOnly? Starts,
    DateOnly? Ends,
    [Sum] decimal? TotalBudget,
    [Sum] decimal? CurrentBudget,
    [Sum] decimal? PriorBudget,
    [Sum] decimal? PriorExecuted,
    [Rate(nameof(DeclarationSummary.PriorExecuted), nameof(DeclarationSummary.PriorBudget))] double? Rate,
    [Change(nameof(DeclarationSummary.PriorBudget), nameof(DeclarationSummary.CurrentBudget))] double? Change,
    [Sum] long Declarations,
    [Sum] long Filed,
    [Sum] long Indicators,
    [Sum] long GoodFields,
    [Sum] long CheckFields,
    [Sum] long OpenFlags,
    string? WorstSeverity,
    string Document,
    ulong DocumentId,
    long Seq,
    [Sum] decimal? Approved,
    [Sum] decimal? Revised,
    [Sum] decimal? Executed,
    double? ExecutionWeight,
    double? ExecutionScore,
    double? Score,
    string? Grade) : IMeasure;
