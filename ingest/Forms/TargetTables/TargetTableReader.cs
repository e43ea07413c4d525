using System.Globalization;
using System.Text.RegularExpressions;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables;

/// <summary>One copy of a newer form of targets in tables → its fields, by what its labels ask for.</summary>
internal static partial class TargetTableReader
{
    /// <param name="above">The project above in a list, whose unit holds until another is printed; else null.</param>
    public static FormReading Read(FormPart part, FormTitle title, DocumentSource document, string form, Declaration? above)
    {
        FormGrid grid = new(part.Lines, part.Tables!);
        GridFields<TargetsLabel> fields = new(grid, TargetsLabels.InCells);
        IReadOnlyList<Indicator> indicators = IndicatorColumns.Read(grid, fields);
        Sourced<int>? year = Year(grid, fields, title);
        Sourced<string>? unit = fields.Word(TargetsLabel.Unit) ?? above?.Unit.As(Decision.Order), department = fields.Word(TargetsLabel.Department) ?? above?.Department?.As(Decision.Order), project = fields.Word(TargetsLabel.Project);
        if (project is null || year is null || (unit ?? department) is not { } filer)
        {
            string missing = string.Join("、", new[] { (unit ?? department) is null ? TargetsLabel.Unit.Text() : null, project is null ? TargetsLabel.Project.Text() : null, year is null ? "年度" : null }.OfType<string>());
            return new FormReading(null, new Issue(IssueMessages.IdentityMissing, [missing], IssueSeverity.Error));
        }
        decimal? overLabels = fields.Labels(TargetsLabel.Funds).Select(label => label.Unit).OfType<decimal>().Distinct().ToArray() is [var one] ? one : null;
        Sourced<(DateOnly Start, DateOnly End)>? period = fields.Period(TargetsLabel.Period);
        Sourced<Money>? total = fields.Amount(TargetsLabel.TotalFunds, overLabels), current = fields.Amount(TargetsLabel.AnnualFunds, overLabels) ?? fields.Amount(TargetsLabel.Funds, overLabels);
        Declaration declaration = new()
        {
            Form = form,
            Unit = Uncoded(filer),
            Department = department is null ? null : Uncoded(department),
            Year = year,
            Project = project,
            ProjectTypes = Options(fields, TargetsLabel.Nature) ?? Options(fields, TargetsLabel.Category),
            Start = fields.Day(TargetsLabel.Start) ?? Part(period, span => span.Start),
            End = fields.Day(TargetsLabel.End) ?? Part(period, span => span.End),
            Overview = fields.Paragraphs(TargetsLabel.Overview),
            Basis = fields.Paragraphs(TargetsLabel.Basis),
            TotalBudget = total,
            CurrentBudget = current is { } asked && total is { } whole && asked.Value > whole.Value ? asked.As(Decision.Exceeds) : current,
            Plan = fields.Paragraphs(TargetsLabel.Plan),
            OverallGoal = fields.Paragraphs(TargetsLabel.OverallGoal),
            AnnualGoal = fields.Paragraphs(TargetsLabel.AnnualGoal) ?? fields.Paragraphs(TargetsLabel.Goals),
            Remarks = fields.Paragraphs(TargetsLabel.Remarks),
            Indicators = indicators,
            Sources = [part.SourceIn(document)],
        };
        Place[] unexplained = [.. grid.Free.Where(cell => !WholeLine.IsPageNumber(ChineseText.Fold(cell.Word))).Select(cell => cell.At(Decision.Position))];
        return FormReading.Of(Review.Of(declaration, unexplained, Required(declaration)));
    }

    private static IEnumerable<(bool Found, string Field, string Label)> Required(Declaration declaration) =>
    [
        (declaration.CurrentBudget is not null, "currentBudget", TargetsLabel.AnnualFunds.Text()),
        (declaration.AnnualGoal is not null || declaration.OverallGoal is not null, "annualGoal", TargetsLabel.AnnualGoal.Text()),
        (declaration.Indicators.Count > 0, "indicators", TargetsLabel.Indicators.Text()),
    ];

    /// <summary>With the title or on a line of its own; else at a label that asks for it, or behind the label of the goal of the year.</summary>
    private static Sourced<int>? Year(FormGrid grid, GridFields<TargetsLabel> fields, FormTitle title)
    {
        Sourced<int>? year = null;
        foreach (GridCell cell in grid.Free.ToArray())
        {
            bool titled = title.IsTitle(cell.Compact) || cell.Lines.Any(line => title.IsTitle(ChineseText.Compact(line.Text)));
            if (!titled && !WholeLine.IsYear(cell.Compact))
                continue;
            grid.Take(cell);
            if (WholeLine.YearIn(cell.Compact) is { } printed)
                year = Also(year, printed, cell);
        }
        if (year is not null)
            return year;
        if (fields.Word(TargetsLabel.Year) is { } told && Alone().Match(ChineseText.Compact(told.Value)) is { Success: true } match)
            return new Sourced<int>(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), told.Places);
        foreach (GridLabel<TargetsLabel> goal in fields.Labels(TargetsLabel.AnnualGoal))
        {
            if (WholeLine.YearIn(goal.Cell.Compact) is { } printed)
                year = Also(year, printed, goal.Cell);
        }
        return year;
    }

    private static Sourced<int> Also(Sourced<int>? year, int printed, GridCell cell) =>
        year is null ? cell.Hold(printed, Decision.Label) : year.Value == printed ? year : year with { Places = [year.Places[0], cell.At(Decision.PrintedTwice)] };

    /// <summary>[015001]上海市…局, (433)…, 015001-…: the code before a name is no part of it.</summary>
    private static Sourced<string> Uncoded(Sourced<string> name) =>
        Code().Replace(name.Value, "") is { Length: > 0 } bare && bare != name.Value ? name with { Value = bare } : name;

    /// <summary>A word that is printed, or the ticked ones of a row of boxes.</summary>
    private static Sourced<IReadOnlyList<string>>? Options(GridFields<TargetsLabel> fields, TargetsLabel label) =>
        fields.Word(label) is not { } printed ? null
        : !TickText.HasBox(printed.Value) ? new Sourced<IReadOnlyList<string>>([printed.Value], printed.Places)
        : new Sourced<IReadOnlyList<string>>(TickText.Ticked(ChineseText.Compact(printed.Value)), printed.Places).As(Decision.Boxes);

    private static Sourced<DateOnly>? Part(Sourced<(DateOnly Start, DateOnly End)>? period, Func<(DateOnly Start, DateOnly End), DateOnly> part) =>
        period is null ? null : new Sourced<DateOnly>(part(period.Value), period.Places);

    [GeneratedRegex(@"^((?:19|20)\d\d)(?:年度?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"^\s*(?:[\[(（【]\s*[0-9A-Za-z]{3,20}\s*[\])）】]\s*|[0-9]{3,20}\s*[-—–]?\s*(?=\p{IsCJKUnifiedIdeographs}))|\s*[\[(（【]\s*[0-9A-Za-z]{3,20}\s*[\])）】]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
