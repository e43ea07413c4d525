using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;
using PerfTargets.Ingest.Forms.TargetTables;

namespace PerfTargets.Ingest.Forms;

/// <summary>项目支出绩效自评表: what was spent and achieved, beside what was meant to be. In tables, or as text in reading order.</summary>
public sealed class SelfEvaluation : TableFormTemplate
{
    public override string Id => "self-evaluation";

    private protected override IReadOnlyList<FormTitle> Titles { get; } =
    [
        new("项目支出绩效自评表"), new("项目支出绩效自评价表"), new("项目支出绩效目标自评表"), new("项目支出绩效目标完成情况自评表"), new("项目支出自评表"),
        new("项目绩效自评表"), new("项目绩效自评价表"), new("项目绩效目标自评表"), new("专项资金绩效自评表"),
    ];

    private protected override GridLabels<TargetsLabel> Labels => TargetsLabels.InEvaluations;

    private protected override IReadOnlyList<TargetsLabel> Features { get; } =
    [
        TargetsLabel.Project, TargetsLabel.Unit, TargetsLabel.Department, TargetsLabel.AnnualFunds, TargetsLabel.Approved, TargetsLabel.Revised, TargetsLabel.Executed,
        TargetsLabel.Expected, TargetsLabel.Result, TargetsLabel.Level1, TargetsLabel.Level2, TargetsLabel.Level3, TargetsLabel.Target, TargetsLabel.Actual, TargetsLabel.Score, TargetsLabel.Deviation,
    ];

    private protected override bool IsOne(EvaluationLabels labels) => labels.HasActuals || labels.HasExecuted;

    private protected override FormReading Read(FormPart part, FormTitle title, DocumentSource source, Declaration? above) => EvaluationReader.Read(part, title, source, Id, above);
}
