using System.Globalization;

namespace PerfTargets.Corpus.Papers;

/// <summary>Lays text and tables out on pages; a table breaks between rows, and within a row that is too long for what is left of a page.</summary>
internal sealed class PdfPages(PdfFile file, PrintingFonts fonts, PdfLayout layout)
{
    private const double Left = 56, Right = 539, Top = 56, Bottom = 776;
    private const double Size = 10, LineHeight = 15, Padding = 4;

    /// <summary>Rows of a merged cell up to which it is kept on one page; one of more rows has room for its label on some page.</summary>
    private const int KeptTogether = 3;

    private IReadOnlyList<double> _shares = [];
    private double _y;

    private int Page => file.Pages - 1;

    public void Begin()
    {
        file.AddPage();
        _y = Top;
    }

    public void Centred(string text, double size)
    {
        _y += size * 1.8;
        file.Text(Page, text, size, (Left + Right - Width(text, size)) / 2, _y - size * 0.5);
    }

    public void Line(string text)
    {
        _y += LineHeight * 1.5;
        file.Text(Page, text, Size, Left, _y - LineHeight * 0.5);
    }

    /// <summary>Of all pages, once they are there.</summary>
    public void Foot()
    {
        for (int page = 0; page < file.Pages; page++)
        {
            string number = string.Create(CultureInfo.InvariantCulture, $"- {page + 1} -");
            file.Text(page, number, 9, (Left + Right - Width(number, 9)) / 2, PdfFile.Height - 32);
            file.Text(page, Paper.SyntheticMark, 7, Right - Width(Paper.SyntheticMark, 7), PdfFile.Height - 32);
        }
    }

    public void Table(PaperTable table)
    {
        _shares = table.Shares;
        _y += 6;
        Dictionary<PaperCell, string[]> lines = table.Cells.ToDictionary(cell => cell, Wrapped);
        ILookup<int, PaperCell> starting = table.Cells.ToLookup(cell => cell.Row);
        double[] heights = Heights(table, lines);
        List<Piece> pieces = [];
        for (int row = 0; row < table.Rows; row++)
        {
            int count = starting[row].Where(cell => cell.RowSpan == 1).Max(cell => lines[cell].Length), printed = 0;
            double together = starting[row].Where(cell => cell.RowSpan is > 1 and <= KeptTogether).Select(cell => heights[cell.Row..(cell.Row + cell.RowSpan)].Sum()).DefaultIfEmpty(0).Max();
            if (_y + Math.Max(together, Math.Min(heights[row], 3 * LineHeight + 2 * Padding)) > Bottom)
                GoOn(row);
            while (_y + heights[row] - printed * LineHeight > Bottom)
            {
                int fitting = (int)((Bottom - _y - 2 * Padding) / LineHeight);
                Place(row, printed, printed + fitting, _y + fitting * LineHeight + 2 * Padding);
                printed += fitting;
                GoOn(row);
            }
            Place(row, printed, Math.Max(count, printed), _y + heights[row] - printed * LineHeight);
        }
        foreach (Piece piece in pieces)
        {
            foreach (PaperCell cell in starting[piece.Row].Where(cell => cell.RowSpan == 1))
                Draw(cell, piece, lines[cell]);
        }
        foreach (PaperCell cell in table.Cells.Where(cell => cell.RowSpan > 1))
            DrawMerged(cell, [.. pieces.Where(piece => piece.Row >= cell.Row && piece.Row < cell.Row + cell.RowSpan).GroupBy(piece => piece.Page).Select(page => new Piece(cell.Row, page.Key, page.Min(piece => piece.Top), page.Max(piece => piece.Bottom), 0, 0))], lines[cell]);

        void Place(int row, int from, int to, double bottom)
        {
            pieces.Add(new Piece(row, Page, _y, bottom, from, to));
            _y = bottom;
        }

        void GoOn(int row)
        {
            Begin();
            if (layout.Repeats)
            {
                foreach ((int head, _) in table.Heads.Where(head => head.Row < row && row <= head.Last))
                    Place(head, 0, starting[head].Where(cell => cell.RowSpan == 1).Max(cell => lines[cell].Length), _y + heights[head]);
            }
        }
    }

