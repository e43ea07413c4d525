using System.Globalization;
using System.Text.RegularExpressions;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables;

/// <summary>Whose form it is, of which project and year: what every form in tables has to say.</summary>
internal sealed partial record TableIdentity(Sourced<string> Unit, Sourced<string>? Department, Sourced<string> Project, Sourced<int> Year)
{
    /// <param name="above">The project above in a list, whose unit holds until another is printed; else null.</param>
    /// <returns>The identity, or the issue that names what is missing.</returns>
    public static (TableIdentity? Identity, Issue? Missing) Read(FormGrid grid, GridFields<TargetsLabel> fields, FormTitle title, Declaration? above)
    {
        Sourced<int>? year = YearOf(grid, fields, title);
        Sourced<string>? unit = fields.Word(TargetsLabel.Unit) ?? above?.Unit.Still(Decision.Order), department = fields.Word(TargetsLabel.Department) ?? above?.Department?.Still(Decision.Order), project = fields.Word(TargetsLabel.Project);
        if (project is null || year is null || (unit ?? department) is not { } filer)
        {
            string missing = string.Join("、", new[] { (unit ?? department) is null ? TargetsLabel.Unit.Text() : null, project is null ? TargetsLabel.Project.Text() : null, year is null ? "年度" : null }.OfType<string>());
            return (null, new Issue(IssueMessages.IdentityMissing, [missing], IssueSeverity.Error));
        }
        // A text that names no unit may have lost its line; a table that names none has none.
        if (unit is null && grid.IsText)
            filer = filer.Still(Decision.Position);
        return (new TableIdentity(Uncoded(filer), department is null ? null : Uncoded(department), project, year), null);
    }

    /// <summary>With the title or on a line of its own; else at a label that asks for it, or behind the label of the goal of the year.</summary>
    private static Sourced<int>? YearOf(FormGrid grid, GridFields<TargetsLabel> fields, FormTitle title)
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

    [GeneratedRegex(@"^((?:19|20)\d\d)(?:年度?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    /// <summary>Digits and letters may be as wide as characters.</summary>
    private const string Wide = "０-９Ａ-Ｚａ-ｚ";

    [GeneratedRegex(
        $@"^\s*(?:[\[［(（【]\s*[0-9A-Za-z{Wide}]{{3,20}}\s*[\]］)）】]\s*|[0-9０-９]{{3,20}}\s*[-－—–]?\s*(?=\p{{IsCJKUnifiedIdeographs}}))|\s*[\[［(（【]\s*[0-9A-Za-z{Wide}]{{3,20}}\s*[\]］)）】]\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
