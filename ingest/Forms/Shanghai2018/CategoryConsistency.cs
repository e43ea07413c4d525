using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>
/// A category that only the nearest label decided is taken from the unit's other declarations in the file, where those
/// that name the same indicator know better and agree.
/// </summary>
internal sealed class CategoryConsistency
{
    /// <summary>Most files need none of it.</summary>
    private readonly Lazy<ILookup<(string Unit, string Indicator), string>> _known;

    public CategoryConsistency(IReadOnlyList<Declaration> declarations)
    {
        _known = new(() => declarations
            .SelectMany(declaration => declaration.Indicators.Where(indicator => indicator.Level1 is not null && !IsGuessed(indicator)).Select(indicator => (declaration, indicator)))
            .ToLookup(known => Key(known.declaration, known.indicator), known => known.indicator.Level1!.Value));
    }

    public Declaration Apply(Declaration declaration) => !declaration.Indicators.Any(IsGuessed)
        ? declaration
        : declaration with { Indicators = [.. declaration.Indicators.Select(indicator => IsGuessed(indicator) ? Settle(declaration, indicator) : indicator)] };

    private static bool IsGuessed(Indicator indicator) => indicator.Level1 is { } level1 && level1.Places[0].DecidedBy == Decision.Nearest.By;

    private static (string, string) Key(Declaration declaration, Indicator indicator) =>
        (Identity.Normalise(declaration.Unit.Value), Identity.Normalise(indicator.Name.Value));

    private Indicator Settle(Declaration declaration, Indicator indicator)
    {
        string[] categories = [.. _known.Value[Key(declaration, indicator)].Distinct()];
        return categories is [var category]
            ? indicator with { Level1 = new Sourced<string>(category, indicator.Name.Places[0] with { DecidedBy = Decision.Consistency.By, Confidence = Decision.Consistency.Confidence }) }
            : indicator;
    }
}
