using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>One row of the table of indicators, its category still open.</summary>
/// <param name="Target">Null where none was found.</param>
internal sealed record IndicatorRow(Span Span, Sourced<string> Name, Sourced<Target>? Target);

/// <summary>分解目标内容: names and their targets, on one line or apart; each name has one target, on the same page.</summary>
internal static class IndicatorTable
{
    /// <param name="linesAreSure">All budget lines are known; else a bare number may be the amount of one.</param>
    public static List<IndicatorRow> Read(Sheet sheet, bool linesAreSure)
    {
        var rows = new List<IndicatorRow>();
        foreach (int page in sheet.Pages.Where(page => page >= sheet.FirstIndicatorPage))
            rows.AddRange(ReadPage(sheet, page, linesAreSure));
        rows.Sort((first, second) => first.Span.Order.CompareTo(second.Span.Order));
        return rows;
    }

    private static IEnumerable<IndicatorRow> ReadPage(Sheet sheet, int page, bool linesAreSure)
    {
        NamePiece[] names = [.. sheet.Free<NamePiece>().Where(piece => piece.Span.Page == page)];
        Piece[] values = [.. sheet.Free<Piece>().Where(piece => piece.Span.Page == page && piece is TargetPiece or AmountPiece)];
        RowPiece[] joined = [.. sheet.Free<RowPiece>().Where(row => row.Span.Page == page)];
        bool mayBelongToProse = values.Length > names.Length;
        foreach (RowPiece row in joined)
        {
            sheet.Take(row);
            Decision decision = row.Repaired ? Decision.Repair : (row.Kind == ValueKind.Prose && mayBelongToProse) || (row.Kind == ValueKind.Amount && !linesAreSure) ? Decision.Position : Decision.Row;
            yield return new IndicatorRow(row.Span, row.Span.Hold(row.Name, decision), row.Span.Hold(TargetText.Parse(row.Value), decision));
        }

        bool hasRemarks = sheet.Labels(FormLabel.Remarks).Any(label => label.Span.Page == page);
        foreach (TargetPairing.Pair pair in TargetPairing.Solve(names, values, joined.Length > 0, hasRemarks))
        {
            // A name that no target is left for may be the remark of the last page.
            if (pair.Value is null && hasRemarks && names.Length == values.Length + 1)
                continue;
            sheet.Take(pair.Name);
            if (pair.Value is { } value)
                sheet.Take(value);
            bool even = names.Length == values.Length && !(hasRemarks && values.Any(TargetPairing.MayBeRemark)) && !values.Any(value => value is AmountPiece { Money.Amount: >= TargetPairing.LeastAmount });
            yield return new IndicatorRow(
                pair.Name.Span,
                pair.Name.Span.Hold(pair.Name.Text, even ? Decision.Count : pair.Decision),
                pair.Value?.Span.Hold(TargetText.Parse(pair.Value.Span.Printed), pair.Decision));
        }
    }
}
