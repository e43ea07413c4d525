using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard;

/// <summary>What is said of bridges between years and of projects over the years, in both languages.</summary>
public static class BridgeWords
{
    public static readonly Bilingual Title = new("{0} 年 → {1} 年预算变动", "Change of budgets {0} → {1}");
    public static readonly Bilingual TitleDeclared = new("{0} 年 → {1} 年预算变动（同名项目口径）", "Change of budgets {0} → {1} (projects of the same name)");
    public static readonly Bilingual Summary = new("从 {0} {1} 到 {2} {3}，变动 {4}；各项相加，分毫不差。增减不分好坏。", "{0}: {1}. {2}: {3}. The change, {4}, adds up to the cent; neither up nor down is good or bad.");
    public static readonly Bilingual OnlyDeclared = new("{0} 年没有申报表，期初为 {1} 年申报表填列的上年预算，不是“上年预算总额”；已终止的项目无从得知，该项置灰。", "No forms of {0} are on file: the opening is what the forms of {1} declare of the year before, not last year's total. What ended cannot be known; that bar is greyed.");
    public static readonly Bilingual Apart = new("两年不相邻：各按本年申报表的申报数，不用填列的上年预算。", "The years are apart: each by what its own forms ask for.");
    public static readonly Bilingual Opening = new("{0} 年申报数", "Asked for {0}");
    public static readonly Bilingual OpeningDeclared = new("{0} 年（填列）", "{0} as declared");
    public static readonly Bilingual Closing = new("{0} 年申报数", "Asked for {0}");
    public static readonly Bilingual Revision = new("口径调整", "Revision");
    public static readonly Bilingual RevisionHow = new("本年申报表填列的上年预算 − 上年申报表的申报数", "Prior budget as declared this year − what last year's form asked for");
    public static readonly Bilingual Bar = new("项目", "Bar");
    public static readonly Bilingual Projects = new("项目数", "Projects");
    public static readonly Bilingual Amount = new("金额", "Amount");
    public static readonly Bilingual What = new("含义", "What it is");
    public static readonly Bilingual Unknowable = new("无从得知", "cannot be known");
    public static readonly Bilingual Groups = new("按{0}分解", "By {0}");
    public static readonly Bilingual Departments = new("主管部门", "department");
    public static readonly Bilingual Units = new("单位", "unit");
    public static readonly Bilingual Nodes = new("{0}：项目", "{0}: projects");
    public static readonly Bilingual All = new("全部变动", "All changes");
    public static readonly Bilingual Before = new("上年申报数", "Asked for then");
    public static readonly Bilingual Declared = new("填列的上年预算", "Prior budget declared");
    public static readonly Bilingual Now = new("本年申报数", "Asked for now");
    public static readonly Bilingual Other = new("更名、拆分合并", "Renamed, regrouped");
    public static readonly Bilingual Was = new("原名 {0}", "was {0}");
    public static readonly Bilingual Mix = new("备注：{0} 个项目的两年申报表都列有子项目，其内部结构调整（此增彼减）{1}，未列入子项目的申报数 {2}；不计入上面各项。", "Memo: {0} projects list budget lines on both years' forms; {1} was shifted between their lines, {2} is asked for beyond them. No part of the bars.");
    public static readonly Bilingual NoMix = new("备注：没有两年都列子项目的项目，结构调整无从计算。", "Memo: no project lists budget lines on both years' forms, so shifts between lines are not known.");
    public static readonly Bilingual NoNodes = new("没有项目。", "No projects.");
    public static readonly Bilingual Matches = new("项目匹配", "Matched projects");
    public static readonly Bilingual MatchesSummary = new("不同名称的两个项目是否为同一项目：依据逐项加总为得分（比特，每 1 分为可能性翻一倍）；{0} 分以上且领先次优 {1} 分自动匹配，其余待人确认。人工决定优先，可随时收回。", "Whether two names are one project: the evidence adds up to a score in bits, each of which doubles the odds. From {0} bits and {1} ahead of the next they are matched; the rest waits for a person, whose word stands and may be taken back.");
    public static readonly Bilingual SeeMatches = new("{0} 年的项目匹配：{1} 对已匹配，{2} 对待确认", "Matches of {0}: {1} matched, {2} waiting for a person");
    public static readonly Bilingual NoMatches = new("当前筛选下没有名称变化的项目：各年同名的项目即为同一项目。", "No project changed its name under this filter: the same name is the same project.");
    public static readonly Bilingual NoMatchesHere = new("没有与其他名称的项目匹配。", "It is matched with no project of another name.");
    public static readonly Bilingual Lineage = new("项目沿革", "A project over the years");
    public static readonly Bilingual LineageSummary = new("这些年度的申报视为同一项目。", "Declarations of these years count as one project.");
    public static readonly Bilingual NoLineage = new("没有这个项目，或不在您的范围内。", "There is no such project, or it is outside your scope.");
    public static readonly Bilingual Why = new("为什么", "Why");
    public static readonly Bilingual Evidence = new("依据", "Evidence");
    public static readonly Bilingual Bits = new("得分（比特）", "Bits");
    public static readonly Bilingual Total = new("合计", "Total");
    public static readonly Bilingual State = new("状态", "State");
    public static readonly Bilingual AnyState = new("全部状态", "Any state");
    public static readonly Bilingual Reason = new("理由", "Reason");
    public static readonly Bilingual Confirm = new("确认为同一项目", "They are one");
    public static readonly Bilingual Break = new("不是同一项目", "They are two");
    public static readonly Bilingual Reopen = new("收回决定，按依据", "Take it back");
    public static readonly Bilingual Saved = new("已记录", "Recorded");
    public static readonly Bilingual DecidedBy = new("{0}：{1}", "{0}: {1}");
    public static readonly Bilingual Year = new("年度", "Year");
    public static readonly Bilingual Prior = new("填列的上年预算", "Prior budget declared");

