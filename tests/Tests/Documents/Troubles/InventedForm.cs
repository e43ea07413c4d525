using PerfTargets.Corpus.Papers;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>The declaration that every trouble prints, made up: small, with each kind of value once.</summary>
internal static class InventedForm
{
    public static readonly Paper Paper = new()
    {
        Unit = "上海市虚构事务中心",
        Project = "虚构河道巡检项目",
        Year = 2018,
        ProjectType = "经常性专项业务费",
        FundPurpose = "其他事业专业类",
        Start = new DateOnly(2018, 1, 1),
        End = new DateOnly(2018, 12, 31),
        TotalBudget = 1_069_600,
        CurrentBudget = 1_069_600,
        PriorBudget = 980_000,
        PriorExecuted = 931_200.50m,
        BudgetLines = [("河道巡检费", 800_000), ("巡检设备维护费", 245_600), ("业务培训费", 24_000)],
        Narratives = new Dictionary<string, string>
        {
            ["overview"] = "虚构河道巡检项目是本单位的重要工作，按照计划推进。",
            ["basis"] = "《上海市虚构河道管理办法》。",
            ["necessity"] = "目前河道巡检存在薄弱环节，需要加强。",
            ["safeguards"] = "《虚构河道巡检管理制度》",
            ["plan"] = "河道巡检 上半年\n设备维护 三季度",
            ["overallGoal"] = "本项目总目标为保障河道安全。",
            ["annualGoal"] = "本项目的年度绩效目标是完成河道巡检36次。",
        },
        Indicators =
        [
            ("投入和管理目标", "预算执行率", "≥95.00%"), ("投入和管理目标", "项目立项规范性", "规范"),
            ("产出目标", "河道巡检次数", "36次"), ("产出目标", "巡检及时完成率", "=100%"),
            ("效果目标", "安全事故发生次数", "0次"), ("影响力目标", "长效管理机制建设情况", "建立"),
        ],
        Remarks = "无",
    };

    public static readonly PrintedForm Printed = PrintedForm.Of(Paper);
}
