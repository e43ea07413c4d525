using System.Globalization;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>A part of a budget, one level down.</summary>
/// <param name="Name">Null for what states none.</param>
/// <param name="Share">Fraction of the whole.</param>
/// <param name="Href">What it is made of; null at the end.</param>
public sealed record Portion(string? Name, decimal? Amount, double? Share, string? Href);

public enum CompositionLevel
{
    Departments,
    Units,
    Projects,
    Lines,
}

/// <summary>What a year's budget is made of (构成), one level: departments, units, projects, budget lines.</summary>
/// <param name="Path">From the whole down to what is looked into, each with its address.</param>
/// <param name="Portions">The largest, <see cref="Most"/> at most.</param>
/// <param name="Others">How many more there are.</param>
/// <param name="OthersAmount">What they come to together; null without any.</param>
/// <param name="Total">Of all portions; null where none is known.</param>
/// <param name="Declaration">Of a project, the form whose lines are shown.</param>
public sealed record CompositionQuestion(
    CompositionLevel Level,
    IReadOnlyList<(string? Name, string Href)> Path,
    IReadOnlyList<Portion> Portions,
    long Others,
    decimal? OthersAmount,
    decimal? Total,
    ulong? Declaration,
    long Rows,
    long Version,
    string Sql)
{
    public const int Most = 20;

    private const string Page = "/compare";

    public static CompositionQuestion Of(MeasureQueries queries, Viewer viewer, GroupQuestion question)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(question);
        GroupView view = question.View, top = view with { InDepartment = null, InUnit = null, InProject = null };
        List<(string? Name, string Href)> path = [("", top.Link(Page))];
        if (view.InProject is { } project)
            return Lines(queries, viewer, question, path, project);
        string? unit = view.State.Unit ?? view.InUnit, department = view.State.Department ?? view.InDepartment;
        if (unit is null && department is null)
        {
            MeasureResult<GroupComparison> departments = Largest(Grouping.Department, question.Query);
            if (departments.Total > 1)
                return Groups(CompositionLevel.Departments, departments, row => (top with { InDepartment = row.Name }).Link(Page));
        }
        if (view.InDepartment is { } chosen)
            path.Add((chosen, (top with { InDepartment = chosen }).Link(Page)));
        if (unit is null)
            return Groups(
                CompositionLevel.Units,
                view.InDepartment is { } named ? Largest(Grouping.Unit, question.Query.Where("department", named)) : Largest(Grouping.Unit, question.Query),
                row => (view with { InUnit = row.Name, InProject = null }).Link(Page));
        path.Add((unit, (view with { InUnit = unit, InProject = null }).Link(Page)));
        return Groups(
            CompositionLevel.Projects, Largest(Grouping.Project, question.Query.Where("unit", unit)),
            row => (view with { InUnit = unit, InProject = row.Id }).Link(Page));

        MeasureResult<GroupComparison> Largest(Grouping grouping, MeasureQuery query) =>
            queries.Compare(grouping, query.By("budget", descending: true) with { Page = new Page(0, Most) }, question.Against, viewer);

        CompositionQuestion Groups(CompositionLevel level, MeasureResult<GroupComparison> result, Func<GroupComparison, string> href)
        {
            GroupComparison[] known = [.. result.Rows.Where(row => row.Budget is not null)];
            decimal? total = result.First?.Total;
            long others = known.Length < result.Rows.Count ? 0 : result.Total - known.Length;
            return new CompositionQuestion(
                level, path, [.. known.Select(row => new Portion(row.Name, row.Budget, row.Share, row.Name is null ? null : href(row)))],
                others, others > 0 ? total - known.Sum(row => row.Budget) : null, total, null, result.Total, result.Version, result.Sql);
        }
    }

    private static CompositionQuestion Lines(MeasureQueries queries, Viewer viewer, GroupQuestion question, List<(string? Name, string Href)> path, ulong project)
    {
        GroupView view = question.View;
        MeasureQuery ofProject = MeasureQuery.All.Where("project_id", project).Where("year", question.Year).Where("currency", question.Currency);
        MeasureResult<Composition> lines = queries.Rows<Composition>(ofProject.By("amount", descending: true) with { Page = new Page(0, Most) }, viewer);
        ProjectYear? known = queries.Rows<ProjectYear>(ofProject with { Page = new Page(0, 1) }, viewer).First;
        if (view.InDepartment is { } department)
            path.Add((department, (view with { InUnit = null, InProject = null }).Link("/compare")));
        if ((view.State.Unit ?? view.InUnit ?? known?.Unit) is { } unit)
            path.Add((unit, (view with { InUnit = unit, InProject = null }).Link("/compare")));
        path.Add((known?.Project ?? project.ToString(CultureInfo.InvariantCulture), view.Link("/compare")));
        // Lines do not always come to the budget that the form states.
        decimal? total = queries.Rollup<Composition, LinesTotal>(ofProject, viewer).First?.Amount;
        return new CompositionQuestion(
            CompositionLevel.Lines, path, [.. lines.Rows.Select(row => new Portion(row.BudgetLine, row.Amount, total is null or 0 ? null : (double?)(row.Amount / total), null))],
            lines.Total - lines.Rows.Count, lines.Total > lines.Rows.Count ? total - lines.Rows.Sum(row => row.Amount ?? 0) : null, total, known?.DeclarationId, lines.Total, lines.Version, lines.Sql);
    }

    internal sealed record LinesTotal(decimal? Amount);
}
