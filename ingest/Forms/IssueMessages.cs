using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms;

/// <summary>What readers have to say about a document, in both languages.</summary>
internal static class IssueMessages
{
    public static readonly IssueMessage UnknownForm = new("unknown-form", new Bilingual(
        "不认识的表样：最接近 {0}，缺少 {1}", "Not a known form: nearest is {0}, without {1}"));

    public static readonly IssueMessage NoForm = new("no-form", new Bilingual(
        "文件中没有可识别的绩效目标申报表", "The document holds no form that is known here"));

    public static readonly IssueMessage Unidentified = new("unidentified", new Bilingual(
        "缺少{0}，无法确定是哪份申报（应有：单位名称、项目名称、年度）", "Without {0} nobody can tell whose declaration this is (expected: unit, project, year)"));

    public static readonly IssueMessage Contradiction = new("contradiction", new Bilingual(
        "表内数据相互矛盾：{0}", "The form contradicts itself: {0}"));

    public static readonly IssueMessage Missing = new("missing-field", new Bilingual(
        "未找到“{0}”", "“{0}” was not found"));

    public static readonly IssueMessage DecidedByPosition = new("decided-by-position", new Bilingual(
        "文字与标签分离，按先后位置归入“{0}”，请核对", "The text stands apart from its label; its position makes it “{0}”: please check"));

    public static readonly IssueMessage DecidedByWording = new("decided-by-wording", new Bilingual(
        "文字与标签分离，按措辞归入“{0}”，请核对", "The text stands apart from its label; its wording makes it “{0}”: please check"));

    public static readonly IssueMessage AmountsUnsettled = new("amounts-unsettled", new Bilingual(
        "“{0}”的金额与标签未能一一对应，请核对", "The amounts of “{0}” do not pair with their labels one by one: please check"));

    public static readonly IssueMessage LinesOpen = new("lines-open", new Bilingual(
        "子项目合计 {0} 与当年预算 {1} 不符，请核对是否漏读", "The lines add up to {0}, the current budget is {1}: please check for a line not read"));

    public static readonly IssueMessage LinePaired = new("line-paired", new Bilingual(
        "金额 {0} 与名称分离，按位置配给“{1}”，请核对", "The amount {0} stands apart from its name; its position gives it to “{1}”: please check"));

    public static readonly IssueMessage TargetPaired = new("target-paired", new Bilingual(
        "目标值“{0}”与指标名称分离，配给“{1}”，另有其他可能，请核对", "The target “{0}” stands apart from its indicator; it is given to “{1}”, though others are possible: please check"));

    public static readonly IssueMessage TargetMissing = new("target-missing", new Bilingual(
        "指标“{0}”没有找到目标值", "No target was found for the indicator “{0}”"));

    public static readonly IssueMessage CategoryOpen = new("category-open", new Bilingual(
        "指标“{0}”归入“{1}”依据{2}，请核对", "The indicator “{0}” is put under “{1}” by {2}: please check"));

    public static readonly IssueMessage Unplaced = new("unplaced-text", new Bilingual(
        "“{0}”未能归入任何栏目", "“{0}” belongs to no field that could be told"));

    public static readonly IssueMessage TicksOpen = new("ticks-open", new Bilingual(
        "“{0}”的选项未能全部找到（缺 {1}）", "Not every option of “{0}” was found (without {1})"));
}
