using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>项目当年投入资金构成: which rows are budget lines, and which amounts belong to names that stand apart; the sum settles it.</summary>
internal static class BudgetTable
{
    /// <summary>Smaller whole numbers behind a name may be targets.</summary>
    private static readonly Money LeastSureAmount = new(1000);

    public static IReadOnlyList<BudgetLine> Read(Sheet sheet, Money? current)
    {
        RowPiece[] rows = [.. sheet.Free<RowPiece>().Where(row => row.Kind == ValueKind.Amount && row.Money > Money.Zero)];
        AmountPiece[] orphans = [.. sheet.Free<AmountPiece>().Where(amount => amount.Money > Money.Zero)];
        NamePiece[] names = [.. sheet.Free<NamePiece>().Where(name => IsOnBudgetPage(sheet, name))];

        if (current is not { } budget)
            return Unproven(sheet, rows, orphans, names, Decision.Position);
        if (ExactCover.Find([.. rows.Select(row => row.Money.Amount)], [.. orphans.Select(orphan => orphan.Money.Amount)], budget.Amount, names.Length) is not { } cover)
            return Unproven(sheet, rows, orphans, names, Decision.SumFails);

        Decision decision = cover.IsUnique ? Decision.Sum : Decision.Position;
        List<BudgetLine> lines = [.. rows.Where((_, i) => cover.Rows[i]).Select(row => Line(sheet, row, row.Repaired ? Decision.Repair : decision))];
        AmountPiece[] chosen = [.. orphans.Where((_, i) => cover.Orphans[i])];
        lines.AddRange(Pair(sheet, chosen, names, decision));
        return InOrder(lines);
    }

    /// <summary>Nothing proves the table: rows that look like amounts, or stand before the table of indicators.</summary>
    private static BudgetLine[] Unproven(Sheet sheet, RowPiece[] rows, AmountPiece[] orphans, NamePiece[] names, Decision decision)
    {
        List<BudgetLine> lines = [.. rows.Where(row => row.Money >= LeastSureAmount || row.Span.Page < sheet.FirstIndicatorPage).Select(row => Line(sheet, row, decision))];
        AmountPiece[] large = [.. orphans.Where(orphan => orphan.Money >= LeastSureAmount)];
        if (lines.Count == 0 && names.Length != large.Length)
            return [];
        if (large.Length > 0 && names.Length == large.Length)
            lines.AddRange(Pair(sheet, large, names, decision));
        else if (decision == Decision.SumFails)
            lines.AddRange(names.Where(name => name.Span.Page < sheet.FirstIndicatorPage).Select(name => Nameless(sheet, name)));
        return InOrder(lines);
    }

    private static BudgetLine Nameless(Sheet sheet, NamePiece name)
    {
        sheet.Take(name);
        return new BudgetLine(name.Span.Hold(name.Text, Decision.Position), null);
    }

    /// <summary>Amounts and names that stand apart; sure only where no other pairing gives another table.</summary>
    private static IEnumerable<BudgetLine> Pair(Sheet sheet, AmountPiece[] amounts, NamePiece[] names, Decision decision)
    {
        // With names to spare, those before the table of indicators come first: none of its names stands there.
        NamePiece[] early = [.. names.Where(name => name.Span.Page < sheet.FirstIndicatorPage)];
        bool settled = names.Length == amounts.Length || early.Length == amounts.Length;
        bool oneTable = settled && amounts.DistinctBy(amount => amount.Money).Count() <= 1;
        Decision pairing = decision.IsOpen || oneTable ? decision : Decision.Position;
        NamePiece[] chosen = [.. early.Concat(names.Except(early)).Take(amounts.Length).OrderBy(name => name.Span.Order)];
        foreach ((AmountPiece amount, NamePiece name) in amounts.Zip(chosen))
        {
            sheet.Take(amount);
            sheet.Take(name);
            yield return new BudgetLine(name.Span.Hold(name.Text, pairing), amount.Span.Hold(amount.Money, pairing));
        }
    }

    private static BudgetLine Line(Sheet sheet, RowPiece row, Decision decision)
    {
        sheet.Take(row);
        return new BudgetLine(row.Span.Hold(row.Name, decision), row.Span.Hold(row.Money, decision));
    }

    private static bool IsOnBudgetPage(Sheet sheet, Piece piece) =>
        sheet.Pieces.Any(label => label is LabelPiece { Label: FormLabel.BudgetLines or FormLabel.LineName } && label.Span.Page == piece.Span.Page);

    private static BudgetLine[] InOrder(List<BudgetLine> lines) => [.. lines.OrderBy(line => line.Name.Line)];
}
