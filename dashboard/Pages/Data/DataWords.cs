using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages.Data;

/// <summary>What the page about data and sources says of checks, releases and decisions.</summary>
public static class DataWords
{
    public static readonly Bilingual Checks = new("质量检查", "Quality checks");
    public static readonly Bilingual Check = new("检查", "Check");
    public static readonly Bilingual Checked = new("检查数", "Checked");
    public static readonly Bilingual Passed = new("通过", "Passed");
    public static readonly Bilingual Failed = new("未通过", "Failed");
    public static readonly Bilingual PassRate = new("通过率 %", "Passed %");
    public static readonly Bilingual Release = new("放行，计入数字", "Release into the numbers");
    public static readonly Bilingual ReleaseReason = new("放行理由（必填）", "Reason (needed)");
    public static readonly Bilingual Released = new("已放行（决定 {0}）", "Released (decision {0})");
    public static readonly Bilingual Understood = new("读出：{0} · {1} · {2}，当年预算 {3}", "Read of it: {0} · {1} · {2}, current budget {3}");
    public static readonly Bilingual NotUnderstood = new("未读出申报，不能放行。", "No declaration was read of it; it cannot be released.");
    public static readonly Bilingual Decisions = new("人工决定", "Decisions");
    public static readonly Bilingual NoDecisions = new("还没有人工决定。", "Nobody has decided anything yet.");
    public static readonly Bilingual IssuesOf = new("{0} 处读数请人核对，分布在 {1} 份申报中；每处都说明由什么判定。", "{0} readings on {1} declarations are for a person to check; each says what decided it.");
    public static readonly Bilingual NoDepartment = new("（未注明）", "(not stated)");
    public static readonly Bilingual CoverageTotal = new("{0} 年：应报 {1} 个单位，已报 {2}，未报 {3}；{4} 个项目在册，另有 {5} 个只见于其他年度的申报。", "{0}: of {1} units expected {2} filed, {3} did not; {4} projects are on file, and {5} more are told of by other years' forms only.");
    public static readonly Bilingual ProjectsOnFile = new("项目", "Projects");
    public static readonly Bilingual ProjectsMissing = new("未见项目", "Projects not on file");
    public static readonly Bilingual NotFiled = new("✗ 未报", "✗ not filed");
    public static readonly Bilingual HasFiled = new("✓ 已报", "✓ filed");
    public static readonly Bilingual Status = new("状态", "Status");
    public static readonly Bilingual ByDepartment = new("按主管部门汇总", "By department");
    public static readonly Bilingual ByUnit = new("按单位，未报在前", "By unit, those that did not file first");
    public static readonly Bilingual CoverageBasis = new("应报依据", "Expected by");
    public static readonly Bilingual Who = new("谁", "Who");
    public static readonly Bilingual What = new("决定", "Decision");
    public static readonly Bilingual Withdraw = new("撤回…", "Withdraw…");
    public static readonly Bilingual WithdrawHow = new("撤回后，只见于该文件的申报不再计入任何数字；其他文件所载同一申报按日期生效。日志两者都留。", "What only this document tells is in no number any more; of what others tell too, their word is in force. The journal keeps both.");
    public static readonly Bilingual WithdrawReason = new("撤回理由（必填）", "Reason (needed)");
    public static readonly Bilingual WithdrawNow = new("撤回此文件", "Withdraw this document");
    public static readonly Bilingual Withdrawn = new("已撤回（决定 {0}）", "Withdrawn (decision {0})");
    public static readonly Bilingual AsOfThen = new("当时所知", "As known then");
    public static readonly Bilingual Conflicts = new("文件冲突", "Documents that contradict each other");
    public static readonly Bilingual ConflictsHow = new("同一申报的几份文件不一致，印出的日期又分不出先后：请到申报页裁定哪一份为准。裁定之前按可信度取其一。", "Several documents tell otherwise of one declaration, and their printed dates do not say which is later: settle on its page which one is right. Until then the surer one counts.");
    public static readonly Bilingual NoConflicts = new("没有待裁定的冲突。", "There is nothing to settle.");
    public static readonly Bilingual ConflictOf = new("{0} · {1} · {2}：{3} 份文件", "{0} · {1} · {2}: {3} documents");
    public static readonly Bilingual Readings = new("重读有差异，待采用", "Read otherwise, waiting to be accepted");
    public static readonly Bilingual ReadingsHow = new("较新的读取程序读出的内容与现有不同：请到申报页看差异，决定是否采用。采用之前，数字不变。", "A newer reader makes something else of these documents: look at the differences on the declaration's page and decide. Until then no number changes.");
    public static readonly Bilingual NoReadings = new("没有待采用的重读。", "No reading waits.");
    public static readonly Bilingual ReadingOf = new("{0} · {1} · {2}：{3}", "{0} · {1} · {2}: {3}");
    public static readonly Bilingual ReadEarlier = new("有 {0} 份文件由较早版本的读取程序读取。", "{0} documents were read by an earlier version of the reader.");
    public static readonly Bilingual Reread = new("重读，只列出差异", "Read them again, and list the differences only");
    public static readonly Bilingual Erase = new("清除…", "Erase…");
    public static readonly Bilingual EraseHow = new("用于含个人信息的文件：原件、读数以及由它而来的一切（包括过去的版本）都被删除，不能恢复；日志只留一条清除记录。数据库随后重建，数据多时需要几分钟。", "For documents with personal data: its bytes, what was read of it and all that follows from it, of the past too, are removed and cannot be brought back; the journal keeps a tombstone. The database is then made anew, which takes minutes where there is much.");
    public static readonly Bilingual EraseReason = new("清除理由（必填）", "Reason (needed)");
    public static readonly Bilingual EraseSure = new("我确认彻底清除", "I am sure: erase it for good");
    public static readonly Bilingual EraseNow = new("清除此文件", "Erase this document");
    public static readonly Bilingual Subject = new("对象", "Subject");

    private static readonly Dictionary<string, Bilingual> Names = new()
    {
        ["control-totals"] = new("控制总数相符（读到 = 载入 + 隔离）", "Control totals (read = loaded + quarantined), by load"),
        ["settled-values"] = new("取值只有一种读法", "Values that one reading is left of"),
        ["settled-declarations"] = new("申报的必填字段都确定", "Declarations whose required fields are settled"),
        ["lines-add-up"] = new("子项目合计 = 当年预算", "Declarations whose lines add up"),
        ["targets-found"] = new("指标有目标值", "Indicators with a target"),
        ["levels-told"] = new("指标有分解目标（一级）", "Indicators with a level"),
        ["quarantine-released"] = new("隔离部分已处理", "Quarantined parts that were released"),
    };

    private static readonly Dictionary<string, Bilingual> Kinds = new()
    {
        ["triage"] = new("疑点核实", "Triage"),
        ["rule-settings"] = new("规则设置", "Rule settings"),
        ["release"] = new("隔离放行", "Release"),
        ["units"] = new("单位名录", "List of units"),
        ["withdraw"] = new("撤回", "Withdrawal"),
        ["settle"] = new("裁定", "Settlement"),
        ["accept-reading"] = new("采用重读", "Reading accepted"),
        ["decline-reading"] = new("不采用重读", "Reading declined"),
        ["erase"] = new("清除", "Erasure"),
        ["correct"] = new("更正", "Correction"),
    };

    public static string CheckName(string id) => Names.TryGetValue(id, out Bilingual? name) ? name.ToString() : id;

    public static string Kind(string kind) => Kinds.TryGetValue(kind, out Bilingual? name) ? name.ToString() : kind;
}
