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

    public static readonly GridLabels<TargetsLabel> InCells = new(Printed.SelectMany(label => label.Value.Select(text => (text, label.Key))).ToDictionary(pair => pair.text, pair => pair.Key));

    /// <summary>The first of what is printed for it.</summary>
    public static string Text(this TargetsLabel label) => Printed[label][0];

    public static IEnumerable<string> Texts(this TargetsLabel label) => Printed[label];
}
