using System.Text.Json;
using PerfTargets.Analytics.Concepts;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>The dictionary with what people last decided about names.</summary>
internal sealed class ConceptsInForce
{
    private static readonly ConceptFinder Bundled = new(ConceptLexicon.Bundled);

    private readonly Dictionary<string, StandingDecision> _bySubject;
    private readonly Dictionary<string, string> _addedBy = new(StringComparer.Ordinal);
    private readonly ConceptFinder _finder;

    private ConceptsInForce(IReadOnlyList<StandingDecision> standing)
    {
        _bySubject = standing.Where(decision => !decision.Decided.IsUndone).ToDictionary(decision => decision.Subject, StringComparer.Ordinal);
        List<Concept> added = [];
        // Of decisions that name a concept of their own the first says what it is.
        foreach (StandingDecision decision in _bySubject.Values.OrderBy(decision => decision.Seq))
        {
            if (decision.Decided.Concept is { } name && ConceptLexicon.Bundled.Find(name) is null && _addedBy.TryAdd(name, decision.Who))
                added.Add(new Concept(name, decision.Decided.Parent, decision.Decided.Direction, null, null, []));
        }
        Lexicon = ConceptLexicon.Bundled.With(added);
        _finder = added.Count == 0 ? Bundled : new ConceptFinder(Lexicon);
    }

    public ConceptLexicon Lexicon { get; }

    public static ConceptsInForce Read(IStoreReader store) => new(store.Query(
        new SqlText(
            "select subject, max(seq), arg_max(body::text, seq), arg_max(who, seq) from decision where kind = $kind group by subject order by subject",
            new Dictionary<string, object?> { ["kind"] = ConceptDecision.Kind }),
        row => new StandingDecision(row.GetString(0), row.GetInt64(1), ConceptDecision.Read(JsonSerializer.Deserialize<JsonElement>(row.GetString(2))), row.GetString(3))));

    /// <summary>Who added a concept; null of those of the dictionary.</summary>
    public string? AddedBy(Concept concept) => _addedBy.GetValueOrDefault(concept.Name);

    /// <summary>An answer a name, in their order.</summary>
    public IReadOnlyList<DecidedConcept> Of(IReadOnlyList<string> names) =>
        [.. names.Zip(_finder.Find(names), (name, told) => _bySubject.TryGetValue(ConceptDecision.Subject(name), out StandingDecision? decision)
            ? new DecidedConcept(new NameConcept(Lexicon.Find(decision.Decided.Concept), decision.Decided.Direction, ConceptReason.Decided, decision.Who), decision.Seq)
            : new DecidedConcept(told, null))];

    private sealed record StandingDecision(string Subject, long Seq, ConceptDecision Decided, string Who);
}

/// <summary>What is made of a name.</summary>
/// <param name="DecidedSeq">The decision that stands; null where nobody decided.</param>
internal sealed record DecidedConcept(NameConcept Told, long? DecidedSeq);
