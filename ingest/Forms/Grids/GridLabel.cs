using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Forms.Grids;

/// <summary>A cell that prints a label of the form, alone or with its value behind a colon.</summary>
/// <param name="Unit">Of the amounts it heads: 1 for 元, 10,000 for 万元; null where it prints none.</param>
/// <param name="Rest">What stands behind the colon; null where nothing does.</param>
internal sealed record GridLabel<TLabel>(GridCell Cell, TLabel Label, decimal? Unit, string? Rest)
    where TLabel : struct, Enum;

/// <summary>The labels of a form, by what its cells print without white space.</summary>
internal sealed partial class GridLabels<TLabel>(IReadOnlyDictionary<string, TLabel> byText)
    where TLabel : struct, Enum
{
    private readonly int _longest = byText.Keys.Max(text => text.Length) + 8;

    /// <summary>The first that the form prints for it.</summary>
    public string TextOf(TLabel label) => byText.First(pair => pair.Value.Equals(label)).Key;

    /// <returns>Null where the cell prints no label.</returns>
    public GridLabel<TLabel>? Of(GridCell cell)
    {
        string text = cell.Compact;
        if (byText.TryGetValue(text, out TLabel whole))
            return new GridLabel<TLabel>(cell, whole, null, null);
        if (UnitOfMoney.OfForm(text) is not null)
            return null;
        if (text.Length <= _longest && Alone().Match(text) is { Success: true } alone && byText.TryGetValue(alone.Groups["label"].Value, out TLabel label))
            return new GridLabel<TLabel>(cell, label, UnitOfMoney.Of(alone.Groups["unit"].Value), null);
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon > _longest || Alone().Match(text[..colon]) is not { Success: true } before || !byText.TryGetValue(before.Groups["label"].Value, out label))
            return null;
        string printed = cell.Wraps ? cell.Word : cell.Printed;
        return new GridLabel<TLabel>(cell, label, UnitOfMoney.Of(before.Groups["unit"].Value), printed[(printed.IndexOfAny([':', '：']) + 1)..].Trim());
    }

    [GeneratedRegex(@"^(?<label>[^():]+?)(?:\([A-E](?:[/÷][A-E])?\)|\(\d{1,3}分\))?(?:\((?:单位:?)?(?<unit>元|千元|万元|亿元)\)|\(盖章\)|\(20\d\d年?度?(?:[-—–~至]+20\d\d年?度?)?\))?:?$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
