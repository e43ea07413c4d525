using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Forms;

/// <summary>A rate as printed beside the amounts it is of (执行率): <c>95%</c>, <c>95.00</c>, <c>0.95</c>.</summary>
/// <param name="Value">In the printed scale.</param>
/// <param name="Places">Digits behind the point.</param>
/// <param name="IsPercent">Null where it may be percent or a fraction.</param>
internal sealed partial record PrintedRate(decimal Value, int Places, bool? IsPercent)
{
    /// <param name="compact">Folded and without white space.</param>
    public static PrintedRate? Read(string compact) =>
        Whole().Match(compact) is { Success: true } match && decimal.TryParse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            ? new PrintedRate(value, match.Groups["places"].Length, match.Groups["percent"].Success ? true : null)
            : null;

    /// <summary>Whether it is part / whole, to half a unit of its last place; a whole of 0 contradicts nothing.</summary>
    public bool Agrees(decimal part, decimal whole) =>
        whole == 0 || Near(part * 100 / whole) || (IsPercent is null && Near(part / whole));

    private bool Near(decimal rate)
    {
        decimal half = 0.5m;
        for (int i = 0; i < Places; i++)
            half /= 10;
        return Math.Abs(Value - rate) <= half;
    }

    [GeneratedRegex(@"^(?<number>\d{1,6}(?:\.(?<places>\d{1,6}))?)(?<percent>%|\(%\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
