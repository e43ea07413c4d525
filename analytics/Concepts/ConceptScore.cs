namespace PerfTargets.Analytics.Concepts;

/// <summary>A name of an indicator with what a person says it tells of.</summary>
/// <param name="Concept">Null where the person says: none.</param>
/// <param name="Half"><c>tune</c> or <c>held</c>: whether rules were made with a look at it; null where that is not said.</param>
public sealed record LabelledName(string Name, string? Concept, string? Half);

/// <summary>How far the answers agree with a person's labels.</summary>
/// <param name="Right">Names with the concept that the label says.</param>
/// <param name="Answered">Names that were given a concept.</param>
/// <param name="Labelled">Names whose label is a concept.</param>
/// <param name="HonestNone">Names labelled none that were given none.</param>
/// <param name="Wrong">Names whose answer is not their label.</param>
public sealed record ConceptScore(int Names, int Right, int Answered, int Labelled, int HonestNone, IReadOnlyList<WrongConcept> Wrong)
{
    /// <summary>Fraction of the answers that are right; null without answers.</summary>
    public double? Precision => Share(Right, Answered);

    /// <summary>Fraction of the names with a concept that were brought to it.</summary>
    public double? Recall => Share(Right, Labelled);

    public double? F1 => Precision is { } precision && Recall is { } recall && precision + recall > 0 ? 2 * precision * recall / (precision + recall) : null;

    /// <summary>Fraction of the names that were given a concept.</summary>
    public double? Coverage => Share(Answered, Names);

    /// <summary>Fraction of the names labelled none that were given none.</summary>
    public double? NoneKept => Share(HonestNone, Names - Labelled);

    public static ConceptScore Of(ConceptFinder finder, IReadOnlyList<LabelledName> labelled)
    {
        ArgumentNullException.ThrowIfNull(finder);
        ArgumentNullException.ThrowIfNull(labelled);
        IReadOnlyList<NameConcept> answers = finder.Find([.. labelled.Select(one => one.Name)]);
        (LabelledName Label, NameConcept Answer)[] all = [.. labelled.Zip(answers)];
        return new ConceptScore(
            all.Length,
            all.Count(one => one.Answer.Concept is { } concept && concept.Name == one.Label.Concept),
            all.Count(one => one.Answer.Concept is not null),
            all.Count(one => one.Label.Concept is not null),
            all.Count(one => one.Answer.Concept is null && one.Label.Concept is null),
            [.. all.Where(one => one.Answer.Concept?.Name != one.Label.Concept).Select(one => new WrongConcept(one.Label.Name, one.Label.Concept, one.Answer))]);
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}

/// <param name="Label">Null where a person says: none.</param>
public sealed record WrongConcept(string Name, string? Label, NameConcept Answer);
