using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables;

/// <summary>A list of many projects under one heading (部门预算公开表): each project's rows with the heading are a copy of the form for themselves.</summary>
internal static class ProjectList
{
    private static readonly string[] Totals = ["合计", "总计", "小计"];

    /// <summary>The part itself where it is no list.</summary>
    public static IEnumerable<FormPart> Split(FormPart part, GridLabels<TargetsLabel> labels)
    {
        FormGrid grid = new(part.Lines, part.Tables!);
        GridFields<TargetsLabel> fields = new(grid, labels);
        if (GridHeading<TargetsLabel>.Of(grid, fields, TargetsLabel.Project, TargetsLabel.Level1, TargetsLabel.Level3, TargetsLabel.Target).ToArray() is not [var heading])
            return [part];
        DocumentTable table = part.Tables!.Single(one => one.Cells.Contains(heading.Labels[0].Cell.Cell!));
        int head = heading.Labels[0].Cell.Cell!.Row, column = heading.Labels[0].Cell.Cell!.Column;
        List<Rows> projects = [];
        // A sheet holds the title and the unit of money as rows of the table: they are said of every project.
        HashSet<int> shared = [.. table.Cells.Where(cell => cell.Row < head && cell.FirstLine is not null).GroupBy(cell => cell.Row).Where(row => row.Count() == 1).SelectMany(row => LinesOf(row.Single()))];
        HashSet<int> others = [.. table.Cells.Where(cell => cell.Row < head).SelectMany(LinesOf)];
        foreach (int row in heading.Table.Rows.Where(row => row > head))
        {
            GridCell? name = heading.Table.At(row, column);
            bool begins = name is { IsEmpty: false } && name.Cell!.Row == row && fields.LabelOf(name) is null;
            bool total = heading.Table.Row(row).FirstOrDefault(cell => cell.Cell!.Row == row && !cell.IsEmpty) is { } first && Totals.Contains(first.Compact);
            if (begins && !total)
                projects.Add(new Rows(row, row));
            else if (projects.Count > 0 && !total)
                projects[^1] = projects[^1] with { Last = row };
            else
                others.UnionWith(table.Cells.Where(cell => cell.Row == row).SelectMany(LinesOf));
        }
        if (projects.Count == 0)
            return [part];
        HashSet<int> inside = [.. table.Cells.SelectMany(LinesOf)];
        HashSet<int> heads = [.. table.Cells.Where(cell => cell.Row == head).SelectMany(LinesOf)];
        return projects.Select((rows, n) =>
        {
            DocumentCell[] own = [.. table.Cells.Where(cell => rows.First <= cell.Row && cell.Row <= rows.Last)];
            HashSet<int> lines = [.. own.SelectMany(LinesOf)];
            return part with
            {
                // What stands around the list, and its totals, are told of with the first project.
                Lines = [.. part.Lines.Where(line => lines.Contains(line.Number) || heads.Contains(line.Number) || shared.Contains(line.Number) || !inside.Contains(line.Number) || (n == 0 && others.Contains(line.Number)))],
                Tables = [table with { Cells = [.. table.Cells.Where(cell => cell.Row == head), .. own] }],
                OwnLine = lines.Count == 0 ? null : lines.Min(),
                Reason = $"{part.Reason}; a list of {projects.Count} projects",
            };
        });
    }

    /// <summary>Rows of one project, both included.</summary>
    private readonly record struct Rows(int First, int Last);

    private static IEnumerable<int> LinesOf(DocumentCell cell) => cell is { FirstLine: { } first, LastLine: { } last } ? Enumerable.Range(first, last - first + 1) : [];
}
