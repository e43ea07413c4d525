using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages;

/// <summary>The words of the field behind the codes of store and JSON.</summary>
public static class Labels
{
    private static readonly Dictionary<string, Bilingual> Fields = new()
    {
        ["unit"] = new("申报单位", "Unit"),
        ["department"] = new("主管部门", "Department"),
        ["year"] = new("申报年度", "Year"),
        ["project"] = new("项目名称", "Project"),
        ["projectTypes"] = new("项目类型", "Project type"),
        ["fundPurposes"] = new("资金用途", "Purpose of funds"),
        ["start"] = new("开始时间", "Start"),
        ["end"] = new("结束时间", "End"),
        ["totalBudget"] = new("项目总预算", "Total budget"),
        ["currentBudget"] = new("项目当年预算（申报数）", "Current budget (asked)"),
        ["priorBudget"] = new("同名项目上年预算额", "Prior budget"),
        ["priorExecuted"] = new("同名项目上年预算执行数", "Prior executed"),
        ["overview"] = new("项目概况", "Overview"),
        ["basis"] = new("立项依据", "Basis"),
        ["necessity"] = new("项目设立的必要性", "Necessity"),
        ["safeguards"] = new("保证项目实施的制度、措施", "Safeguards"),
        ["plan"] = new("项目实施计划", "Plan"),
        ["overallGoal"] = new("项目总目标", "Overall goal"),
        ["annualGoal"] = new("年度绩效目标", "Annual goal"),
        ["remarks"] = new("备注", "Remarks"),
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

    private static readonly Dictionary<string, (string Icon, Bilingual Word)> Severities = new()
    {
        ["severe"] = ("▲", new("重大", "Severe")),
        ["error"] = ("✖", new("差错", "Error")),
        ["warn"] = ("◆", new("关注", "Watch")),
        ["warning"] = ("◆", new("关注", "Watch")),
        ["info"] = ("●", new("提示", "Note")),
    };

    private static readonly Dictionary<string, (string Icon, Bilingual Word)> Confidences = new()
    {
        ["good"] = ("✓", new("确定", "Good")),
        ["check"] = ("?", new("待核对", "Check")),
        ["poor"] = ("✗", new("矛盾", "Poor")),
    };

    private static readonly Dictionary<string, Bilingual> Causes = new()
    {
        ["执行与增长"] = new("执行与增长", "Execution and growth"),
        ["文本"] = new("文本", "Text"),
        ["合计"] = new("合计", "Sums"),
        ["指标"] = new("指标", "Indicators"),
    };

    private static readonly Dictionary<string, Bilingual> Stages = new()
    {
        ["申报数"] = new("申报数", "asked"),
        ["上年预算额"] = new("上年预算额", "prior budget"),
    };

    private static readonly Dictionary<string, Bilingual> Steps = new()
    {
        ["waiting"] = new("等待", "waiting"),
        ["reading"] = new("读取", "reading"),
        ["writing"] = new("写入", "writing"),
        ["done"] = new("完成", "done"),
        ["failed"] = new("失败", "failed"),
    };

    /// <summary>Also of rows: <c>indicators[3].target</c>.</summary>
    public static string Field(string field)
    {
        string plain = System.Text.RegularExpressions.Regex.Replace(field, @"\[\d+\]", "");
        return Fields.TryGetValue(plain, out Bilingual? word) ? word.ToString() : field;
    }

    public static (string Icon, Bilingual Word) Severity(string code) => Severities.TryGetValue(code, out var known) ? known : ("●", new(code, code));

    public static (string Icon, Bilingual Word) Confidence(string code) => Confidences.TryGetValue(code, out var known) ? known : ("?", new(code, code));

    public static string Cause(string code) => Causes.TryGetValue(code, out Bilingual? word) ? word.ToString() : code;

    public static string Stage(string code) => Stages.TryGetValue(code, out Bilingual? word) ? word.ToString() : code;

    public static string Step(string code) => Steps.TryGetValue(code, out Bilingual? word) ? word.ToString() : code;

    /// <summary>The reader's language of a text kept as JSON <c>{"zh", "en"}</c>.</summary>
    public static string Text(string json)
    {
        Bilingual? text = System.Text.Json.JsonSerializer.Deserialize<Bilingual>(json, System.Text.Json.JsonSerializerOptions.Web);
        return text?.ToString() ?? json;
    }
}
