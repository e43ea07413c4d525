using System.Buffers;

namespace PerfTargets.Ingest.Forms;

/// <summary>Rows of tick boxes: which options of the form they print, and which of them are ticked (√ ■ ☑).</summary>
internal static class TickText
{
    private const string Open = "□☐◻▢";

    private const string Ticked = "√■☑☒✓✔▣◼";

    private static readonly SearchValues<char> Boxes = SearchValues.Create(Open + Ticked);

    public static bool IsBox(char character) => Boxes.Contains(character);

    public static bool HasBox(string text) => text.AsSpan().ContainsAny(Boxes);

    /// <param name="Ticks">In the form's order.</param>
    /// <param name="Missing">Options that are printed without a box, or not at all.</param>
    public sealed record Reading(IReadOnlyList<string> Ticks, int Missing);

    /// <summary>Reads one group of options out of the joined text of all rows; a row can break inside an option.</summary>
    public static Reading Read(string compact, IReadOnlyList<string> options)
    {
        bool boxFirst = compact.Length > 0 && IsBox(compact[0]);
        var ticks = new List<string>();
        int missing = 0;
        foreach (string option in options)
        {
            int at = compact.IndexOf(option, StringComparison.Ordinal);
            int box = at < 0 ? -1 : boxFirst ? at - 1 : at + option.Length;
            if (box < 0 || box >= compact.Length || !IsBox(compact[box]))
                missing++;
            else if (Ticked.Contains(compact[box], StringComparison.Ordinal))
                ticks.Add(option);
        }

        return new Reading(ticks, missing);
    }
}
