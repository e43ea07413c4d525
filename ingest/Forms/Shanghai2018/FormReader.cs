using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>One copy of the form → its fields: what is sure takes its pieces first, what is left is settled by what remains.</summary>
internal static class FormReader
{
    /// <returns>A declaration without issues yet, or null with the labels of the missing ones of unit, project and year.</returns>
    public static (Declaration? Declaration, IReadOnlyList<Place> Unexplained, string Missing) Read(FormPart part, DocumentSource document, string form)
    {
        decimal? unitOfMoney = UnitOfMoney.OfText(part.Lines);
        var sheet = new Sheet(PieceReader.Read(part.Lines, unitOfMoney ?? 1));
        Sourced<int>? year = Head.Year(sheet);
        Sourced<string>? unit = Head.Unit(sheet);
        (Sourced<DateOnly>? start, Sourced<DateOnly>? end) = Head.Period(sheet);
        var amounts = new HeaderAmounts(sheet);
        amounts.PairOnRows();
        var narratives = new Narratives(sheet);
        narratives.ReadBesideLabels();
        narratives.ReadProject();
        IReadOnlyList<BudgetLine> lines = BudgetTable.Read(sheet, amounts[FormLabel.CurrentBudget]?.Value);
        amounts.PairRest(lines.Count == 0 ? null : lines.Aggregate(Money.Zero, (sum, line) => sum + (line.Amount?.Value ?? Money.Zero)));
        narratives.ReadPages();
        List<IndicatorRow> rows = IndicatorTable.Read(sheet, linesAreSure: lines.Count > 0 && lines.All(line => line.Name.Confidence == Confidence.Good));
        Sourced<string>? remarks = narratives[FormLabel.Remarks] ?? Remarks(sheet);
        Place[] unexplained = [.. sheet.Free<Piece>().Where(piece => piece is AmountPiece or RowPiece or TargetPiece or NamePiece or ParagraphPiece || (piece is FragmentPiece && !FormLabels.IsFragment(ChineseText.Compact(piece.Span.Printed)))).Select(piece => piece.Span.At(Decision.Position))];

        if (unit is null || year is null || narratives[FormLabel.Project] is not { } project)
            return (null, unexplained, Missing(unit, year, narratives[FormLabel.Project]));
        Declaration declaration = new()
        {
            Form = form,
            Unit = unit,
            Year = year,
            Project = project,
            ProjectTypes = Head.Ticks(sheet, TickOptions.ProjectTypes),
            FundPurposes = Head.Ticks(sheet, TickOptions.FundPurposes),
            Start = start,
            End = end,
            Overview = narratives[FormLabel.Overview],
            Basis = narratives[FormLabel.Basis],
            Necessity = narratives[FormLabel.Necessity],
            Safeguards = narratives[FormLabel.Safeguards],
            TotalBudget = amounts[FormLabel.TotalBudget],
            CurrentBudget = amounts[FormLabel.CurrentBudget],
            PriorBudget = amounts[FormLabel.PriorBudget],
            PriorExecuted = amounts[FormLabel.PriorExecuted],
            BudgetLines = lines,
            Plan = narratives[FormLabel.Plan],
            OverallGoal = narratives[FormLabel.OverallGoal],
            AnnualGoal = narratives[FormLabel.AnnualGoal],
            Remarks = remarks,
            Indicators = Indicators(sheet, rows),
            Sources = [part.SourceIn(document)],
        };
        return (unitOfMoney is null ? UnitOfMoney.Open(declaration) : declaration, unexplained, "");
    }

    private static Indicator[] Indicators(Sheet sheet, List<IndicatorRow> rows)
    {
        Categories.Category[] categories = Categories.Assign(sheet, rows);
        return [.. rows.Select((row, i) => new Indicator(Level1(row, categories[i]), null, row.Name, row.Target))];
    }

    private static Sourced<string>? Level1(IndicatorRow row, Categories.Category category) =>
        category.Label is not { } label ? null
        : (category.Place?.Span ?? row.Span).Hold(label.Text(), row.Name.Confidence == Confidence.Good ? category.Decision : Worse(category.Decision));

    /// <summary>A category is no surer than the name it is of.</summary>
    private static Decision Worse(Decision decision) => decision.IsOpen ? decision : Decision.Position;

    /// <summary>备注 is the last row: a short text of its page that no table took.</summary>
    private static Sourced<string>? Remarks(Sheet sheet)
    {
        if (sheet.Labels(FormLabel.Remarks).LastOrDefault() is not { } label)
            return null;
        Piece[] left = [.. sheet.Free<Piece>().Where(piece => piece.Span.Page == label.Span.Page && piece.Words() is not null)];
        if (left is not [var only])
            return null;
        sheet.Take(only);
        return only.Span.Hold(only.Words()!, Decision.Position);
    }

    internal static string Missing(Sourced<string>? unit, Sourced<int>? year, Sourced<string>? project) =>
        string.Join("、", new[] { unit is null ? FormLabel.Unit.Text() : null, project is null ? FormLabel.Project.Text() : null, year is null ? "年度" : null }.OfType<string>());
}
