using System.Text.RegularExpressions;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>A cell that prints a label of the form, alone or with its value behind a colon.</summary>
/// <param name="Unit">Of the amounts it heads: 1 for 元, 10,000 for 万元; null where it prints none.</param>
/// <param name="Rest">What stands behind the colon; null where nothing does.</param>
internal sealed partial record GridLabel(GridCell Cell, FormLabel Label, decimal? Unit, string? Rest)
{
    private static readonly Dictionary<string, FormLabel> ByText = Enum.GetValues<FormLabel>().ToDictionary(label => label.Text());

    private static readonly int Longest = ByText.Keys.Max(text => text.Length) + 8;

    /// <returns>Null where the cell prints no label.</returns>
    public static GridLabel? Of(GridCell cell)
    {
        string text = cell.Compact;
        if (text.Length <= Longest && Alone().Match(text) is { Success: true } alone && ByText.TryGetValue(alone.Groups["label"].Value, out FormLabel label))
            return new GridLabel(cell, label, UnitOfMoney.Of(alone.Groups["unit"].Value), null);
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon > Longest || Alone().Match(text[..colon]) is not { Success: true } before || !ByText.TryGetValue(before.Groups["label"].Value, out label))
            return null;
        string printed = cell.Wraps ? cell.Word : cell.Printed;
        return new GridLabel(cell, label, UnitOfMoney.Of(before.Groups["unit"].Value), printed[(printed.IndexOfAny([':', '：']) + 1)..].Trim());
    }

    [GeneratedRegex(@"^(?<label>[^():]+?)(?:\((?:单位:?)?(?<unit>元|千元|万元|亿元)\)|\(盖章\))?:?$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
