namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>The parts of a table, page by page → one table: rows go on counting, columns are those of all parts.</summary>
internal sealed class TableOverPages : PagedTable
{
    private readonly List<(TablePart Part, (int First, int Last)?[] Lines)> _parts = [];

    public override TableItem LastPart => _parts[^1].Part;

    public override bool GoesOnWith(TableItem next) => next is TablePart && TablePart.AreOfOneTable(LastPart.Box, next.Box);

    public override void Add(TableItem part, (int First, int Last)?[] lines) => _parts.Add(((TablePart)part, lines));

    public override DocumentTable ToTable(IReadOnlyList<PagedTable> all)
    {
        List<double> edges = AllEdges();
        var cells = new List<DocumentCell>();
        int rows = 0;
        foreach ((TablePart part, (int First, int Last)?[] lines) in _parts)
        {
            int[] columns = Columns(part.Xs, edges);
            for (int i = 0; i < lines.Length; i++)
            {
                GridCell cell = part.Cells[i];
                int left = columns[cell.Column], right = columns[cell.Column + cell.ColumnSpan];
                cells.Add(new DocumentCell(rows + cell.Row + 1, left + 1, cell.RowSpan, Math.Max(1, right - left), lines[i]?.First, lines[i]?.Last));
            }

            rows += part.Rows;
        }

        return new DocumentTable(cells, WrapsByPage: true);
    }

    private List<double> AllEdges()
    {
        List<double> all = [.. _parts[0].Part.Xs];
        foreach ((TablePart part, _) in _parts.Skip(1))
        {
            int used = -1;
            foreach (double edge in part.Xs)
            {
                int nearest = GridEdges.Nearest(all, edge);
                if (nearest > used && Math.Abs(all[nearest] - edge) <= SameEdge)
                {
                    used = nearest;
                    continue;
                }

                int place = all.FindIndex(known => known > edge);
                used = place < 0 ? all.Count : place;
                all.Insert(used, edge);
            }
        }

        return all;
    }

    /// <summary>Number of each edge of a part among those of all parts.</summary>
    private static int[] Columns(double[] edges, List<double> all)
    {
        var columns = new int[edges.Length];
        for (int i = 0, least = 0; i < edges.Length; i++, least++)
            columns[i] = least = Math.Min(Math.Max(least, GridEdges.Nearest(all, edges[i])), all.Count - 1);
        return columns;
    }
}
