using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms;

/// <summary>Values read from lines whose order was guessed are for a person to check; those in cells are not.</summary>
internal static class GuessedOrder
{
    public static Declaration Open(Declaration declaration)
    {
        Declaration open = declaration with
        {
            Unit = Open(declaration.Unit)!,
            Department = Open(declaration.Department),
            Year = Open(declaration.Year)!,
            Project = Open(declaration.Project)!,
            ProjectTypes = Open(declaration.ProjectTypes),
            FundPurposes = Open(declaration.FundPurposes),
            Start = Open(declaration.Start),
            End = Open(declaration.End),
            Overview = Open(declaration.Overview),
            Basis = Open(declaration.Basis),
            Necessity = Open(declaration.Necessity),
            Safeguards = Open(declaration.Safeguards),
            TotalBudget = Open(declaration.TotalBudget),
            CurrentBudget = Open(declaration.CurrentBudget),
            PriorBudget = Open(declaration.PriorBudget),
            PriorExecuted = Open(declaration.PriorExecuted),
            BudgetLines = [.. declaration.BudgetLines.Select(line => new BudgetLine(Open(line.Name)!, Open(line.Amount)))],
            Plan = Open(declaration.Plan),
            OverallGoal = Open(declaration.OverallGoal),
            AnnualGoal = Open(declaration.AnnualGoal),
            Remarks = Open(declaration.Remarks),
            Indicators = [.. declaration.Indicators.Select(indicator => indicator with { Level1 = Open(indicator.Level1), Level2 = Open(indicator.Level2), Name = Open(indicator.Name)!, Target = Open(indicator.Target) })],
        };
        return DeclarationFields.Of(open).All(field => field.Places.All(place => place.Cell is not null)) ? declaration : open with
        {
            Confidence = (Confidence)Math.Max((int)open.Confidence, (int)Confidence.Check),
            Issues = [.. open.Issues, new Issue(IssueMessages.OrderGuessed, [], IssueSeverity.Warning)],
        };
    }

    private static Sourced<T>? Open<T>(Sourced<T>? value) =>
        value is null ? null : value with { Places = [.. value.Places.Select(place => place is { Cell: null, Confidence: Confidence.Good } ? place.As(Decision.Position) : place)] };
}
