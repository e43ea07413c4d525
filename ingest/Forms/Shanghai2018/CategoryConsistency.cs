using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>
/// A category that only the nearest label decided is taken from the unit's other declarations in the file, where those
/// that name the same indicator know better and agree.
/// </summary>
internal static class CategoryConsistency
{
    public static Declaration Apply(Declaration declaration, IReadOnlyList<Declaration> all)
    {
        if (!declaration.Indicators.Any(IsGuessed))
            return declaration;
        string unit = Identity.Normalise(declaration.Unit.Value);
        ILookup<string, string> known = all
            .Where(other => !ReferenceEquals(other, declaration) && Identity.Normalise(other.Unit.Value) == unit)
            .SelectMany(other => other.Indicators.Where(indicator => indicator.Level1 is not null && !IsGuessed(indicator)))
            .ToLookup(indicator => Identity.Normalise(indicator.Name.Value), indicator => indicator.Level1!.Value);
        return declaration with { Indicators = [.. declaration.Indicators.Select(indicator => IsGuessed(indicator) ? Settle(indicator, known) : indicator)] };
    }

    private static bool IsGuessed(Indicator indicator) => indicator.Level1 is { } level1 && level1.Places[0].DecidedBy == Decision.Nearest.By;

    private static Indicator Settle(Indicator indicator, ILookup<string, string> known)
    {
        string[] categories = [.. known[Identity.Normalise(indicator.Name.Value)].Distinct()];
        return categories is [var category]
            ? indicator with { Level1 = new Sourced<string>(category, indicator.Name.Places[0] with { DecidedBy = Decision.Consistency.By, Confidence = Decision.Consistency.Confidence }) }
            : indicator;
    }
}
