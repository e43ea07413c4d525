using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>One copy of the form in tables → its fields: a value stands right of its label, or under its heading.</summary>
internal static class GridFormReader
{
    /// <returns>As <see cref="FormReader.Read"/>.</returns>
    public static (Declaration? Declaration, IReadOnlyList<Place> Unexplained, string Missing) Read(FormPart part, DocumentSource document, string form)
    {
        FormGrid grid = new(part.Lines, part.Tables!);
        GridFields<FormLabel> fields = new(grid, FormLabels.InCells);
        Sourced<int>? year = Year(grid);
        Sourced<string>? unit = fields.Word(FormLabel.Unit), project = fields.Word(FormLabel.Project);
        GridAmounts amounts = new(fields);
        (Sourced<DateOnly>? start, Sourced<DateOnly>? end) = Period(fields);
        IReadOnlyList<BudgetLine> lines = GridBudgetTable.Read(grid, fields, amounts[FormLabel.CurrentBudget]?.Value);
        IReadOnlyList<Indicator> indicators = GridIndicatorTable.Read(grid, fields);
        Sourced<IReadOnlyList<string>>? types = fields.Ticks(FormLabel.ProjectType, TickOptions.ProjectTypes), purposes = fields.Ticks(FormLabel.FundPurpose, TickOptions.FundPurposes);
        Dictionary<FormLabel, Sourced<string>?> texts = Enum.GetValues<FormLabel>().Where(label => label.IsNarrative() || label == FormLabel.Remarks).ToDictionary(label => label, fields.Paragraphs);
        IReadOnlyList<Place> unexplained = [.. grid.Free.Where(cell => !cell.Lines.All(line => WholeLine.IsPageNumber(ChineseText.Fold(line.Text.Trim())))).Select(cell => cell.At(Decision.Position))];
        if (unit is null || year is null || project is null)
            return (null, unexplained, FormReader.Missing(unit, year, project));
        return (new Declaration
        {
            Form = form,
            Unit = unit,
            Year = year,
            Project = project,
            ProjectTypes = types,
            FundPurposes = purposes,
            Start = start,
            End = end,
            Overview = texts[FormLabel.Overview],
            Basis = texts[FormLabel.Basis],
            Necessity = texts[FormLabel.Necessity],
            Safeguards = texts[FormLabel.Safeguards],
            TotalBudget = amounts[FormLabel.TotalBudget],
            CurrentBudget = amounts[FormLabel.CurrentBudget],
            PriorBudget = amounts[FormLabel.PriorBudget],
            PriorExecuted = amounts[FormLabel.PriorExecuted],
            BudgetLines = lines,
            Plan = texts[FormLabel.Plan],
            OverallGoal = texts[FormLabel.OverallGoal],
            AnnualGoal = texts[FormLabel.AnnualGoal],
            Remarks = texts[FormLabel.Remarks],
            Indicators = indicators,
            Sources = [part.SourceIn(document)],
        }, unexplained, "");
    }

    /// <summary>With the title, or in a cell or line of its own.</summary>
    private static Sourced<int>? Year(FormGrid grid)
    {
        Sourced<int>? year = null;
        foreach (GridCell cell in grid.Free.ToArray())
        {
            bool title = Title.Is(cell.Compact) || cell.Lines.Any(line => Title.Is(ChineseText.Compact(line.Text)));
            if (!title && !WholeLine.IsYear(cell.Compact))
                continue;
            grid.Take(cell);
            if (WholeLine.YearIn(cell.Compact) is not { } printed)
                continue;
            year = year is null ? cell.Hold(printed, Decision.Label)
                : year.Value == printed ? year
                : year with { Places = [year.Places[0], cell.At(Decision.PrintedTwice)] };
        }
        return year;
    }

    private static (Sourced<DateOnly>? Start, Sourced<DateOnly>? End) Period(GridFields<FormLabel> fields)
    {
        Sourced<DateOnly>? start = fields.Day(FormLabel.Start), end = fields.Day(FormLabel.End);
        if (start is null || end is null || end.Value >= start.Value)
            return (start, end);
        return (start.As(Decision.EndsBeforeStart), end.As(Decision.EndsBeforeStart));
    }
}
