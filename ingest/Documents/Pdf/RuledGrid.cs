namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>A ruled table on one page: cells are merged wherever a rule is missing between two places of its grid.</summary>
internal sealed class RuledGrid
{
    /// <summary>With more places it is squared paper or a drawing.</summary>
    private const int MostPlaces = 40_000;

    /// <summary>Number of the cell at each place, row by row.</summary>
    private readonly int[] _cellAt;

    private RuledGrid(GridEdges edges, int[] cellAt, GridCell[] cells)
    {
        (Edges, _cellAt, Cells) = (edges, cellAt, cells);
        Box = new PageBox(edges.Xs[0], edges.Ys[0], edges.Xs[^1], edges.Ys[^1]);
    }

    public GridEdges Edges { get; }

    public PageBox Box { get; }

    /// <summary>In the order of rows, then of columns.</summary>
    public IReadOnlyList<GridCell> Cells { get; }

    /// <summary>A box around text, no table unless it goes on with one from the page before.</summary>
    public bool IsFrame => Cells.Count == 1;

    /// <returns>Null where the rules make no table.</returns>
    public static RuledGrid? Of(IEnumerable<Stroke> rules)
    {
        if (GridEdges.Of([.. rules]) is not { } edges || edges.Rows * edges.Columns > MostPlaces)
            return null;
        var places = new DisjointSets(edges.Rows * edges.Columns);
        for (int row = 0; row < edges.Rows; row++)
        {
            for (int column = 0; column < edges.Columns; column++)
            {
                int place = (row * edges.Columns) + column;
                if (column + 1 < edges.Columns && !edges.HasUpright(column + 1, row))
                    places.Join(place, place + 1);
                if (row + 1 < edges.Rows && !edges.HasLevel(row + 1, column))
                    places.Join(place, place + edges.Columns);
            }
        }

        if (MergedCells.Rectangles(places, edges.Rows, edges.Columns) is not { } cells)
            return null;
        var numbers = new Dictionary<int, int>();
        for (int i = 0; i < cells.Length; i++)
            numbers.Add(places.Root((cells[i].Row * edges.Columns) + cells[i].Column), i);
        return new RuledGrid(edges, [.. Enumerable.Range(0, edges.Rows * edges.Columns).Select(place => numbers[places.Root(place)])], cells);
    }

    public PageBox BoxOf(GridCell cell) =>
        new(Edges.Xs[cell.Column], Edges.Ys[cell.Row], Edges.Xs[cell.Column + cell.ColumnSpan], Edges.Ys[cell.Row + cell.RowSpan]);

    /// <returns>Number of the cell at this point of the page; null outside of the table.</returns>
    public int? CellAt(double x, double y)
    {
        int column = GridEdges.Place(Edges.Xs, x), row = GridEdges.Place(Edges.Ys, y);
        return column < 0 || row < 0 ? null : _cellAt[(row * Edges.Columns) + column];
    }

    public bool Holds(RuledGrid other) =>
        other.Box.Left >= Box.Left - StrokeMerging.Across && other.Box.Right <= Box.Right + StrokeMerging.Across
        && other.Box.Top >= Box.Top - StrokeMerging.Across && other.Box.Bottom <= Box.Bottom + StrokeMerging.Across;
}
