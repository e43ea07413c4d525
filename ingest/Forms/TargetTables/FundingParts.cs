using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables;

/// <summary>Parts of the money on a form of targets (其中：财政拨款, 其他资金): each of the whole budget or of the year's, by the amount it stands under.</summary>
internal static class FundingParts
{
    /// <param name="overLabels">Unit of money over the labels; null where none is printed there.</param>
    /// <param name="total">The whole budget.</param>
    /// <param name="current">The year's.</param>
    public static IReadOnlyList<Funding> Read(FormGrid grid, GridFields<TargetsLabel> fields, decimal? overLabels, Sourced<Money>? total, Sourced<Money>? current)
    {
        Funding[] parts = [.. fields.Amounts(TargetsLabel.FundSource, overLabels).Select(part => new Funding(FundSource.Of(part.Label.Cell), StageOf(grid, fields, part.Label.Cell), part.Amount))];
        return grid.IsText ? Checked(parts, total, current) : parts;
    }

    /// <summary>In text nothing but the sum tells of which amount a source is a part: those that do not add up to it are open.</summary>
    private static IReadOnlyList<Funding> Checked(Funding[] parts, Sourced<Money>? total, Sourced<Money>? current)
    {
        return [.. parts.Select(part => AddsUp(part.Stage) ? part : part with { Source = part.Source.Still(Decision.Position), Amount = part.Amount.Still(Decision.Position) })];

        bool AddsUp(string stage) => (stage == FundingStages.Total ? total : current)?.Value.Amount == parts.Where(part => part.Stage == stage).Sum(part => part.Amount.Value.Amount);
    }

    private static string StageOf(FormGrid grid, GridFields<TargetsLabel> fields, GridCell source) =>
        (Beside(grid, fields, source) ?? Above(grid, fields, source) ?? Before(fields, source))?.Label == TargetsLabel.TotalFunds ? FundingStages.Total : FundingStages.Asked;

    private static GridLabel<TargetsLabel>? Beside(FormGrid grid, GridFields<TargetsLabel> fields, GridCell source) =>
        TableOf(grid, source)?.Row(source.Cell!.Row).Where(cell => cell.Cell!.Column < source.Cell.Column).Select(fields.LabelOf).LastOrDefault(IsAmount);

    private static GridLabel<TargetsLabel>? Above(FormGrid grid, GridFields<TargetsLabel> fields, GridCell source) =>
        TableOf(grid, source) is { } table
            ? table.Rows.Where(row => row < source.Cell!.Row).Reverse().Select(row => fields.LabelOf(table.At(row, source.Cell!.Column))).FirstOrDefault(IsAmount)
            : null;

    /// <summary>The last amount that is printed before it.</summary>
    private static GridLabel<TargetsLabel>? Before(GridFields<TargetsLabel> fields, GridCell source) =>
        fields.Labels(TargetsLabel.TotalFunds).Concat(fields.Labels(TargetsLabel.AnnualFunds)).Where(label => label.Cell.FirstLine < source.FirstLine).MaxBy(label => label.Cell.FirstLine);

    private static bool IsAmount(GridLabel<TargetsLabel>? label) => label?.Label is TargetsLabel.TotalFunds or TargetsLabel.AnnualFunds;

    private static GridTable? TableOf(FormGrid grid, GridCell cell) => cell.Cell is null ? null : grid.Tables.FirstOrDefault(table => table.Cells.Contains(cell));
}