    public static Bilingual Of(BridgeBarKind kind) => kind switch
    {
        BridgeBarKind.Transferred => new("划入划出", "Transferred"),
        BridgeBarKind.New => new("新增", "New"),
        BridgeBarKind.Ended => new("终止", "Ended"),
        BridgeBarKind.Unfiled => new("未见本年申报", "Not filed yet"),
        BridgeBarKind.Regrouped => new("拆分合并", "Split or merged"),
        BridgeBarKind.Renamed => new("更名", "Renamed"),
        BridgeBarKind.Increased => new("增加", "Increased"),
        BridgeBarKind.Decreased => new("减少", "Decreased"),
        BridgeBarKind.Unchanged => new("持平", "Unchanged"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Bilingual How(BridgeBarKind kind) => kind switch
    {
        BridgeBarKind.Transferred => new("另一年不在所选范围内", "In the other year it is outside the filter"),
        BridgeBarKind.New => new("上年没有预算，本年申报", "No budget the year before"),
        BridgeBarKind.Ended => new("上年有申报表，本年没有，且该单位本年已申报", "Filed the year before, not this year, by a unit that has filed"),
        BridgeBarKind.Unfiled => new("上年有申报表，本年未见，该单位本年尚未申报或有文件在隔离区", "Filed the year before; the unit has not filed yet, or a document of it is in quarantine"),
        BridgeBarKind.Regrouped => new("一分为几或几合为一，按整体计", "One became several or several one: taken together"),
        BridgeBarKind.Renamed => new("换了名称的同一项目", "The same project under another name"),
        BridgeBarKind.Increased => new("同名项目申报数增加", "Asks for more"),
        BridgeBarKind.Decreased => new("同名项目申报数减少", "Asks for less"),
        BridgeBarKind.Unchanged => new("申报数不变", "Asks for the same"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Bilingual OfState(string state) => state switch
    {
        "matched" => new("自动匹配", "Matched"),
        "candidate" => new("待确认", "To confirm"),
        "confirmed" => new("人工确认", "Confirmed"),
        "broken" => new("人工解除", "Broken"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Bilingual OfKind(string kind) => kind switch
    {
        "renamed" => new("更名", "renamed"),
        "moved" => new("随单位划转", "moved with its unit"),
        "split" => new("拆分", "split"),
        "merged" => new("合并", "merged"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
