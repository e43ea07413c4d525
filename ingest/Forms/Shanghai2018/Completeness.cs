using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>What the form requires and the document lacks, what the document holds and no field took, and the confidence that follows.</summary>
internal static class Completeness
{
    public static Declaration Judge(Declaration d, Sheet sheet)
    {
        (string Field, Label Label, Confidence? Confidence)[] required =
        [
            ("projectTypes", Label.ProjectType, d.ProjectTypes?.Confidence),
            ("fundPurposes", Label.FundPurpose, d.FundPurposes?.Confidence),
            ("start", Label.Start, d.Start?.Confidence),
            ("end", Label.End, d.End?.Confidence),
            ("overview", Label.Overview, d.Overview?.Confidence),
            ("basis", Label.Basis, d.Basis?.Confidence),
            ("necessity", Label.Necessity, d.Necessity?.Confidence),
            ("safeguards", Label.Safeguards, d.Safeguards?.Confidence),
            ("totalBudget", Label.TotalBudget, d.TotalBudget?.Confidence),
            ("currentBudget", Label.CurrentBudget, d.CurrentBudget?.Confidence),
            ("plan", Label.Plan, d.Plan?.Confidence),
            ("overallGoal", Label.OverallGoal, d.OverallGoal?.Confidence),
            ("annualGoal", Label.AnnualGoal, d.AnnualGoal?.Confidence),
        ];
        foreach ((string field, Label label, _) in required.Where(part => part.Confidence is null))
            sheet.Report(IssueMessages.Missing, field, null, Labels.Text(label));
        foreach (IReadOnlyList<Piece> block in sheet.FreeBlocks())
            sheet.Report(IssueMessages.Unplaced, null, block[0], string.Concat(block.Select(piece => piece.Text)));
        IEnumerable<Confidence> confidences = required.Select(part => part.Confidence ?? Confidence.Check)
            .Concat(d.BudgetLines.Select(line => line.Amount?.Confidence ?? Confidence.Check))
            .Concat(d.Indicators.Select(indicator => indicator.Target?.Confidence ?? Confidence.Check));
        return d with { Confidence = confidences.Max(), Issues = [.. sheet.Issues] };
    }
}
