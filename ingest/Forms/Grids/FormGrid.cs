using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Ingest.Forms.Grids;

/// <summary>The tables of one form, and the lines around them: which cell stands where, beside which, and which of them a field has taken.</summary>
internal sealed class FormGrid
{
    private readonly HashSet<GridCell> _taken = new(ReferenceEqualityComparer.Instance);

    public FormGrid(IReadOnlyList<DocumentLine> lines, IReadOnlyList<DocumentTable> tables)
    {
        Dictionary<int, DocumentLine> numbered = lines.ToDictionary(line => line.Number);
        HashSet<int> inside = [];
        List<GridTable> read = [];
        foreach (DocumentTable table in tables)
        {
            read.Add(new GridTable([.. table.Cells.Select(cell => new GridCell(cell, LinesOf(cell), table.WrapsByPage))]));
            inside.UnionWith(table.Cells.SelectMany(cell => LinesOf(cell).Select(line => line.Number)));
        }
        Tables = read;
        Outside = [.. lines.Where(line => !line.IsBlank && !inside.Contains(line.Number)).Select(line => new GridCell(null, [line], false))];

        IReadOnlyList<DocumentLine> LinesOf(DocumentCell cell) => cell.Parts ?? (cell is { FirstLine: { } first, LastLine: { } last }
            ? [.. Enumerable.Range(first, last - first + 1).Select(number => numbered[number])]
            : []);
    }

    public IReadOnlyList<GridTable> Tables { get; }

    /// <summary>The tables were put together from text, by what fits.</summary>
    public bool IsText => Tables.Any(table => table.Cells.Any(cell => cell.Cell is { Parts: not null }));

    /// <summary>Printed lines that stand in no cell.</summary>
    public IReadOnlyList<GridCell> Outside { get; }

    /// <summary>Everything printed, as it stands in the document.</summary>
    public IEnumerable<GridCell> Printed => Tables.SelectMany(table => table.Cells).Where(cell => !cell.IsEmpty).Concat(Outside).OrderBy(cell => cell.FirstLine);

    public IEnumerable<GridCell> Free => Printed.Where(cell => !_taken.Contains(cell));

    /// <summary>What no field has taken, but for the numbers of pages.</summary>
    public IReadOnlyList<Place> Unexplained() => [.. Free.Where(cell => !WholeLine.IsPageNumber(ChineseText.Fold(cell.Word))).Select(cell => cell.At(Decision.Position))];

    public void Take(GridCell cell) => _taken.Add(cell);

    public void GiveBack(GridCell cell) => _taken.Remove(cell);

    public bool IsFree(GridCell cell) => !_taken.Contains(cell);
}

/// <summary>A table by rows and columns; a merged cell stands in every row it covers.</summary>
internal sealed class GridTable
{
    private readonly SortedDictionary<int, List<GridCell>> _rows = [];

    public GridTable(IReadOnlyList<GridCell> cells)
    {
        Cells = cells;
        int[] rows = [.. cells.Select(cell => cell.Cell!.Row).Distinct().Order()];
        foreach (int row in rows)
            _rows[row] = [];
        foreach (GridCell cell in cells)
        {
            for (int i = Array.BinarySearch(rows, cell.Cell!.Row); i < rows.Length && rows[i] < cell.Cell.Row + cell.Cell.RowSpan; i++)
                _rows[rows[i]].Add(cell);
        }
        foreach (List<GridCell> row in _rows.Values)
            row.Sort((first, second) => first.Cell!.Column.CompareTo(second.Cell!.Column));
        Rows = rows;
        LastColumn = cells.Max(cell => cell.Cell!.Column + cell.Cell.ColumnSpan - 1);
    }

    public IReadOnlyList<GridCell> Cells { get; }

    /// <summary>Numbers of the rows in which a cell begins, ascending.</summary>
    public IReadOnlyList<int> Rows { get; }

    public int LastColumn { get; }

    /// <summary>Cells that begin in a row or cover it, from left to right.</summary>
    public IReadOnlyList<GridCell> Row(int row) => _rows.GetValueOrDefault(row) is { } cells ? cells : [];

    /// <summary>The cell that covers a column of a row; null where there is none, as for an empty cell of a sheet.</summary>
    public GridCell? At(int row, int column) => Row(row).FirstOrDefault(cell => cell.Cell!.Column <= column && column < cell.Cell.Column + cell.Cell.ColumnSpan);

    /// <summary>Printed cells right of a cell, in its rows; each once, from left to right.</summary>
    public IEnumerable<GridCell> RightOf(GridCell cell) => Rows
        .Where(row => row >= cell.Cell!.Row && row < cell.Cell.Row + cell.Cell.RowSpan)
        .SelectMany(Row)
        .Where(other => other.Cell!.Column >= cell.Cell!.Column + cell.Cell.ColumnSpan && !other.IsEmpty)
        .Distinct();

    /// <summary>The next row in which a cell begins, below a cell; 0 where there is none.</summary>
    public int RowBelow(GridCell cell) => Rows.FirstOrDefault(row => row >= cell.Cell!.Row + cell.Cell.RowSpan);
}
