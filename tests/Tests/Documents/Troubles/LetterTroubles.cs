using System.Text;
using PerfTargets.Corpus.Papers;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>Characters that look like others, or that nobody sees; in text and in cells.</summary>
internal static class LetterTroubles
{
    private static readonly PaperStyle Wide = PrintedForm.Plain with { FullWidth = true };

    public static IEnumerable<Trouble> All =>
    [
        .. Both("full-width-digits", PrintedText.FullWidth, PrintedForm.Of(InventedForm.Paper, Wide)),
        .. Both("kangxi-radicals", text => text.Replace('目', '\u2f6c').Replace('人', '\u2f08').Replace('门', '\u2ed4').Replace('工', '\u2f2f')),
        .. Both("zero-width-characters", text => text.Replace("项目", "项\u200b目", StringComparison.Ordinal).Replace("完成", "完\u2060成\ufeff", StringComparison.Ordinal).Replace("00", "0\u200d0", StringComparison.Ordinal)),
        .. Both("soft-hyphens", text => text.Replace("预算", "预\u00ad算", StringComparison.Ordinal)),
        .. Both("bidi-controls", text => text.Replace("目标", "\u202e目标\u202c", StringComparison.Ordinal).Replace("95", "\u206695\u2069", StringComparison.Ordinal)),
        .. Both("blanks-of-many-kinds", text => text.Replace("巡检设备", "巡检\u3000设备", StringComparison.Ordinal).Replace("名称", "名 称", StringComparison.Ordinal).Replace("36次", "36\u00a0次", StringComparison.Ordinal)),
    ];

    private static IEnumerable<Trouble> Both(string name, Func<string, string> change, PrintedForm? form = null) =>
    [
        new Trouble($"{name}-in-text", $"{name}.txt", () => Encoding.UTF8.GetBytes(change(TextTroubles.LaidOut))),
        Trouble.InCells($"{name}-in-cells", form ?? InventedForm.Printed.Each(change)),
    ];
}
