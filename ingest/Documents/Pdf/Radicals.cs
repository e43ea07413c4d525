using System.Text;

namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>Radicals (部首) that fonts of a PDF give where the character that looks like them is meant: ⽬ for 目.</summary>
internal static class Radicals
{
    private const string Supplement =
        "⺁厂⺎兀⺒巳⺓幺⺝月⺟母⺠民⺯糸⺼月⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻌辶⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

    // Unicode has the traditional character for this one only.
    private const char KangxiDoor = '\u2F3E';

    private static readonly Dictionary<char, string> Simplified = Enumerable.Range(0, Supplement.Length / 2)
        .ToDictionary(pair => Supplement[2 * pair], pair => Supplement[(2 * pair) + 1].ToString());

    /// <summary>CJK radicals supplement and Kangxi radicals.</summary>
    public static bool IsRadical(char character) => character is >= '\u2E80' and <= '\u2FDF';

    /// <returns>The radical itself where no character looks like it.</returns>
    public static string Character(char radical) =>
        radical == KangxiDoor ? "户" : Simplified.TryGetValue(radical, out string? character) ? character : radical.ToString().Normalize(NormalizationForm.FormKC);
}
