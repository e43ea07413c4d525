namespace PerfTargets.Ingest.Forms;

/// <summary>项目支出绩效目标表, the national family: every province has its own layout of the same labels. In tables, or as text in reading order.</summary>
public sealed class ProjectTargets : TargetTableTemplate
{
    public override string Id => "project-targets";

    private protected override IReadOnlyList<FormTitle> Titles { get; } = [new("项目支出绩效目标表"), new("项目支出绩效目标申报表", Except: ShanghaiTargets2021.Title)];
}
