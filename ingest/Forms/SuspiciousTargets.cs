using System.Text.RegularExpressions;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms;

/// <summary>Targets that a machine may have made of what was meant: kept as printed, for a person to check.</summary>
internal static partial class SuspiciousTargets
{
    public static Declaration Mark(Declaration declaration) =>
        declaration with { Indicators = [.. declaration.Indicators.Select(indicator => indicator.Target is { Confidence: Confidence.Good } target && Of(indicator, target.Value) is { } decision ? indicator with { Target = target.As(decision) } : indicator)] };

    private static Decision? Of(Indicator indicator, Target target) =>
        Scanned().IsMatch(ChineseText.Compact(target.Text)) ? Decision.ScannedSign
        : target is { Operator: null, Unit: null, Value: >= 40_000 and <= 50_000 and var serial } && serial == decimal.Truncate(serial) && Dated().IsMatch(indicator.Name.Value + indicator.Level2?.Value) ? Decision.DateSerial
        : null;

    /// <summary>292% and 792%: scanners read ≥92% so. 200 % and more that end in a target nobody sets are no such.</summary>
    [GeneratedRegex(@"^[27](?:[5-9]\d(?:\.\d+)?|100(?:\.0+)?)%$", RegexOptions.CultureInvariant)]
    private static partial Regex Scanned();

    [GeneratedRegex("时间|日期|时效|期限", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
