using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables.Text;

/// <summary>A piece with the column that it stands in.</summary>
/// <param name="IsSure">In every way to part the text into rows it stands there, and opens a row or not alike.</param>
internal sealed record PlacedPiece(TextPiece Piece, int Column, bool IsSure);

/// <summary>
/// Parts the text of a table into rows: each piece goes to a column that it fits, from left to right within a row, and no row leaves out what every row has.
/// A piece is sure where all ways to do so agree on it.
/// </summary>
internal sealed class TextRows
{
    private readonly IReadOnlyList<TextPiece> _pieces;
    private readonly IReadOnlyList<TextColumn> _columns;
    private readonly bool _byLine;
    private readonly bool[,] _reached;
    private readonly bool[,] _ends;

    private TextRows(IReadOnlyList<TextPiece> pieces, IReadOnlyList<TextColumn> columns)
    {
        (_pieces, _columns) = (pieces, columns);
        _byLine = pieces.Any(piece => !piece.IsAlone);
        _reached = new bool[pieces.Count, 2 * columns.Count];
        _ends = new bool[pieces.Count, 2 * columns.Count];
    }

    /// <param name="labels">Where the pieces make no rows as they are, single blanks part them too.</param>
    /// <param name="reached">Number of the last line that some way of parting came to.</param>
    /// <returns>Rows; null where the pieces are no such table.</returns>
    public static IReadOnlyList<IReadOnlyList<PlacedPiece>>? Read(IReadOnlyList<TextPiece> pieces, IReadOnlyList<TextColumn> columns, GridLabels<TargetsLabel> labels, out int reached)
    {
        if (Read(pieces, columns, out reached) is { } rows)
            return rows;
        IReadOnlyList<IReadOnlyList<PlacedPiece>>? parted = Read(TextPiece.Parted(pieces, labels), columns, out int also);
        reached = Math.Max(reached, also);
        return parted;
    }

    private static List<List<PlacedPiece>>? Read(IReadOnlyList<TextPiece> pieces, IReadOnlyList<TextColumn> columns, out int reached)
    {
        reached = 0;
        if (pieces.Count == 0)
            return null;
        TextRows rows = new(pieces, columns);
        int end = rows.Search();
        reached = end == 0 ? 0 : pieces[end - 1].Part.Number;
        return end < pieces.Count ? null : rows.Rows();
    }

    /// <summary>A state is a column, and whether the piece opens a row.</summary>
    private static (int Column, bool Opens) Of(int state) => (state / 2, state % 2 == 1);

    /// <returns>How many of the pieces can stand in rows.</returns>
    private int Search()
    {
        int states = 2 * _columns.Count;
        for (int i = 0; i < _pieces.Count; i++)
        {
            bool any = false;
            for (int state = 0; state < states; state++)
                any |= _reached[i, state] = Fits(i, state) && (i == 0 ? BeginsTable(state) : Any(states, before => _reached[i - 1, before] && MayFollow(i, before, state)));
            if (!any)
                return i;
        }
        for (int i = _pieces.Count - 1; i >= 0; i--)
        {
            for (int state = 0; state < states; state++)
                _ends[i, state] = _reached[i, state] && (i == _pieces.Count - 1 ? MayEnd(Of(state).Column) : Any(states, after => _ends[i + 1, after] && MayFollow(i + 1, state, after)));
        }
        return _pieces.Count;
    }

    private List<List<PlacedPiece>>? Rows()
    {
        List<List<PlacedPiece>> rows = [];
        int last = -1;
        for (int i = 0; i < _pieces.Count; i++)
        {
            int[] live = [.. Enumerable.Range(0, 2 * _columns.Count).Where(state => _ends[i, state] && (i == 0 || MayFollow(i, last, state)))];
            if (live.Length == 0)
                return null;
            last = live[0];
            (int column, bool opens) = Of(last);
            if (opens)
                rows.Add([]);
            bool only = Enumerable.Range(0, 2 * _columns.Count).Count(state => _ends[i, state]) == 1;
            rows[^1].Add(new PlacedPiece(_pieces[i], column, only && _columns[column].FitsSurely(_pieces[i]) && (_byLine || !_columns[column].IsFree || IsWhole(_pieces[i]))));
        }
        // Where the next row may begin elsewhere, this one may end elsewhere, and the other way round.
        for (int row = 0; row + 1 < rows.Count; row++)
        {
            if (!rows[row][^1].IsSure && _columns[rows[row][^1].Column].IsFree)
                rows[row + 1][0] = rows[row + 1][0] with { IsSure = false };
            if (!rows[row + 1][0].IsSure)
                rows[row][^1] = rows[row][^1] with { IsSure = false };
        }
        return rows;
    }

    /// <summary>What ends like a sentence, or says that there is nothing to say, is no beginning of a wrapped cell.</summary>
    private static bool IsWhole(TextPiece piece) => piece.Compact[^1] is '。' or ';' or '!' || piece.Compact is "无" || AbsentText.Is(piece.Compact);

    private bool Fits(int i, int state)
    {
        (int column, bool opens) = Of(state);
        return (!opens || (_columns[column].Opens && _pieces[i].OpensLine)) && (opens || !_byLine || !_pieces[i].OpensLine) && _columns[column].Fits(_pieces[i]) && (column > 0 || MayBeLevel(i));
    }

    /// <summary>The execution rate is a level where it says its points, or where the next row begins with a level; else it is the name of one indicator of many.</summary>
    private bool MayBeLevel(int i) => !ExecutionRateName.Is(_pieces[i].Compact) || i == 0 || _pieces[i].Compact.EndsWith(')')
        || Enumerable.Range(i + 1, _columns.Count).Any(next => next >= _pieces.Count || (TextLevels.Is(_pieces[next].Compact) && next + 1 < _pieces.Count && TextLevels.Is(_pieces[next + 1].Compact)));

    /// <summary>The first row prints all levels.</summary>
    private static bool BeginsTable(int state) => Of(state) is (0, true);

    private bool MayFollow(int i, int before, int state)
    {
        (int from, _) = Of(before);
        (int to, bool opens) = Of(state);
        if (opens)
            return MayEnd(from);
        if (to <= from)
            return false;
        bool rate = _columns[from].Heading?.LabelOf == TargetsLabel.Level1 && ExecutionRateName.Is(_pieces[i - 1].Compact);
        // A level begins with a level below it; the execution rate is a level and an indicator at once.
        if (!rate && _columns[from].Heading?.LabelOf == TargetsLabel.Level1 && _columns.Index().FirstOrDefault(column => column.Item.Heading?.LabelOf == TargetsLabel.Level2) is { Item: not null, Index: var second } && to != second)
            return false;
        for (int between = from + 1; between < to; between++)
        {
            if (_columns[between].IsRequired && !(rate && _columns[between].Heading?.LabelOf == TargetsLabel.Level3))
                return false;
        }
        return true;
    }

    private bool MayEnd(int column) => _columns.Skip(column + 1).All(after => !after.IsRequired);

    private static bool Any(int states, Func<int, bool> holds)
    {
        for (int state = 0; state < states; state++)
        {
            if (holds(state))
                return true;
        }
        return false;
    }
}
