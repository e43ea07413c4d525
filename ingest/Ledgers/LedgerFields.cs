using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Ledgers;

/// <summary>What a column of a ledger can be, and the headers by which it is found.</summary>
/// <param name="Name">JSON name of the field.</param>
/// <param name="IsAmount">Money, which a scale multiplies.</param>
/// <param name="Synonyms">Headers in Chinese and English, plain (lower case, without white space, punctuation and bracketed units).</param>
internal sealed record LedgerField(string Name, bool IsAmount, IReadOnlyList<string> Synonyms);

/// <summary>Every field that a ledger can have.</summary>
internal static class LedgerFields
{
    public static IReadOnlyList<LedgerField> All { get; } =
    [
        Text("unit", "单位", "单位名称", "申报单位", "申报单位名称", "预算单位", "预算单位名称", "实施单位", "项目单位", "部门单位", "机构", "ministry", "agency", "entity", "organisation", "organization", "budgetunit"),
        Text("unitCode", "单位代码", "单位编码", "预算单位代码", "预算单位编码", "unitcode"),
        Text("department", "主管部门", "部门", "部门名称", "主管单位", "department", "bureau"),
        Text("project", "项目", "项目名称", "project", "projectname", "programme", "program"),
        Text("projectCode", "项目代码", "项目编码", "项目编号", "projectcode", "projectid"),
        Text("year", "年度", "年份", "预算年度", "申报年度", "会计年度", "year", "fiscalyear", "budgetyear"),
        Text("projectTypes", "项目类型", "项目类别", "项目性质", "projecttype", "projecttypes", "type"),
        Text("fundPurposes", "资金用途", "用途", "fundpurpose", "fundpurposes", "purpose"),
        Text("currency", "币种", "货币", "currency"),
        Amount("totalBudget", "项目总预算", "总预算", "预算总额", "totalbudget"),
        Amount("currentBudget", "当年预算", "项目当年预算", "本年预算", "预算金额", "预算数", "预算", "申报数", "申请数", "申请金额", "年度资金申请总额", "currentbudget", "budget", "requested", "requestedbudget"),
        Amount("priorBudget", "上年预算", "上年预算额", "同名项目上年预算额", "上年预算数", "priorbudget", "previousbudget"),
        Amount("priorExecuted", "上年执行", "上年执行数", "同名项目上年预算执行数", "上年支出", "priorexecuted", "previousexecuted"),
        Amount("approved", "批复数", "批复预算", "年初预算", "年初预算数", "approved", "approvedbudget", "initialbudget"),
        Amount("revised", "调整后预算", "调整后预算数", "全年预算", "全年预算数", "调整预算", "revised", "revisedbudget", "budgettotal"),
        Amount("executed", "执行数", "全年执行数", "决算数", "支出数", "实际支出", "executed", "execution", "actualexpenditure", "spent"),
        Text("level1", "一级指标", "分解目标", "level1", "kind"),
        Text("level2", "二级指标", "level2"),
        Text("indicator", "三级指标", "绩效指标", "指标名称", "指标", "indicator", "indicatorname", "kpi"),
        Text("horizon", "期间", "horizon"),
        Text("target", "指标值", "目标值", "指标目标值", "年度指标值", "target", "targettext"),
        Text("targetValue", "目标数值", "targetvalue"),
        Text("upper", "目标上限", "upper", "uppervalue"),
        Text("operator", "指标性质", "算符", "operator"),
        Text("measureUnit", "度量单位", "计量单位", "measureunit", "unitofmeasure"),
        Text("actual", "完成值", "实际完成值", "实际值", "actual", "actualvalue"),
        Text("weight", "分值", "权重", "weight"),
        Text("score", "得分", "score"),
        Text("deviation", "偏差原因", "偏差原因分析", "偏差原因分析及改进措施", "deviation"),
    ];

    private static readonly Dictionary<string, LedgerField> BySynonym = All
        .SelectMany(field => field.Synonyms.Append(field.Name.ToLowerInvariant()).Distinct().Select(synonym => (synonym, field)))
        .ToDictionary(pair => pair.synonym, pair => pair.field, StringComparer.Ordinal);

    public static LedgerField? Find(string name) => All.FirstOrDefault(field => field.Name == name);

    /// <param name="header">As printed.</param>
    public static LedgerField? BySynonymOf(string header) => BySynonym.GetValueOrDefault(Plain(header));

    /// <summary>Lower case, NFKC, letters and digits only; what stands in brackets at the end is a unit.</summary>
    internal static string Plain(string header)
    {
        string text = Identity.Normalise(header).ToLowerInvariant();
        int bracket = text.IndexOf('(', StringComparison.Ordinal);
        return string.Concat((bracket > 0 ? text[..bracket] : text).Where(char.IsLetterOrDigit));
    }

    private static LedgerField Text(string name, params IReadOnlyList<string> synonyms) => new(name, false, synonyms);

    private static LedgerField Amount(string name, params IReadOnlyList<string> synonyms) => new(name, true, synonyms);
}
