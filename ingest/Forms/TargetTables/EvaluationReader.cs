using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables;

/// <summary>One copy of a self-evaluation in tables → its fields: money that was spent, goals beside what became of them, indicators with their actual values and points.</summary>
internal static class EvaluationReader
{
    /// <param name="above">The project above in a list, whose unit holds until another is printed; else null.</param>
    public static FormReading Read(FormPart part, FormTitle title, DocumentSource document, string form, Declaration? above)
    {
        FormGrid grid = new(part.Lines, part.Tables!);
        GridFields<TargetsLabel> fields = new(grid, TargetsLabels.InEvaluations);
        FundsColumns funds = FundsColumns.Read(grid, fields);
        IReadOnlyList<Indicator> indicators = IndicatorColumns.Read(grid, fields);
        (TableIdentity? identity, Issue? missing) = TableIdentity.Read(grid, fields, title, above);
        if (identity is null)
            return new FormReading(null, missing);
        Indicator? rate = funds.Weight is null && funds.Score is null ? indicators.FirstOrDefault(IsRate) : null;
        Declaration declaration = new()
        {
            Form = form,
            Kind = Kind.SelfEvaluation,
            Unit = identity.Unit,
            Department = identity.Department,
            Year = identity.Year,
            Project = identity.Project,
            Approved = funds.Approved,
            Revised = funds.Revised,
            Executed = funds.Executed,
            ExecutionWeight = funds.Weight ?? rate?.Weight,
            ExecutionScore = funds.Score ?? rate?.Score,
            Funding = funds.Parts,
            AnnualGoal = fields.Paragraphs(TargetsLabel.Expected) ?? fields.Paragraphs(TargetsLabel.AnnualGoal) ?? fields.Paragraphs(TargetsLabel.Goals),
            AnnualResult = fields.Paragraphs(TargetsLabel.Result),
            Remarks = fields.Paragraphs(TargetsLabel.Remarks),
            Indicators = indicators,
            Score = TotalScore.Read(grid, fields),
            Grade = Grade(fields),
            Sources = [part.SourceIn(document)],
        };
        return FormReading.Of(Review.Of(declaration, grid.Unexplained(), Required(declaration)));
    }

    private static IEnumerable<(bool Found, string Field, string Label)> Required(Declaration declaration) =>
    [
        (declaration.Executed is not null, "executed", TargetsLabel.Executed.Text()),
        (declaration.Revised is not null || declaration.Approved is not null, "revised", TargetsLabel.Revised.Text()),
        (declaration.AnnualResult is not null, "annualResult", TargetsLabel.Result.Text()),
        (declaration.Indicators.Count > 0, "indicators", TargetsLabel.Indicators.Text()),
    ];

    /// <summary>The execution rate stands among the indicators where the table of money has no points for it.</summary>
    private static bool IsRate(Indicator indicator) =>
        new[] { indicator.Level1, indicator.Level2, indicator.Name }.Any(text => text is not null && ExecutionRateName.Is(ChineseText.Compact(text.Value)));

    /// <summary>A word, or the only box that is ticked.</summary>
    private static Sourced<string>? Grade(GridFields<TargetsLabel> fields)
    {
        if (fields.Word(TargetsLabel.Grade) is not { } printed || AbsentText.Is(ChineseText.Compact(printed.Value)))
            return null;
        if (!TickText.HasBox(printed.Value))
            return printed;
        return TickText.Ticked(ChineseText.Compact(printed.Value)) is [var ticked] ? new Sourced<string>(ticked, printed.Places).Still(Decision.Boxes) : null;
    }
}
