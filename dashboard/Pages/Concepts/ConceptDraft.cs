using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages.Concepts;

/// <summary>What a reader is about to say of a name.</summary>
public sealed class ConceptDraft
{
    /// <summary>Empty for none.</summary>
    public string? Concept { get; set; }

    /// <summary>1, −1, or 0 for neither.</summary>
    public int Direction { get; set; }

    /// <summary>Of a concept that is added; empty for none.</summary>
    public string? Parent { get; set; }

    public static ConceptDraft Of(ConceptName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new ConceptDraft { Concept = name.Concept, Direction = name.Direction ?? 0 };
    }

    /// <param name="known">The dictionary: a concept that is in it keeps the wider one that it has.</param>
    public ConceptDecision Decision(IReadOnlyList<ConceptList> known)
    {
        string? concept = Plain(Concept);
        bool isKnown = concept is not null && known.Any(row => row.AddedBy is null && row.Concept == concept);
        return new ConceptDecision(concept, Direction == 0 ? null : Direction, concept is null || isKnown ? null : Plain(Parent));
    }

    private static string? Plain(string? text) => Identity.Normalise(text ?? "") is { Length: > 0 } plain ? plain : null;
}
