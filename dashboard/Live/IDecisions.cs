using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Live;

/// <summary>Takes what readers decide; each decision is in the journal when its task ends.</summary>
/// <exception cref="InvalidDecisionException">It cannot be taken as it was asked for.</exception>
public interface IDecisions
{
    /// <param name="flagKey">Of a flag that the viewer sees.</param>
    /// <param name="seen">The decision about the flag that the reader had before them, by its place in the journal; null for none.</param>
    Task Triage(Viewer viewer, string flagKey, TriageState state, string? comment, long? seen);

    Task Set(Viewer viewer, Rule rule, RuleSettings settings, string? reason);

    /// <summary>Brings an indicator's name to a concept, to none, or back to what the dictionary says.</summary>
    /// <param name="seen">The decision about the name that the reader had before them, by its place in the journal; null for none.</param>
    /// <returns>The decision that stands now; null where none does.</returns>
    Task<long?> Bring(Viewer viewer, string indicator, ConceptDecision decided, string? reason, long? seen);

    /// <summary>Says whether two projects are one.</summary>
    /// <param name="from">The earlier project, by its id.</param>
    /// <param name="state">As of <see cref="MatchDecision.States"/>.</param>
    /// <param name="seen">The decision about the pair that the reader had before them, by its place in the journal; null for none.</param>
    Task Match(Viewer viewer, ulong from, ulong to, string state, string? reason, long? seen);

    /// <summary>Lets a declaration out of quarantine.</summary>
    /// <param name="n">Its number in the load's quarantine, from 0.</param>
    Task Release(Viewer viewer, long loadSeq, int n, string? reason);

    /// <summary>Takes a document back.</summary>
    Task Withdraw(Viewer viewer, ulong documentId, string? reason);

    /// <summary>Says which of several documents about one declaration is right.</summary>
    /// <param name="version">What they say.</param>
    Task Settle(Viewer viewer, ulong declarationId, ulong version, string? reason);

    /// <summary>Says whether another reading of a document is to count.</summary>
    /// <param name="version">Of what it says of the declaration.</param>
    Task Judge(Viewer viewer, ulong declarationId, ulong documentId, ulong version, bool accepted, string? reason);

    /// <summary>Removes a document for good, with all that follows from it.</summary>
    /// <param name="loadSeq">A load that took it in.</param>
    Task Erase(Viewer viewer, long loadSeq, string? reason);

    /// <summary>Puts a value right beside its source.</summary>
    Task Correct(Viewer viewer, ulong declarationId, CorrectionText correction, string? reason);
}
