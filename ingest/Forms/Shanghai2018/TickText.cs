using System.Buffers;
using System.Text;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>Rows of tick boxes: which options of the form they print, and which of them are ticked (√ ■ ☑).</summary>
internal static class TickText
{
    public static readonly string[] ProjectTypes =
        ["市委市政府已确定的新增项目", "结转项目", "其他一次性项目", "经常性专项业务费", "其他经常性项目"];

    public static readonly string[] FundPurposes =
        ["基本建设工程类", "信息化建设类", "政策补贴类", "政府购买服务", "资产购置类", "其他事业专业类"];

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

    public static string Join(IEnumerable<TickPiece> rows)
    {
        var text = new StringBuilder();
        foreach (TickPiece row in rows)
            text.Append(ChineseText.Compact(row.Span.Printed));
        return text.ToString();
    }
}
