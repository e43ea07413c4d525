using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables;

/// <summary>One copy of a newer form of targets in tables → its fields, by what its labels ask for.</summary>
internal static class TargetTableReader
{
    /// <param name="above">The project above in a list, whose unit holds until another is printed; else null.</param>
    public static FormReading Read(FormPart part, FormTitle title, DocumentSource document, string form, Declaration? above)
    {
        FormGrid grid = new(part.Lines, part.Tables!);
        GridFields<TargetsLabel> fields = new(grid, TargetsLabels.InCells);
        IReadOnlyList<Indicator> indicators = IndicatorColumns.Read(grid, fields);
        (TableIdentity? identity, Issue? missing) = TableIdentity.Read(grid, fields, title, above);
        if (identity is null)
            return new FormReading(null, missing);
        decimal? overLabels = fields.UnitOver(TargetsLabel.Funds);
        Sourced<(DateOnly Start, DateOnly End)>? period = fields.Period(TargetsLabel.Period);
        Sourced<Money>? total = fields.Amount(TargetsLabel.TotalFunds, overLabels), current = fields.Amount(TargetsLabel.AnnualFunds, overLabels) ?? fields.Amount(TargetsLabel.Funds, overLabels);
        Declaration declaration = new()
        {
            Form = form,
            Unit = identity.Unit,
            Department = identity.Department,
            Year = identity.Year,
            Project = identity.Project,
            ProjectTypes = Options(fields, TargetsLabel.Nature) ?? Options(fields, TargetsLabel.Category),
            Start = fields.Day(TargetsLabel.Start) ?? Part(period, span => span.Start),
            End = fields.Day(TargetsLabel.End) ?? Part(period, span => span.End),
            Overview = fields.Paragraphs(TargetsLabel.Overview),
            Basis = fields.Paragraphs(TargetsLabel.Basis),
            TotalBudget = total,
            CurrentBudget = current is { } asked && total is { } whole && asked.Value > whole.Value ? asked.As(Decision.Exceeds) : current,
            Funding = FundingParts.Read(grid, fields, overLabels, total, current),
            Plan = fields.Paragraphs(TargetsLabel.Plan),
            OverallGoal = fields.Paragraphs(TargetsLabel.OverallGoal),
            AnnualGoal = fields.Paragraphs(TargetsLabel.AnnualGoal) ?? fields.Paragraphs(TargetsLabel.Goals),
            Remarks = fields.Paragraphs(TargetsLabel.Remarks),
            Indicators = indicators,
            Sources = [part.SourceIn(document)],
        };
        return FormReading.Of(Review.Of(declaration, grid.Unexplained(), Required(declaration)));
    }

    private static IEnumerable<(bool Found, string Field, string Label)> Required(Declaration declaration) =>
    [
        (declaration.CurrentBudget is not null, "currentBudget", TargetsLabel.AnnualFunds.Text()),
        (declaration.AnnualGoal is not null || declaration.OverallGoal is not null, "annualGoal", TargetsLabel.AnnualGoal.Text()),
        (declaration.Indicators.Count > 0, "indicators", TargetsLabel.Indicators.Text()),
    ];

    /// <summary>A word that is printed, or the ticked ones of a row of boxes.</summary>
    private static Sourced<IReadOnlyList<string>>? Options(GridFields<TargetsLabel> fields, TargetsLabel label) =>
        fields.Word(label) is not { } printed ? null
        : !TickText.HasBox(printed.Value) ? new Sourced<IReadOnlyList<string>>([printed.Value], printed.Places)
        : new Sourced<IReadOnlyList<string>>(TickText.Ticked(ChineseText.Compact(printed.Value)), printed.Places).Still(Decision.Boxes);

    private static Sourced<DateOnly>? Part(Sourced<(DateOnly Start, DateOnly End)>? period, Func<(DateOnly Start, DateOnly End), DateOnly> part) =>
        period is null ? null : new Sourced<DateOnly>(part(period.Value), period.Places);
}
