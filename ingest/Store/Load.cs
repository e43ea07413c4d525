using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>One document as it was taken in: an event of the journal together with what its reading gave.</summary>
/// <param name="Reader">Version of the reader; the same document under the same reader gives the same load.</param>
/// <param name="Found">Forms, and parts of no form, that the reader found in the document: as many as are loaded and kept aside, or something was lost.</param>
/// <param name="Declarations">Each declaration at most once, and each <see cref="Storable"/>.</param>
public sealed record Load(
    long Seq,
    DateTimeOffset NotedAt,
    Document Document,
    string Reader,
    int Found,
    IReadOnlyList<Declaration> Declarations,
    IReadOnlyList<Issue> Issues,
    IReadOnlyList<Quarantined> Quarantined,
    string? EntrySha256 = null) : StoreEvent(Seq, NotedAt, EntrySha256);

/// <summary>Loads that follow each other in the journal and became known at once; one alone is a batch too.</summary>
public sealed record LoadBatch(IReadOnlyList<Load> Loads) : StoreEvent(Loads[^1].Seq, Loads[^1].NotedAt, Loads[^1].EntrySha256);

/// <param name="Sha256">Of the bytes, 64 lower-case hexadecimal digits; <see cref="Identity.Document"/> makes the id of it.</param>
/// <param name="Pages">Null where the format has no pages.</param>
public sealed record Document(string Sha256, string Name, string MediaType, long Bytes, int? Pages);

/// <summary>A part of a document that is kept aside (隔离), in no number, until a person releases it.</summary>
/// <param name="Understood">What was read of it, where it had a unit, a project and a year.</param>
public sealed record Quarantined(int? FirstLine, int? LastLine, string Raw, Issue Reason, string? NearestForm, Declaration? Understood = null);

/// <summary>The control totals of a load.</summary>
/// <param name="Indicators">Of new and changed declarations.</param>
/// <param name="CurrentBudget">Sum of current budgets of the document's declarations, by currency.</param>
public sealed record LoadOutcome(
    long Seq,
    int New,
    int Changed,
    int Unchanged,
    int Quarantined,
    int Indicators,
    IReadOnlyDictionary<string, decimal> CurrentBudget)
{
    /// <summary>Declarations that the document was read to say otherwise of before: what it is read to say now waits for a person.</summary>
    public int Held { get; init; }
}
