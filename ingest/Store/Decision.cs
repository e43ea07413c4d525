using System.Text.Json;
using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>What a person decided (人工决定): triage of a flag, a rule's settings, a release from quarantine. Later ones about the same subject stand.</summary>
/// <param name="Who">Who decided.</param>
/// <param name="Kind">What sort of decision, e.g. <c>triage</c>.</param>
/// <param name="Subject">What it is about: a flag's key, a rule's id, a part of the quarantine.</param>
/// <param name="Body">What was decided; its members follow from the kind.</param>
/// <param name="Reason">In the person's words; null where none was given.</param>
/// <param name="Released">The declaration that a release lets into the numbers, read again from its document; null for other kinds.</param>
public sealed record Decision(
    long Seq,
    DateTimeOffset NotedAt,
    string Who,
    string Kind,
    string Subject,
    JsonElement Body,
    string? Reason,
    Released? Released = null,
    string? EntrySha256 = null) : StoreEvent(Seq, NotedAt, EntrySha256)
{
    /// <summary>What documents say that are in force from this decision on, read again: of a withdrawal or a settlement; empty for other kinds.</summary>
    public IReadOnlyList<Declaration> Restated { get; init; } = [];
}

/// <param name="LoadSeq">The load that put it into quarantine.</param>
/// <param name="N">Its number in that load's quarantine, from 0.</param>
public sealed record Released(long LoadSeq, int N, Declaration Declaration);
