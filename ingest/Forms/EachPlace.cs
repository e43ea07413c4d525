using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms;

/// <summary>A declaration with the places of all its values looked at once more.</summary>
internal static class EachPlace
{
    /// <param name="changed">What becomes of a place.</param>
    public static Declaration Of(Declaration declaration, Func<Place, Place> changed)
    {
        return declaration with
        {
            Unit = All(declaration.Unit)!,
            Department = All(declaration.Department),
            Year = All(declaration.Year)!,
            Revision = All(declaration.Revision),
            RevisionNumber = All(declaration.RevisionNumber),
            Project = All(declaration.Project)!,
            ProjectTypes = All(declaration.ProjectTypes),
            FundPurposes = All(declaration.FundPurposes),
            Start = All(declaration.Start),
            End = All(declaration.End),
            Overview = All(declaration.Overview),
            Basis = All(declaration.Basis),
            Necessity = All(declaration.Necessity),
            Safeguards = All(declaration.Safeguards),
            TotalBudget = All(declaration.TotalBudget),
            CurrentBudget = All(declaration.CurrentBudget),
            PriorBudget = All(declaration.PriorBudget),
            PriorExecuted = All(declaration.PriorExecuted),
            Approved = All(declaration.Approved),
            Revised = All(declaration.Revised),
            Executed = All(declaration.Executed),
            ExecutionWeight = All(declaration.ExecutionWeight),
            ExecutionScore = All(declaration.ExecutionScore),
            Funding = [.. declaration.Funding.Select(part => part with { Source = All(part.Source)!, Amount = All(part.Amount)! })],
            BudgetLines = [.. declaration.BudgetLines.Select(line => new BudgetLine(All(line.Name)!, All(line.Amount)))],
            Plan = All(declaration.Plan),
            OverallGoal = All(declaration.OverallGoal),
            AnnualGoal = All(declaration.AnnualGoal),
            AnnualResult = All(declaration.AnnualResult),
            Remarks = All(declaration.Remarks),
            Indicators = [.. declaration.Indicators.Select(Row)],
            Score = All(declaration.Score),
            Grade = All(declaration.Grade),
        };

        Indicator Row(Indicator row) => row with
        {
            Level1 = All(row.Level1),
            Level2 = All(row.Level2),
            Name = All(row.Name)!,
            Target = All(row.Target),
            Actual = All(row.Actual),
            Weight = All(row.Weight),
            Score = All(row.Score),
            Deviation = All(row.Deviation),
            Direction = All(row.Direction),
        };

        Sourced<T>? All<T>(Sourced<T>? value) => value is null ? null : value with { Places = [.. value.Places.Select(changed)] };
    }
}
