namespace PerfTargets.Analytics.Rules.Completeness;

/// <summary>上海市财政支出项目绩效目标申报表 (2018).</summary>
internal sealed class ShanghaiTargets2018Requirements : FormRequirements
{
    public override string Form => "shanghai-targets-2018";

    public override IReadOnlyList<string> Fields { get; } =
    [
        "projectTypes", "fundPurposes", "start", "end", "overview", "basis", "necessity", "safeguards",
        "totalBudget", "currentBudget", "budgetLines", "plan", "overallGoal", "annualGoal", "indicators",
    ];

    public override bool AsksForPriorYear => true;

    public override IReadOnlyList<string> Categories { get; } = ["投入和管理目标", "产出目标", "效果目标", "影响力目标"];
}
