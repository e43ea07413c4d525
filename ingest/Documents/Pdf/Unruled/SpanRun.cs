namespace PerfTargets.Ingest.Documents.Pdf.Unruled;

/// <summary>
/// A stretch of rows on one page in which a column has fewer texts than rows: which of them a text stands for,
/// where nothing is drawn about it, is told by its standing in their middle, or in the first of them.
/// </summary>
/// <param name="Left">From here to <paramref name="Right"/>, in points, texts of the column begin.</param>
/// <param name="First">Row of the page, from 0.</param>
/// <param name="Middles">Ways to part the rows so that each text stands in the middle of its own: the first row of each text, and the row after the last.</param>
/// <param name="InFirst">Each text may stand in the first of its rows, too.</param>
internal sealed record SpanRun(double Left, double Right, int First, int Last, IReadOnlyList<PlacedCell> Texts, IReadOnlyList<int[]> Middles, bool InFirst)
{
    /// <summary>One way only, and no other habit of printing explains it.</summary>
    public bool ProvesMiddle => Middles.Count == 1 && !InFirst;

    /// <summary>Font sizes by which a text may stand off the middle of its rows.</summary>
    private const double OffCentre = 0.35;

    /// <param name="columns">Left sides of all columns but the first, growing.</param>
    /// <param name="goesOn">The first rows may stand for a text of the page before.</param>
    /// <param name="isOpen">The last rows may stand for a text of the page after.</param>
    public static IReadOnlyList<SpanRun> Of(UnruledPart part, double[] columns, bool goesOn, bool isOpen)
    {
        double[] edges = RowEdges(part);
        List<SpanRun> runs = [];
        // What a cell on the left covers parts the rows of the columns to its right.
        // One cell alone at the top of a page is the rest of one that the page break cuts.
        int begin = goesOn && part.CellsOf(0).Count == 1 ? 1 : 0;
        List<(int First, int Last)> stretches = [(begin, part.Rows - 1)];
        for (int column = 0; column < columns.Length; column++)
        {
            double left = column == 0 ? double.MinValue : columns[column - 1] - 1, right = columns[column] - 1;
            List<(int First, int Last)> inner = [];
            foreach ((int first, int last) in stretches.SelectMany(stretch => Stretches(part, stretch, left, right)))
            {
                PlacedCell[] texts = [.. part.Cells.Where(cell => cell.Row >= first && cell.Row <= last && cell.Text.Box.Left >= left && cell.Text.Box.Left < right).OrderBy(cell => cell.Row)];
                if (texts.Length == last - first + 1 && texts.All(text => text.RowSpan == 1))
                {
                    inner.AddRange(texts.Select(text => (text.Row, text.Row)));
                    continue;
                }

                bool continues = goesOn && first == begin;
                List<int[]> middles = texts.Length == 0 ? continues ? [[last + 1]] : [] : Parted(texts, edges, first, last, continues, isOpen && last == part.Rows - 1);
                if (texts.Length > 0 || continues)
                    runs.Add(new SpanRun(left, right, first, last, texts, middles, texts.All(text => text.RowSpan == 1) && (continues || texts[0].Row == first)));
                int[] begins = [first, .. middles.Count == 1 ? middles[0] : texts.Select(text => text.Row), last + 1];
                inner.AddRange(begins.Distinct().Order().Zip(begins.Distinct().Order().Skip(1), (begin, next) => (begin, next - 1)));
            }

            stretches = inner;
        }

        return runs;
    }

    /// <summary>Rows which go on to the right of a column, and in it have a cell of its own or none.</summary>
    private static IEnumerable<(int First, int Last)> Stretches(UnruledPart part, (int First, int Last) within, double left, double right)
    {
        int first = -1;
        for (int row = within.First; row <= within.Last + 1; row++)
        {
            bool fits = row <= within.Last && GoesOnBehind(part.CellsOf(row), left, right);
            if (fits && first < 0)
                first = row;
            if (!fits && first >= 0)
            {
                yield return (first, row - 1);
                first = -1;
            }
        }
    }

    private static bool GoesOnBehind(IReadOnlyList<PlacedCell> cells, double left, double right) =>
        cells.Any(cell => cell.Text.Box.Left >= right) && !cells.Any(cell => cell.Text.Box.Left >= left && cell.Text.Box.Left < right && cell.Text.Box.Right > right + 2);

    private static List<int[]> Parted(PlacedCell[] texts, double[] edges, int first, int last, bool continues, bool isOpen)
    {
        List<int[]> whole = [], cut = [];
        for (int begin = first; begin <= (continues ? last : first); begin++)
        {
            var way = new int[texts.Length + 1];
            way[0] = begin;
            bool fits = true;
            for (int i = 0; fits && i < texts.Length; i++)
                fits = (way[i + 1] = EndOf(texts[i].Text, edges, way[i], last)) > way[i];
            if (fits)
                (way[^1] == last + 1 ? whole : cut).Add(way);
        }

        return whole.Count > 0 || !isOpen ? whole : cut;
    }

    /// <returns>The row after the last of those in whose middle the text stands; 0 where there is none.</returns>
    private static int EndOf(TextCell text, double[] edges, int first, int last)
    {
        for (int row = first; row <= last; row++)
        {
            double off = ((edges[first] + edges[row + 1]) / 2) - text.Centre;
            if (Math.Abs(off) <= OffCentre * text.Lines[0].Size)
                return row + 1;
            if (off > 0)
                break;
        }

        return 0;
    }

    /// <summary>Rows end in the middle of the white space between them; the outermost have as much about them as the others.</summary>
    private static double[] RowEdges(UnruledPart part)
    {
        double[] tops = new double[part.Rows], bottoms = new double[part.Rows], edges = new double[part.Rows + 1];
        foreach (IGrouping<int, PlacedCell> row in part.Cells.Where(cell => cell.RowSpan == 1).GroupBy(cell => cell.Row))
            (tops[row.Key], bottoms[row.Key]) = (row.Min(cell => cell.Text.Box.Top), row.Max(cell => cell.Text.Box.Bottom));
        for (int i = 1; i < part.Rows; i++)
            edges[i] = (bottoms[i - 1] + tops[i]) / 2;
        double[] halves = [.. Enumerable.Range(1, part.Rows - 1).Select(i => (tops[i] - bottoms[i - 1]) / 2).Order()];
        double half = halves.Length == 0 ? 0 : halves[halves.Length / 2];
        (edges[0], edges[^1]) = (tops[0] - half, bottoms[^1] + half);
        return edges;
    }
}
