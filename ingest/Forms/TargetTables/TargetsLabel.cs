using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables;

/// <summary>What the labels of the newer forms of targets ask for, whatever each province calls it.</summary>
internal enum TargetsLabel
{
    Project,
    Unit,
    Department,
    Year,
    Nature,
    Category,
    Start,
    End,
    Period,
    Funds,
    TotalFunds,
    AnnualFunds,
    FundSource,
    Overview,
    Basis,
    Plan,
    Goals,
    OverallGoal,
    AnnualGoal,
    Indicators,
    Level1,
    Level2,
    Level3,
    Target,
    LongTermTarget,
    Direction,
    Measure,
    Weight,
    Remarks,
    Approved,
    Revised,
    Executed,
    Expected,
    Result,
    Actual,
    Score,
    Deviation,
    Total,
    Sum,
    Grade,
}

/// <summary>How the labels are printed, folded and without white space or unit of money.</summary>
internal static class TargetsLabels
{
    private static readonly Dictionary<TargetsLabel, string[]> Printed = new()
    {
        [TargetsLabel.Project] = ["项目名称", "项目(政策)名称", "政策和项目名称", "专项名称", "专项资金名称"],
        [TargetsLabel.Unit] = ["实施单位", "项目单位", "项目实施单位", "单位名称", "预算单位", "项目承担单位", "项目申报单位", "申报单位"],
        [TargetsLabel.Department] = ["主管部门", "主管部门及编码", "主管部门及代码", "主管部门编码及名称", "项目主管部门", "主管单位", "省级主管部门", "市级主管部门", "一级预算部门"],
        [TargetsLabel.Year] = ["年度", "预算年度", "项目年度", "申报年度"],
        [TargetsLabel.Nature] = ["项目属性", "项目性质"],
        [TargetsLabel.Category] = ["项目类别", "项目类型"],
        [TargetsLabel.Start] = ["计划开始日期", "开始日期", "开始时间", "项目开始日期", "项目开始时间", "起始时间"],
        [TargetsLabel.End] = ["计划完成日期", "完成日期", "结束时间", "项目结束日期", "项目结束时间", "终止时间", "计划结束日期"],
        [TargetsLabel.Period] = ["项目起止时间", "起止时间", "项目期", "项目周期", "实施期限", "项目实施期", "项目实施周期", "项目期限"],
        [TargetsLabel.Funds] = ["项目资金", "资金情况", "项目资金申请", "预算资金情况", "项目资金情况", "预算情况", "资金总体情况"],
        [TargetsLabel.TotalFunds] = ["项目资金总额", "项目总预算", "项目总金额", "中期资金总额", "实施期资金总额", "长期资金总额", "项目总投资", "项目投资总额"],
        [TargetsLabel.AnnualFunds] = ["年度资金申请总额", "年度资金总额", "资金总额", "当年资金总额", "年度预算", "年度预算申请", "本年度预算", "当年预算", "预算金额", "年度预算资金", "年度金额", "本年预算", "预算数"],
        [TargetsLabel.FundSource] =
        [
            "其中:财政资金", "其中:财政拨款", "其中:当年财政拨款", "当年财政拨款", "财政拨款", "财政资金", "其中:财政拨款资金", "上年结转资金", "上年结转", "其中:上年结转资金", "结转资金", "其他资金", "其它资金", "其他", "单位资金", "中央补助", "省级资金",
            "市级资金", "县级资金", "一般公共预算", "其中:一般公共预算", "政府性基金", "自筹资金", "事业收入",
        ],
        [TargetsLabel.Overview] = ["项目概况", "项目概述", "项目内容", "项目简介", "项目描述"],
        [TargetsLabel.Basis] = ["立项依据", "项目立项依据", "项目设立依据", "政策依据"],
        [TargetsLabel.Plan] = ["项目实施计划", "实施计划"],
        [TargetsLabel.Goals] = ["绩效目标", "项目绩效目标", "绩效总目标", "目标"],
        [TargetsLabel.OverallGoal] = ["项目总目标", "总体目标", "长期目标", "中期目标", "实施期目标", "总体绩效目标", "中长期目标", "长期绩效目标", "中期绩效目标", "实施期绩效目标", "项目总体目标"],
        [TargetsLabel.AnnualGoal] = ["年度总体目标", "年度目标", "年度绩效目标", "年度总目标", "当年绩效目标", "年度总体绩效目标", "当年目标", "本年度绩效目标"],
        [TargetsLabel.Indicators] = ["绩效指标", "年度绩效指标", "绩效指标设置", "年度指标"],
        [TargetsLabel.Level1] = ["一级指标", "一级绩效指标"],
        [TargetsLabel.Level2] = ["二级指标", "二级绩效指标"],
        [TargetsLabel.Level3] = ["三级指标", "三级绩效指标", "指标名称", "绩效指标名称", "指标内容", "三级指标名称"],
        [TargetsLabel.Target] = ["指标值", "年度指标值", "年度(/项目)指标值", "年度/项目指标值", "绩效指标值", "目标值", "指标目标值", "年度目标值", "指标值(包含数字及文字描述)", "指标值及单位"],
        [TargetsLabel.LongTermTarget] = ["中期指标值", "实施期指标值", "长期指标值", "项目指标值", "总体指标值"],
        [TargetsLabel.Direction] = ["指标性质", "指标方向", "运算符号", "计算符号", "指标符号", "符号", "比较符号"],
        [TargetsLabel.Measure] = ["度量单位", "计量单位", "指标单位", "指标值单位", "单位"],
        [TargetsLabel.Weight] = ["分值", "权重", "指标权重", "分值权重", "分值(权重)", "权重(%)"],
        [TargetsLabel.Remarks] = ["备注", "其他说明", "其他需要说明的情况", "指标说明"],
    };

