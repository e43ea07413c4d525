using PerfTargets.Ingest.Forms.Grids;
using PerfTargets.Ingest.Forms.TargetTables.Text;

namespace PerfTargets.Ingest.Forms.TargetTables;

/// <summary>What tells an evaluation from targets: columns of what was done and spent.</summary>
/// <param name="HasActuals">A column of actual values beside the indicators.</param>
/// <param name="HasExecuted">An amount that was spent.</param>
internal sealed record EvaluationLabels(bool HasActuals, bool HasExecuted)
{
    /// <summary>Labels that no form of targets prints.</summary>
    public static IReadOnlyList<TargetsLabel> Telling { get; } = [TargetsLabel.Executed, TargetsLabel.Expected, TargetsLabel.Result, TargetsLabel.Actual, TargetsLabel.Score, TargetsLabel.Deviation];

    public static EvaluationLabels Of(FormPart part)
    {
        // What could not be put into tables still says what it is.
        if (part.Refusal is not null)
        {
            TargetsLabel?[] printed = [.. TextPiece.Of(part.Lines, TargetsLabels.InEvaluations).Select(piece => piece.LabelOf)];
            return new EvaluationLabels(printed.Contains(TargetsLabel.Actual), printed.Contains(TargetsLabel.Executed));
        }
        FormGrid grid = new(part.Lines, part.Tables!);
        GridFields<TargetsLabel> fields = new(grid, TargetsLabels.InEvaluations);
        return new EvaluationLabels(
            GridHeading<TargetsLabel>.Of(grid, fields, TargetsLabel.Level3, TargetsLabel.Actual).Any() || GridHeading<TargetsLabel>.Of(grid, fields, TargetsLabel.Level3, TargetsLabel.Result).Any(),
            fields.Labels(TargetsLabel.Executed).Any());
    }
}
