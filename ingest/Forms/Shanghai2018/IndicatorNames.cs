using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>The vocabulary of indicators: what a name ends in, which words are targets, which words belong to which level.</summary>
internal static partial class IndicatorNames
{
    /// <summary>Words that stand as a target by themselves, and the ending of the names they answer.</summary>
    private static readonly string[] Words =
    [
        "科学", "规范", "充分", "有效", "健全", "合规", "及时", "完善", "提高", "增强", "提升", "改善", "共享", "完整", "准确", "合理", "明确", "可控", "达标", "良好", "优良",
        "不发生", "未发生", "无", "建立", "显著", "明显", "满意", "稳定", "安全", "正常", "符合", "合格", "完成", "促进", "降低", "减少", "增加", "扩大", "优化", "长效", "可持续", "齐全", "真实", "匹配", "落实", "到位", "是", "有",
    ];

    public static bool LooksLikeOne(string name) => NameEnding().IsMatch(name.TrimEnd(')', '）'));

    public static bool IsWord(string text) => Words.Contains(ChineseText.Key(text)) || WordTarget().IsMatch(ChineseText.Key(text));

    /// <summary>How well a word answers a name: 立项规范性 is answered by 规范.</summary>
    public static bool Answers(string name, string target) =>
        target.Length > 1 && ChineseText.Key(name).Contains(ChineseText.Key(target), StringComparison.Ordinal);

    /// <summary>The level a name speaks for by itself; null where it could be several.</summary>
    public static Label? LevelOf(string name) =>
        Satisfaction().IsMatch(name) ? Label.Outcome
        : Management().IsMatch(name) ? Label.Management
        : Impact().IsMatch(name) ? Label.Impact
        : null;

    [GeneratedRegex("(率|度|性|比例|数|数量|次数|人数|人次|量|情况|水平|能力|效率|时间|成本|机制|健全|规范化|频率|程度|面积|质量|效果|影响|强度|化)$")]
    private static partial Regex NameEnding();

    [GeneratedRegex("^(逐步|持续|不断|有效|明显|显著|进一步|基本|较)?(提高|提升|增强|完善|改善|促进|降低|减少|优化|加强|推进|扩大|规范|健全|满意|达到|完成|实现)[^，。；]{0,16}$|^(无|不发生|未发生|零)[^，。；]{0,4}$")]
    private static partial Regex WordTarget();

    [GeneratedRegex("满意")]
    private static partial Regex Satisfaction();

    [GeneratedRegex("^(预算|项目)?(资金|预算|财务|立项|经费)|在职人员|财政|管理制度|监控有效性|政府采购|合同管理|绩效目标|资产管理|专款专用|项目立项")]
    private static partial Regex Management();

    [GeneratedRegex("长效|可持续|影响力|共享情况|(管理|运作|服务)(能力|水平)$|工作效率|规范化$")]
    private static partial Regex Impact();
}