    /// <summary>What self-evaluations print besides, or with another meaning.</summary>
    private static readonly Dictionary<TargetsLabel, string[]> Evaluated = new()
    {
        [TargetsLabel.Funds] = ["预算执行情况", "项目资金执行情况", "资金执行情况", "项目预算执行情况", "项目资金使用情况", "年度资金", "预算资金"],
        [TargetsLabel.FundSource] = ["其中:本年财政拨款", "本年财政拨款", "其中:当年财政资金", "当年财政资金", "其中:本年财政资金", "以前年度结转资金", "其中:财政拨款收入", "上年结余资金"],
        [TargetsLabel.Approved] = ["年初预算数", "年初预算", "年初预算金额", "年初批复预算数", "年初预算批复数", "批复预算数"],
        [TargetsLabel.Revised] = ["全年预算数", "调整后预算数", "全年预算", "调整预算数", "全年调整预算数", "调整后预算", "预算数", "年度预算", "年度预算数", "预算金额", "全年预算金额", "全年预算数(调整后)"],
        [TargetsLabel.Executed] = ["全年执行数", "实际支出", "执行数", "实际执行数", "全年实际支出", "全年支出数", "实际支出数", "实际支出金额", "执行金额", "全年执行金额", "预算执行数", "决算数"],
        [TargetsLabel.Expected] = ["预期目标", "年初设定目标", "年度预期目标", "预期绩效目标", "年初目标", "年初设定绩效目标", "年初预期目标", "预期总目标"],
        [TargetsLabel.Result] = ["实际完成情况", "目标实际完成情况", "年度总体目标完成情况", "全年实际完成情况", "年度目标完成情况", "目标完成情况", "实际完成目标", "绩效目标完成情况", "年度实际完成情况", "完成情况"],
        [TargetsLabel.Actual] = ["实际完成值", "全年实际完成值", "全年实际值", "实际值", "完成值", "实际完成指标值", "年度实际完成值", "指标完成值", "全年完成值", "年度完成值", "实际完成"],
        [TargetsLabel.Weight] = ["标准分", "指标分值", "权重分值", "满分"],
        [TargetsLabel.Score] = ["得分", "自评得分", "自评分", "自评分值", "评分", "指标得分"],
        [TargetsLabel.Deviation] =
        [
            "偏差原因分析及改进措施", "偏差原因分析", "偏差原因", "偏差原因及改进措施", "偏差原因分析与改进措施", "未完成原因分析及改进措施", "未完成原因及改进措施", "未完成原因和改进措施", "未完成原因分析", "未完成原因", "原因分析",
            "扣分原因", "扣分原因分析", "偏差分析及改进措施",
        ],
        [TargetsLabel.Total] = ["总分", "自评总分", "总得分", "综合得分", "自评总得分", "总分合计", "得分合计"],
        [TargetsLabel.Sum] = ["合计", "总计"],
        [TargetsLabel.Grade] = ["自评等级", "评价等级", "等级", "绩效等级", "自评结论", "自评等次", "评价等次", "自评结果"],
    };

    /// <summary>Of the forms of targets.</summary>
    public static readonly GridLabels<TargetsLabel> InCells = new(ByText(Printed).ToDictionary());

    /// <summary>Of self-evaluations, which print most of the same and more.</summary>
    public static readonly GridLabels<TargetsLabel> InEvaluations = new(ByText(Evaluated).Concat(ByText(Printed)).DistinctBy(pair => pair.Key).ToDictionary());

    /// <summary>The first of what is printed for it.</summary>
    public static string Text(this TargetsLabel label) => label.Texts().First();

    public static IEnumerable<string> Texts(this TargetsLabel label) => Printed.GetValueOrDefault(label) ?? Evaluated[label];

    private static IEnumerable<KeyValuePair<string, TargetsLabel>> ByText(Dictionary<TargetsLabel, string[]> labels) =>
        labels.SelectMany(label => label.Value.Select(text => KeyValuePair.Create(text, label.Key)));
}
