namespace PerfTargets.Analytics.Rules.Completeness;

/// <summary>What the newer forms of targets have in common, whatever a province's layout; satisfaction may stand under 效益, and is asked for by C05.</summary>
internal abstract class TargetTableRequirements : FormRequirements
{
    public override IReadOnlyList<string> Fields { get; } = ["currentBudget", "indicators"];

    public override IReadOnlyList<string> Categories { get; } = ["产出指标", "效益指标"];

    /// <summary>产出指标, 产出目标, 产出.</summary>
    public override bool Is(string category, string level1) => level1.Contains(category[..2], StringComparison.Ordinal);
}

/// <summary>项目支出绩效目标表.</summary>
internal sealed class ProjectTargetsRequirements : TargetTableRequirements
{
    public override string Form => "project-targets";
}

/// <summary>上海市财政项目支出绩效目标申报表 (2020s).</summary>
internal sealed class ShanghaiTargets2021Requirements : TargetTableRequirements
{
    public override string Form => "shanghai-targets-2021";
}
