using PerfTargets.Declarations;

namespace PerfTargets.Dashboard;

/// <summary>What the page of linked views says, in both languages.</summary>
public static class LinkedWords
{
    public static readonly Bilingual Linked = new("联动视图", "Linked views");
    public static readonly Bilingual Intro = new("三个视图同用上面的筛选：换一个主管部门，三处一起变，页面不重新打开；每个视图旁写明其合计，可逐一核对。", "Three views under one filter: choose another department and all three change in place. Beside each stands its sum, to be checked.");
    public static readonly Bilingual Stage = new("预算口径", "Budget stage");
    public static readonly Bilingual Latest = new("已知的最新口径", "Latest known");
    public static readonly Bilingual Asked = new("只取申报数", "As asked only");
    public static readonly Bilingual GapYear = new("差异年度", "Year of the gaps");
    public static readonly Bilingual LatestYear = new("最近一年（{0}）", "Latest ({0})");
    public static readonly Bilingual Indicator = new("指标名称", "Indicator name");

    public static readonly Bilingual YearsTitle = new("各年预算", "Budget by year");
    public static readonly Bilingual YearsSummary = new("每柱为一年的预算（{0}），点柱或年份只看该年；缺的年度没有数，不是 0。", "A bar is the budget of a year ({0}); choose one to see that year alone. A missing year is not known; it is not 0.");
    public static readonly Bilingual YearsSum = new("各年合计", "Sum of the years");
    public static readonly Bilingual Budget = new("预算", "Budget");
    public static readonly Bilingual Projects = new("项目数", "Projects");

    public static readonly Bilingual GapsTitle = new("{0} 年申报：上年未执行最多的 {1} 个项目", "Forms of {0}: the {1} largest amounts of the prior year not spent");
    public static readonly Bilingual GapsNone = new("上年未执行最多的项目", "Largest amounts of the prior year not spent");
    public static readonly Bilingual GapsSummary = new("未执行 = {0} 年预算 − 执行数，从大到小，最多 {1} 个；横条相对最大的一个。项目名称通向申报。", "Not spent = budget of {0} − executed, largest first, {1} at most; bars are relative to the largest. A project's name leads to its declaration.");
    public static readonly Bilingual GapsSum = new("所列未执行合计", "Sum of the listed gaps");
    public static readonly Bilingual GapBudget = new("预算", "Budget");
    public static readonly Bilingual GapExecuted = new("执行数", "Executed");
    public static readonly Bilingual NoGaps = new("当前筛选下没有预算与执行数都已知的项目。", "Under this filter there is no project whose budget and execution are both known.");

    public static readonly Bilingual TargetsTitle = new("指标“{0}”的目标值分布", "Targets of “{0}”");
    public static readonly Bilingual TargetsNone = new("指标目标值分布", "Distribution of an indicator's targets");
    public static readonly Bilingual TargetsSummary = new("每柱为目标值落在该区间的个数{0}；区间按全部主管部门划定，换部门时不变。{1}", "A bar is how many targets lie in that range{0}; the ranges are drawn over all departments and stay when another is chosen.{1}");
    public static readonly Bilingual In = new("（{0}）", " ({0})");
    public static readonly Bilingual OtherUnits = new("另有 {0} 个目标值以其他计量单位填写，未计入。", " {0} more are stated in other units and are not counted.");
    public static readonly Bilingual TargetsSum = new("目标值个数", "Number of targets");
    public static readonly Bilingual Range = new("区间", "Range");
    public static readonly Bilingual Targets = new("个数", "Targets");
    public static readonly Bilingual Share = new("占比 %", "Share %");
    public static readonly Bilingual From = new("{0} 及以上", "{0} or more");
    public static readonly Bilingual Below = new("{0} 以下", "below {0}");
    public static readonly Bilingual Between = new("{0} 至 {1} 以下", "{0} to below {1}");
    public static readonly Bilingual NoTargets = new("当前筛选下没有该指标的数值目标。", "Under this filter the indicator has no numeric target.");
    public static readonly Bilingual NoSuchIndicator = new("没有名称含“{0}”、目标为数值的指标。", "No indicator whose name contains “{0}” has a numeric target.");
    public static readonly Bilingual Failed = new("数据未能取得，筛选后的视图无法显示。请重试。", "The views could not be fetched. Please try again.");
}
