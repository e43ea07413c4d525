using PerfTargets.Corpus.Papers;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>A form drawn on pages as a ruled table, cut where a test says.</summary>
internal sealed class DrawnForm(Canvas canvas)
{
    private const double Margin = 50, Padding = 3;

    private static readonly double[] FiveColumns = [45, 125, 200, 305, 395, 550];

    private readonly HashSet<PaperCell> _printed = [];

    private double[] _xs = FiveColumns;

    /// <summary>Where a page ends: before a line of a row.</summary>
    internal readonly record struct Cut(int Row, int Line);

    /// <summary>Labels of merged cells, and heads of columns, stand on each page anew.</summary>
    public bool Repeats { get; init; }

    /// <summary>In another order than they are read.</summary>
    public Func<IReadOnlyList<DrawnCell>, IEnumerable<DrawnCell>> Order { get; init; } = cells => cells;

    public static int RowOf(PrintedForm form, string text) => form.Tables[0].Cells.First(cell => cell.Text.Contains(text, StringComparison.Ordinal)).Row;

    public DrawnForm Draw(PrintedForm form, params Cut[] cuts)
    {
        int columns = form.Tables.Max(TableWidth.ColumnsOf);
        _xs = columns == FiveColumns.Length - 1 ? FiveColumns : [.. Enumerable.Range(0, columns + 1).Select(i => FiveColumns[0] + ((FiveColumns[^1] - FiveColumns[0]) * i / columns))];
        double top = Margin;
        foreach (string line in form.Above)
        {
            canvas.Text(_xs[0], top, line);
            top += 2 * DrawnPdf.LineHeight;
        }

        PaperTable table = form.Tables.Single();
        List<Piece> pieces = [];
        for (int row = 0; row < table.Rows; row++)
        {
            int lines = table.Cells.Where(cell => cell.Row == row && cell.RowSpan == 1).Max(cell => Wrapped(cell).Length), from = 0;
            foreach (Cut cut in cuts.Where(cut => cut.Row == row))
            {
                if (cut.Line > 0)
                    pieces.Add(new Piece(row, from, cut.Line));
                Page(table, pieces, top);
                canvas.NextPage();
                pieces.Clear();
                if (Repeats)
                    pieces.AddRange(table.Heads.Where(head => head.Row < row && row <= head.Last).Select(head => new Piece(head.Row, 0, 1)));
                (from, top) = (cut.Line, Margin);
            }
            pieces.Add(new Piece(row, from, lines));
        }
        Page(table, pieces, top);
        return this;
    }

    private void Page(PaperTable table, List<Piece> pieces, double top)
    {
        double[] ys = new double[pieces.Count + 1];
        ys[0] = top;
        List<DrawnCell> cells = [];
        foreach ((int i, Piece piece) in pieces.Index())
        {
            ys[i + 1] = ys[i] + ((piece.To - piece.From) * DrawnPdf.LineHeight) + (2 * Padding);
            foreach (PaperCell cell in table.Cells.Where(cell => cell.Row == piece.Row && cell.RowSpan == 1))
                cells.Add(new DrawnCell(i, cell.Column, 1, cell.ColumnSpan, string.Join('\n', Wrapped(cell).Skip(piece.From).Take(piece.To - piece.From))));
        }
        foreach (PaperCell cell in table.Cells.Where(cell => cell.RowSpan > 1))
        {
            int[] within = [.. Enumerable.Range(0, pieces.Count).Where(i => cell.Row <= pieces[i].Row && pieces[i].Row < cell.Row + cell.RowSpan)];
            if (within.Length > 0)
                cells.Add(new DrawnCell(within[0], cell.Column, within.Length, cell.ColumnSpan, _printed.Add(cell) || Repeats ? string.Join('\n', Wrapped(cell)) : ""));
        }
        foreach (DrawnCell cell in Order(cells))
        {
            foreach ((int i, string line) in cell.Text.Split('\n').Index())
                canvas.Text(_xs[cell.Column] + Padding, ys[cell.Row] + Padding + (i * DrawnPdf.LineHeight), line);
            canvas.Frame(_xs[cell.Column], ys[cell.Row], _xs[cell.Column + cell.ColumnSpan], ys[cell.Row + cell.RowSpan]);
        }
    }

    /// <summary>Lines as the column's width breaks them.</summary>
    private string[] Wrapped(PaperCell cell)
    {
        double room = (_xs[cell.Column + cell.ColumnSpan] - _xs[cell.Column] - (2 * Padding)) / DrawnPdf.Size;
        List<string> lines = [];
        foreach (string paragraph in cell.Text.Split('\n'))
        {
            (int start, double filled) = (0, 0);
            for (int i = 0; i < paragraph.Length; i++)
            {
                double width = char.IsAscii(paragraph[i]) ? 0.6 : 1;
                if (filled + width > room)
                {
                    lines.Add(paragraph[start..i]);
                    (start, filled) = (i, 0);
                }
                filled += width;
            }
            lines.Add(paragraph[start..]);
        }
        return [.. lines];
    }

    /// <summary>Lines of a row on one page.</summary>
    private sealed record Piece(int Row, int From, int To);
}
