using System.Text.RegularExpressions;

namespace PerfTargets.Declarations;

/// <summary>What people call the fields of a declaration, by their JSON names.</summary>
public static partial class FieldNames
{
    private static readonly Dictionary<string, Bilingual> Names = new()
    {
        ["unit"] = new("申报单位", "Unit"),
        ["department"] = new("主管部门", "Department"),
        ["year"] = new("申报年度", "Year"),
        ["revision"] = new("填报日期", "Date of the form"),
        ["revisionNumber"] = new("调整次数", "Number of the amendment"),
        ["project"] = new("项目名称", "Project"),
        ["projectTypes"] = new("项目类型", "Project type"),
        ["fundPurposes"] = new("资金用途", "Purpose of funds"),
        ["start"] = new("开始时间", "Start"),
        ["end"] = new("结束时间", "End"),
        ["totalBudget"] = new("项目总预算", "Total budget"),
        ["currentBudget"] = new("项目当年预算（申报数）", "Current budget (asked)"),
        ["priorBudget"] = new("同名项目上年预算额", "Prior budget"),
        ["priorExecuted"] = new("同名项目上年预算执行数", "Prior executed"),
        ["approved"] = new("年初预算数（批复数）", "Approved budget"),
        ["revised"] = new("全年预算数（调整后）", "Revised budget"),
        ["executed"] = new("全年执行数", "Executed"),
        ["executionWeight"] = new("执行率分值", "Weight of the execution rate"),
        ["executionScore"] = new("执行率得分", "Score of the execution rate"),
        ["overview"] = new("项目概况", "Overview"),
        ["basis"] = new("立项依据", "Basis"),
        ["necessity"] = new("项目设立的必要性", "Necessity"),
        ["safeguards"] = new("保证项目实施的制度、措施", "Safeguards"),
        ["plan"] = new("项目实施计划", "Plan"),
        ["overallGoal"] = new("项目总目标", "Overall goal"),
        ["annualGoal"] = new("年度绩效目标", "Annual goal"),
        ["annualResult"] = new("实际完成情况", "What was achieved"),
        ["remarks"] = new("备注", "Remarks"),
        ["score"] = new("自评总分", "Total score"),
        ["grade"] = new("自评等级", "Grade"),
        ["funding"] = new("资金来源", "Sources of funds"),
        ["funding.source"] = new("资金来源", "Source of funds"),
        ["funding.amount"] = new("来源金额", "Amount of the source"),
        ["budgetLines"] = new("子项目", "Budget lines"),
        ["budgetLines.name"] = new("子项目名称", "Budget line"),
        ["budgetLines.amount"] = new("子项目金额", "Line amount"),
        ["indicators"] = new("绩效指标", "Indicators"),
        ["indicators.level1"] = new("一级指标", "Level 1"),
        ["indicators.level2"] = new("二级指标", "Level 2"),
        ["indicators.name"] = new("绩效指标", "Indicator"),
        ["indicators.target"] = new("指标目标值", "Target"),
        ["indicators.actual"] = new("实际完成值", "Actual"),
        ["indicators.weight"] = new("分值", "Weight"),
        ["indicators.score"] = new("得分", "Score"),
        ["indicators.deviation"] = new("偏差原因", "Deviation"),
    };

    /// <summary>Also of rows: <c>indicators[3].target</c>. A field without a name is called by its JSON name.</summary>
    public static Bilingual Of(string field) => Names.TryGetValue(Row().Replace(field, ""), out Bilingual? name) ? name : new Bilingual(field, field);

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Row();
}