    /// <summary>Of the rows, unbroken: as high as their longest cell; the last row under a merged cell has room for the rest of its text.</summary>
    private static double[] Heights(PaperTable table, Dictionary<PaperCell, string[]> lines)
    {
        double[] heights = new double[table.Rows];
        foreach (PaperCell cell in table.Cells.OrderBy(cell => cell.RowSpan))
        {
            double missing = lines[cell].Length * LineHeight + 2 * Padding - heights[cell.Row..(cell.Row + cell.RowSpan)].Sum();
            heights[cell.Row + cell.RowSpan - 1] += Math.Max(0, missing);
        }
        return heights;
    }

    private void Draw(PaperCell cell, Piece piece, string[] lines)
    {
        Frame(cell, piece);
        bool whole = piece.From == 0 && piece.To >= lines.Length;
        string[] printed = cell.IsLabel && layout.Repeats && lines.Length * LineHeight <= piece.Bottom - piece.Top ? lines : [.. lines.Skip(piece.From).Take(piece.To - piece.From)];
        Print(cell, piece, printed, centred: whole || cell.IsLabel);
    }

    /// <summary>A merged cell: a frame on each page; its text where there first is room for it, or wherever there is.</summary>
    private void DrawMerged(PaperCell cell, Piece[] pages, string[] lines)
    {
        bool printed = false;
        foreach (Piece page in pages)
        {
            Frame(cell, page);
            bool fits = page.Bottom - page.Top >= lines.Length * LineHeight || (!printed && page == pages[^1]);
            if (fits && (layout.Repeats || !printed))
            {
                Print(cell, page, lines, centred: true);
                printed = true;
            }
        }
    }

    private void Print(PaperCell cell, Piece piece, string[] lines, bool centred)
    {
        double y = piece.Top + (centred ? Math.Max(Padding, (piece.Bottom - piece.Top - lines.Length * LineHeight) / 2) : Padding);
        foreach (string line in lines)
        {
            file.Text(piece.Page, line, Size, Edge(cell.Column) + Padding, y + LineHeight * 0.75);
            y += LineHeight;
        }
    }

    private void Frame(PaperCell cell, Piece piece)
    {
        if (layout.Rules == PdfRules.Lines)
            file.Frame(piece.Page, Edge(cell.Column), piece.Top, Edge(cell.Column + cell.ColumnSpan), piece.Bottom);
        else if (layout.Rules == PdfRules.ThinRectangles)
            file.ThinFrame(piece.Page, Edge(cell.Column), piece.Top, Edge(cell.Column + cell.ColumnSpan), piece.Bottom);
    }

    /// <summary>Lines as the column's width breaks them, after any character.</summary>
    private string[] Wrapped(PaperCell cell)
    {
        double room = Edge(cell.Column + cell.ColumnSpan) - Edge(cell.Column) - 2 * Padding;
        List<string> lines = [];
        foreach (string paragraph in cell.Text.Split('\n'))
        {
            int start = 0;
            double filled = 0;
            for (int i = 0; i < paragraph.Length; i++)
            {
                double width = fonts.Width(paragraph[i]) * Size / 1000;
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

    private double Edge(int column) => Left + (Right - Left) * _shares.Take(column).Sum();

    private double Width(string text, double size) => text.Sum(character => fonts.Width(character)) * size / 1000;

    /// <summary>What of a row, or of a merged cell, stands on a page.</summary>
    /// <param name="From">First line of its cells that is printed here.</param>
    /// <param name="To">The line after the last.</param>
    private sealed record Piece(int Row, int Page, double Top, double Bottom, int From, int To);
}
