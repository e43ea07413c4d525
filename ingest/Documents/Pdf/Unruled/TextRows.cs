namespace PerfTargets.Ingest.Documents.Pdf.Unruled;

/// <summary>Cells → rows: those beside each other; one that others stand beside, one under the other, covers the rows of these.</summary>
internal sealed class TextRows
{
    private readonly List<PlacedCell> _cells = [];

    private readonly HashSet<int> _irregular = [];
    private readonly double _together;

    private TextRows(double together) => _together = together;

    /// <summary>Cells with the rows they touch, not yet spread over those they stand for.</summary>
    public IReadOnlyList<PlacedCell> Cells => _cells;

    public int Count { get; private set; }

    /// <summary>Rows in which cells overlap in a way that no table has.</summary>
    public IReadOnlySet<int> Irregular => _irregular;

    /// <param name="together">Lines this close, in font sizes, are not of two rows.</param>
    public static TextRows Of(IReadOnlyList<TextCell> cells, double together)
    {
        TextRows rows = new(together);
        rows.Add(cells, 0);
        rows._cells.Sort((one, other) => one.Row != other.Row ? one.Row.CompareTo(other.Row) : one.Text.Box.Left.CompareTo(other.Text.Box.Left));
        return rows;
    }

    private void Add(IReadOnlyList<TextCell> cells, int depth)
    {
        foreach (List<TextCell> band in Bands(cells))
        {
            if (!band.Any(cell => band.Any(other => other != cell && cell.IsUnderOrAbove(other))))
            {
                int row = Count++;
                _cells.AddRange(band.Select(cell => new PlacedCell(row, 1, cell)));
                continue;
            }

            TextCell leftmost = band.MinBy(cell => cell.Box.Left)!;
            List<TextCell> left = [.. band.Where(cell => cell == leftmost || cell.IsUnderOrAbove(leftmost))];
            List<TextCell> rest = [.. band.Except(left)];
            int first = Count;
            if (rest.Count == 0 || depth > MostColumns)
            {
                foreach (TextCell cell in band.OrderBy(cell => cell.Box.Top))
                {
                    _irregular.Add(Count);
                    _cells.Add(new PlacedCell(Count++, 1, cell));
                }

                continue;
            }

            Add(rest, depth + 1);
            Attach(left, first);
        }
    }

    /// <summary>More columns of merged cells on the left no form has.</summary>
    private const int MostColumns = 8;

    private void Attach(List<TextCell> left, int first)
    {
        PlacedCell[] rest = [.. _cells.Where(cell => cell.Row >= first)];
        int taken = first - 1;
        foreach (TextCell cell in left.OrderBy(cell => cell.Box.Top))
        {
            int[] rows = [.. rest.Where(other => other.Text.IsBeside(cell)).SelectMany(other => Enumerable.Range(other.Row, other.RowSpan)).Distinct().Order()];
            if (rows.Length == 0)
            {
                // It stands in the white space between two rows.
                int above = rest.Where(other => other.Text.Centre <= cell.Centre).Select(other => other.Row + other.RowSpan - 1).DefaultIfEmpty(first).Max();
                rows = [above, Math.Min(above + 1, Count - 1)];
            }

            if (rows[0] <= taken)
                _irregular.Add(taken);
            int row = Math.Min(Math.Max(rows[0], taken + 1), Count - 1);
            taken = Math.Max(row, rows[^1]);
            _cells.Add(new PlacedCell(row, taken - row + 1, cell));
        }
    }

    /// <summary>From top to bottom, as far apart as rows are.</summary>
    private IEnumerable<List<TextCell>> Bands(IReadOnlyList<TextCell> cells)
    {
        List<TextCell> band = [];
        TextLine? lowest = null;
        foreach (TextCell cell in cells.OrderBy(cell => cell.Lines[0].Baseline))
        {
            if (lowest is not null && LinePitch.Distance(lowest, cell.Lines[0]) > _together)
            {
                yield return band;
                (band, lowest) = ([], null);
            }

            band.Add(cell);
            if (lowest is null || cell.Lines[^1].Baseline > lowest.Baseline)
                lowest = cell.Lines[^1];
        }

        if (band.Count > 0)
            yield return band;
    }
}

/// <param name="Row">From 0.</param>
internal sealed record PlacedCell(int Row, int RowSpan, TextCell Text);
