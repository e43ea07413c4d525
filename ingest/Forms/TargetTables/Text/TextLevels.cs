using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Forms.TargetTables.Text;

/// <summary>一级指标 and 二级指标 as every province has them, with or without the points of a level.</summary>
internal static partial class TextLevels
{
    /// <summary>What levels of one family say.</summary>
    private static readonly string[][] Families = [["产出", "数量", "质量", "时效"], ["效益", "可持续"], ["满意度"]];

    /// <param name="compact">Folded and without white space.</param>
    public static bool Is(string compact) => Level().IsMatch(compact);

    /// <summary>社会效益指标 is a level; 服务对象满意度 may be one, or the name of what is asked.</summary>
    public static bool IsNamed(string compact) => Is(compact) && (compact.Contains("指标", StringComparison.Ordinal) || compact.Contains("目标", StringComparison.Ordinal));

    /// <summary>数量指标 under 效益指标: one of the two stands elsewhere.</summary>
    public static bool Contradict(string level1, string level2) => Family(level1) is >= 0 and var first && Family(level2) is >= 0 and var second && first != second;

    private static int Family(string level) => Array.FindIndex(Families, family => family.Any(word => level.Contains(word, StringComparison.Ordinal)));

    [GeneratedRegex(@"^(?:(?:产出|效益|效果|满意度|成本|投入|过程|决策|管理|影响力?|数量|质量|时效|进度|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|环境效益|可持续影响|可持续发展|服务对象满意度|社会公众满意度|受益对象满意度)(?:指标|目标)?|[\p{IsCJKUnifiedIdeographs}]{2,8}(?:指标|目标))(?:\(\d+(?:\.\d+)?[分%]\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Level();
}
