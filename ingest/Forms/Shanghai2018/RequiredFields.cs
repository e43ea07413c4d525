using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>What the form asks to be filled in whatever the project is.</summary>
internal static class RequiredFields
{
    public static IEnumerable<(bool Found, string Field, string Label)> Of(Declaration declaration) =>
    [
        (declaration.ProjectTypes is not null, "projectTypes", FormLabel.ProjectType.Text()),
        (declaration.FundPurposes is not null, "fundPurposes", FormLabel.FundPurpose.Text()),
        (declaration.Start is not null, "start", FormLabel.Start.Text()),
        (declaration.End is not null, "end", FormLabel.End.Text()),
        (declaration.Overview is not null, "overview", FormLabel.Overview.Text()),
        (declaration.Basis is not null, "basis", FormLabel.Basis.Text()),
        (declaration.Necessity is not null, "necessity", FormLabel.Necessity.Text()),
        (declaration.Safeguards is not null, "safeguards", FormLabel.Safeguards.Text()),
        (declaration.TotalBudget is not null, "totalBudget", FormLabel.TotalBudget.Text()),
        (declaration.CurrentBudget is not null, "currentBudget", FormLabel.CurrentBudget.Text()),
        (declaration.BudgetLines.Count > 0, "budgetLines", FormLabel.BudgetLines.Text()),
        (declaration.Plan is not null, "plan", FormLabel.Plan.Text()),
        (declaration.OverallGoal is not null, "overallGoal", FormLabel.OverallGoal.Text()),
        (declaration.AnnualGoal is not null, "annualGoal", FormLabel.AnnualGoal.Text()),
        (declaration.Indicators.Count > 0, "indicators", FormLabel.IndicatorHeader.Text()),
    ];
}
