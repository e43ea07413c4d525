using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;
using PerfTargets.Ingest.Forms.TargetTables;

namespace PerfTargets.Ingest.Forms;

/// <summary>A form of targets that is printed as tables: what is asked for, before the year.</summary>
public abstract class TargetTableTemplate : TableFormTemplate
{
    private protected override GridLabels<TargetsLabel> Labels => TargetsLabels.InCells;

    private protected override IReadOnlyList<TargetsLabel> Features { get; } =
    [
        TargetsLabel.Project, TargetsLabel.Unit, TargetsLabel.Department, TargetsLabel.AnnualFunds, TargetsLabel.AnnualGoal,
        TargetsLabel.Level1, TargetsLabel.Level2, TargetsLabel.Level3, TargetsLabel.Target,
    ];

    private protected override IReadOnlyList<TargetsLabel> Foreign => EvaluationLabels.Telling;

    private protected override bool IsOne(EvaluationLabels labels) => !labels.HasActuals;

    private protected override FormReading Read(FormPart part, FormTitle title, DocumentSource source, Declaration? above) => TargetTableReader.Read(part, title, source, Id, above);
}
