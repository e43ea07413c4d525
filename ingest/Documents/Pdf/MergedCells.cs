namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>Places of a grid that no rule parts → cells; what is no rectangle takes its neighbours until it is one.</summary>
internal static class MergedCells
{
    /// <summary>Tables need one; a labyrinth more.</summary>
    private const int MostRounds = 20;

    /// <returns>In the order of rows, then of columns; null where the rules are a labyrinth.</returns>
    public static GridCell[]? Rectangles(DisjointSets places, int rows, int columns)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            GridCell[] cells = Bounds(places, rows, columns);
            if (cells.Sum(cell => (long)cell.RowSpan * cell.ColumnSpan) == (long)rows * columns)
                return cells;
            foreach (GridCell cell in cells)
                Fill(cell, places, columns);
        }

        return null;
    }

    private static GridCell[] Bounds(DisjointSets places, int rows, int columns)
    {
        var bounds = new Dictionary<int, (int Top, int Left, int Bottom, int Right)>();
        for (int place = 0; place < rows * columns; place++)
        {
            (int row, int column) = (place / columns, place % columns);
            int root = places.Root(place);
            bounds[root] = bounds.TryGetValue(root, out (int Top, int Left, int Bottom, int Right) known)
                ? (known.Top, Math.Min(known.Left, column), row, Math.Max(known.Right, column))
                : (row, column, row, column);
        }

        return [.. bounds.Values.Select(bound => new GridCell(bound.Top, bound.Left, bound.Bottom - bound.Top + 1, bound.Right - bound.Left + 1))
            .OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)];
    }

    private static void Fill(GridCell cell, DisjointSets places, int columns)
    {
        int first = (cell.Row * columns) + cell.Column;
        for (int row = 0; row < cell.RowSpan; row++)
        {
            for (int column = 0; column < cell.ColumnSpan; column++)
                places.Join(first, first + (row * columns) + column);
        }
    }
}
