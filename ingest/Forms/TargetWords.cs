using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Forms;

/// <summary>Targets in words (定性目标): what they are said with, and the endings of the names they belong to.</summary>
internal static partial class TargetWords
{
    /// <summary>A whole cell that says a quality reached: 规范, 显著提高, 不发生, 共享.</summary>
    public static bool IsTarget(string folded) => folded.Length <= 12 && Word().IsMatch(folded);

    /// <summary>项目立项规范性 asks for 规范, 维护完成及时性 for 及时: the word stands in the name's ending.</summary>
    public static bool Echoes(string name, string target)
    {
        if (target.Length < 2)
            return false;
        ReadOnlySpan<char> ending = name.AsSpan();
        if (ending.EndsWith("性") || ending.EndsWith("化"))
            return ending[..^1].EndsWith(target);
        return name.Contains(target, StringComparison.Ordinal);
    }

    /// <summary>Names of a share or count ask for a number, names of a quality for words; null where the name tells neither.</summary>
    public static bool? AsksForNumber(string name) => Ending().Match(name) switch
    {
        { Success: false } => null,
        { Value: "性" or "化" } => false,
        _ => true,
    };

    [GeneratedRegex("^(?:明显|显著|不断|有所|进一步|持续|逐步|较|大幅|有效|基本|全部|按时|按期|全面|充分|及时|得到|切实|稳步)?(?:规范|科学|充分|有效|健全|合规|合法|及时|提高|提升|增强|完善|改善|改进|优化|加强|促进|推动|保障|保证|不发生|未发生|无|有|是|否|优|良|良好|优秀|优良|好|较好|合格|完成|达标|达到|稳定|平稳|安全|正常|共享|可控|到位|落实|长期|持续|合理|准确|完整|齐全|满意|较满意|非常满意|明显|显著|高|低|中|上升|下降|减少|增加|降低|扩大|完备|建立|通过|公开|透明|可持续|均衡|和谐|便捷|畅通|整洁|先进|适用|可行|明确|清晰|严格|执行|零发生|零投诉|零事故)$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("(?:性|化|率|度|次数|数量|人数|人次|天数|时间|比例|数|量)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
