using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>What a rule found, with both numbers and where each was read.</summary>
/// <param name="Field">The field it is about; with rule and declaration it makes the flag's key, so it must not depend on the order of rows.</param>
/// <param name="Because">For people: both numbers, and the basis they stand on.</param>
/// <param name="Amount">The sum of money it is about, in the currency's unit; null where it is about none.</param>
/// <param name="Evidence">Fields whose printed lines carry it, of this declaration or of others that it is held against.</param>
/// <param name="Hidden">Shown on request and on the declaration's own page only.</param>
/// <param name="Score">How far out among its peers, in robust scales; null where it is held against none.</param>
public sealed record Finding(
    Severity Severity,
    string Field,
    Bilingual Because,
    decimal? Amount,
    IReadOnlyList<EvidenceField> Evidence,
    bool Hidden = false,
    double? Score = null);

/// <summary>A field of a declaration as evidence: <c>priorExecuted</c>, <c>budgetLines.amount</c>, <c>indicators.target</c>.</summary>
/// <param name="N">Row of the table of budget lines or indicators, from 0; null for all rows and outside tables.</param>
/// <param name="Of">Which declaration prints it, where it is another one of the unit; null for the one that the finding is about.</param>
public sealed record EvidenceField(string Field, int? N = null, ulong? Of = null);
