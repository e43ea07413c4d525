using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms;

/// <summary>
/// What one declaration of a document leaves open, another of the same unit may tell: an indicator of the same name
/// whose level is settled there. It stays to be checked.
/// </summary>
internal static class SharedEvidence
{
    public static IReadOnlyList<Declaration> Apply(IReadOnlyList<Declaration> declarations)
    {
        Dictionary<(string, string), string> settled = declarations
            .SelectMany(declaration => declaration.Indicators.Select(indicator => (Unit: Identity.Normalise(declaration.Unit.Value), indicator)))
            .Where(pair => pair.indicator.Level1 is { Confidence: Confidence.Good })
            .GroupBy(pair => (pair.Unit, Identity.Normalise(pair.indicator.Name.Value)))
            .Where(group => group.Select(pair => pair.indicator.Level1!.Value).Distinct().Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().indicator.Level1!.Value);
        return [.. declarations.Select(declaration => declaration with
        {
            Indicators = [.. declaration.Indicators.Select(indicator => Settle(indicator, Identity.Normalise(declaration.Unit.Value), settled))],
        })];
    }

    private static Indicator Settle(Indicator indicator, string unit, Dictionary<(string, string), string> settled)
    {
        if (indicator.Level1 is not { Confidence: not Confidence.Good } open
            || !settled.TryGetValue((unit, Identity.Normalise(indicator.Name.Value)), out string? level)
            || level == open.Value)
            return indicator;
        Place place = indicator.Name.Places[0] with { DecidedBy = "the unit's other declaration", Confidence = Confidence.Check };
        return indicator with { Level1 = new Sourced<string>(level, place) };
    }
}
