using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages.Flags;

/// <summary>What the work list, the flags and their triage say.</summary>
public static class FlagWords
{
    public static readonly Bilingual WorkList = new("工作清单", "Work list");
    public static readonly Bilingual WorkListHow = new(
        "一行一份申报，最急的在前。优先级由疑点的级别、涉及金额、取值可信度和疑点组数算出。",
        "One row a declaration, the most pressing first. Priority follows from severity, the money it is about, how sure the reading is, and the number of groups.");
    public static readonly Bilingual Priority = new("优先级", "Priority");
    public static readonly Bilingual AtStake = new("涉及金额", "About");
    public static readonly Bilingual AtStakeHow = new("取最大一笔；未指明金额的疑点按当年预算 5 % 计（惯例）", "The largest one sum; a flag that names none counts as 5 % of the current budget (practice)");
    public static readonly Bilingual Groups = new("疑点组", "Groups");
    public static readonly Bilingual State = new("核实", "Triage");
    public static readonly Bilingual Todo = new("待处理", "To do");
    public static readonly Bilingual All = new("全部", "All");
    public static readonly Bilingual Views = new("按核实结果查看", "View by triage");
    public static readonly Bilingual Counts = new("待核实 {0} · 属实 {1}", "{0} to verify · {1} confirmed");
    public static readonly Bilingual Closed = new("排除 {0} · 已整改 {1}", "{0} dismissed · {1} remedied");
    public static readonly Bilingual GroupOf = new("{0}（{1} 条）", "{0} ({1})");
    public static readonly Bilingual Others = new("同组其他 {0} 条，作为佐证", "{0} more of this group, as its evidence");
    public static readonly Bilingual ShowRows = new("查看台账原行", "Show the ledger's row");
    public static readonly Bilingual ReadingRows = new("正在读取台账…", "Reading the ledger…");
    public static readonly Bilingual InPlace = new("原文位置", "In place");
    public static readonly Bilingual Rests = new("依据的取值待核对", "Rests on a value to be checked");
    public static readonly Bilingual FullCard = new("规则全文与设置", "The whole card, and its settings");
    public static readonly Bilingual Question = new("问题", "Question");
    public static readonly Bilingual Exclusions = new("不判断的情形", "Silent when");
    public static readonly Bilingual Review = new("所属审核", "Review");
    public static readonly Bilingual Comment = new("说明（排除时必填理由）", "Comment (a dismissal needs a reason)");
    public static readonly Bilingual Save = new("记录核实结果", "Record");
    public static readonly Bilingual DecidedMeanwhile = new("有人刚把这条疑点记为“{0}”（{1}）；您填写的内容未动，再次记录将以您的为准。", "Somebody has just recorded “{0}” ({1}) for this flag; what you typed is kept, and recording it again replaces theirs.");
    public static readonly Bilingual Leading = new("首要：{0}", "Leading: {0}");
    public static readonly Bilingual Saved = new("已记录", "Recorded");
    public static readonly Bilingual History = new("核实记录（{0}）", "History ({0})");
    public static readonly Bilingual ChangedSince = new("核实之后此疑点的内容有变化，请再看一次", "This flag has changed since it was looked at: please look again");
    public static readonly Bilingual By = new("{0}，{1}", "{0}, {1}");
    public static readonly Bilingual Me = new("本机用户", "local user");
    public static readonly Bilingual Nothing = new("这里没有需要处理的申报。", "No declaration needs anything here.");
    public static readonly Bilingual NoFlags = new("这份申报没有疑点", "This declaration has no flags");
    public static readonly Bilingual AllRules = new("全部规则", "All rules");
    public static readonly Bilingual OpenDeclaration = new("打开申报表", "Open the declaration");

    public static string Who(string name) => name == Analytics.Queries.Viewer.Local.Name ? Me.ToString() : name;
}
