using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms;

/// <summary>Values read from lines whose order was guessed are for a person to check; those in cells are not.</summary>
internal static class GuessedOrder
{
    public static IReadOnlyList<Declaration> Open(IReadOnlyList<Declaration> declarations, DocumentContent content)
    {
        if (!content.OrderIsGuessed)
            return declarations;
        HashSet<int> sure = [.. content.Tables.Where(table => !table.OrderIsGuessed).SelectMany(table => table.Cells).Select(cell => cell.FirstLine).OfType<int>()];
        return [.. declarations.Select(declaration => Open(declaration, place => place.Line is { } line && sure.Contains(line)))];
    }

    private static Declaration Open(Declaration declaration, Func<Place, bool> isSure)
    {
        Declaration open = declaration with
        {
            Unit = Open(declaration.Unit, isSure)!,
            Department = Open(declaration.Department, isSure),
            Year = Open(declaration.Year, isSure)!,
            Project = Open(declaration.Project, isSure)!,
            ProjectTypes = Open(declaration.ProjectTypes, isSure),
            FundPurposes = Open(declaration.FundPurposes, isSure),
            Start = Open(declaration.Start, isSure),
            End = Open(declaration.End, isSure),
            Overview = Open(declaration.Overview, isSure),
            Basis = Open(declaration.Basis, isSure),
            Necessity = Open(declaration.Necessity, isSure),
            Safeguards = Open(declaration.Safeguards, isSure),
            TotalBudget = Open(declaration.TotalBudget, isSure),
            CurrentBudget = Open(declaration.CurrentBudget, isSure),
            PriorBudget = Open(declaration.PriorBudget, isSure),
            PriorExecuted = Open(declaration.PriorExecuted, isSure),
            BudgetLines = [.. declaration.BudgetLines.Select(line => new BudgetLine(Open(line.Name, isSure)!, Open(line.Amount, isSure)))],
            Plan = Open(declaration.Plan, isSure),
            OverallGoal = Open(declaration.OverallGoal, isSure),
            AnnualGoal = Open(declaration.AnnualGoal, isSure),
            Remarks = Open(declaration.Remarks, isSure),
            Indicators = [.. declaration.Indicators.Select(indicator => indicator with { Level1 = Open(indicator.Level1, isSure), Level2 = Open(indicator.Level2, isSure), Name = Open(indicator.Name, isSure)!, Target = Open(indicator.Target, isSure) })],
        };
        return DeclarationFields.Of(open).All(field => field.Places.All(isSure)) ? declaration : open with
        {
            Confidence = (Confidence)Math.Max((int)open.Confidence, (int)Confidence.Check),
            Issues = [.. open.Issues, new Issue(IssueMessages.OrderGuessed, [], IssueSeverity.Warning)],
        };
    }

    private static Sourced<T>? Open<T>(Sourced<T>? value, Func<Place, bool> isSure) =>
        value is null ? null : value with { Places = [.. value.Places.Select(place => place.Confidence == Confidence.Good && !isSure(place) ? place.As(Decision.Position) : place)] };
}
