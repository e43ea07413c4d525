namespace PerfTargets.Ingest.Forms;

/// <summary>上海市财政项目支出绩效目标申报表 (from 2020 on): 项目性质, 年度资金申请总额, three levels of indicators. In tables, or as text in reading order.</summary>
public sealed class ShanghaiTargets2021 : TargetTableTemplate
{
    internal const string Title = "财政项目支出绩效目标申报表";

    public override string Id => "shanghai-targets-2021";

    private protected override IReadOnlyList<FormTitle> Titles { get; } = [new(Title)];
}
