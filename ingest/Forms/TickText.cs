using System.Buffers;

namespace PerfTargets.Ingest.Forms;

/// <summary>Rows of tick boxes: which options of the form they print, and which of them are ticked (√ ■ ☑).</summary>
internal static class TickText
{
    private const string Open = "□☐◻▢";

    private const string TickMarks = "√■☑☒✓✔▣◼";

    /// <summary>Letters that are typed for a box, or recognised in its place; beside an option of the form they are one.</summary>
    private const string LikeOpen = "口囗ロ", LikeTicked = "Vv∨Ⅴ";

    private static readonly SearchValues<char> Boxes = SearchValues.Create(Open + TickMarks);

    public static bool IsBox(char character) => Boxes.Contains(character);

    public static bool HasBox(string text) => text.AsSpan().ContainsAny(Boxes);

    private static bool IsTick(char character) => TickMarks.Contains(character, StringComparison.Ordinal) || LikeTicked.Contains(character, StringComparison.Ordinal);

    private static bool IsLikeBox(char character) => LikeOpen.Contains(character, StringComparison.Ordinal) || LikeTicked.Contains(character, StringComparison.Ordinal);

    /// <param name="Ticks">In the form's order.</param>
    /// <param name="Missing">Options that are printed without a box, or not at all.</param>
    /// <param name="Likely">Boxes that are letters which look like one.</param>
    public sealed record Reading(IReadOnlyList<string> Ticks, int Missing, int Likely = 0);

    /// <summary>Reads one group of options out of the joined text of all rows; a row can break inside an option.</summary>
    public static Reading Read(string compact, IReadOnlyList<string> options)
    {
        bool boxFirst = compact.Length > 0 && (IsBox(compact[0]) || IsLikeBox(compact[0]));
        var ticks = new List<string>();
        int missing = 0, likely = 0;
        foreach (string option in options)
        {
            int at = compact.IndexOf(option, StringComparison.Ordinal);
            int box = at < 0 ? -1 : boxFirst ? at - 1 : at + option.Length;
            if (box < 0 || box >= compact.Length || !(IsBox(compact[box]) || IsLikeBox(compact[box])))
            {
                missing++;
                continue;
            }

            likely += IsBox(compact[box]) ? 0 : 1;
            if (IsTick(compact[box]))
                ticks.Add(option);
        }

        return new Reading(ticks, missing, likely);
    }

    /// <summary>The ticked options of a form that is free to name its own: the text from each tick to the next box.</summary>
    public static IReadOnlyList<string> Ticked(string compact)
    {
        List<string> ticked = [];
        // Beside boxes, a letter that looks like a tick is one.
        int[] boxes = [.. Enumerable.Range(0, compact.Length).Where(at => IsBox(compact[at]) || IsTick(compact[at]))];
        for (int i = 0; i < boxes.Length; i++)
        {
            bool first = boxes[0] == 0;
            string option = first ? compact[(boxes[i] + 1)..(i + 1 < boxes.Length ? boxes[i + 1] : compact.Length)] : compact[(i == 0 ? 0 : boxes[i - 1] + 1)..boxes[i]];
            if (IsTick(compact[boxes[i]]) && option.Length > 0)
                ticked.Add(option);
        }
        return ticked;
    }
}
