using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables;

/// <summary>The last row of a self-evaluation: 总分 | 100 | 92.5; the weights beside it add up to what can be reached.</summary>
internal static class TotalScore
{
    /// <returns>Null where the form prints none.</returns>
    public static Sourced<decimal>? Read(FormGrid grid, GridFields<TargetsLabel> fields)
    {
        Sourced<decimal>? total = null;
        foreach (GridLabel<TargetsLabel> label in fields.Labels(TargetsLabel.Total).Concat(fields.Labels(TargetsLabel.Sum)).ToArray())
        {
            if (Of(grid, fields, label) is not { } printed)
                continue;
            total = total is null || total.Value == printed.Value ? total ?? printed : total with { Places = [total.Places[0], printed.Places[0].As(Decision.PrintedTwice)] };
        }
        return total;
    }

    private static Sourced<decimal>? Of(FormGrid grid, GridFields<TargetsLabel> fields, GridLabel<TargetsLabel> label)
    {
        if (label.Rest is { Length: > 0 } rest && PointsText.TryParse(ChineseText.Compact(rest), out decimal told))
            return label.Cell.Hold(told, Decision.Label);
        if (label.Cell.Cell is not { } place || grid.Tables.FirstOrDefault(table => table.Cells.Contains(label.Cell)) is not { } table)
            return null;
        GridCell[] numbers = [.. table.RightOf(label.Cell).TakeWhile(cell => fields.LabelOf(cell) is null).Where(cell => grid.IsFree(cell) && PointsText.TryParse(cell.Compact, out _))];
        foreach (GridCell stroke in table.RightOf(label.Cell).Where(cell => AbsentText.Is(cell.Compact)))
            grid.Take(stroke);
        Array.ForEach(numbers, grid.Take);
        GridCell? column = table.Rows.Where(row => row < place.Row).Reverse().Select(row => table.Row(row).FirstOrDefault(cell => cell.Cell!.Row == row && fields.LabelOf(cell)?.Label == TargetsLabel.Score)).FirstOrDefault(cell => cell is not null);
        GridCell? score = column is null ? null : table.At(place.Row, column.Cell!.Column);
        GridCell? read = score is not null && numbers.Contains(score) ? score : numbers.LastOrDefault();
        return read is not null && PointsText.TryParse(read.Compact, out decimal points) ? read.Hold(points, Decision.Row) : null;
    }
}
