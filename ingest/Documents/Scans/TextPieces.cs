namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>Ink between rules → pieces of lines, each a box: cut where whole rows are blank, and where white space parts columns.</summary>
internal sealed class TextPieces
{
    /// <summary>Letter heights: white space on a line that is none between letters. A comma leaves less behind it.</summary>
    private const double ColumnGap = 1.0;

    /// <summary>Letter heights: higher ink without a blank row is several lines, or larger letters.</summary>
    private const double OneLine = 1.6;

    /// <summary>Letter heights: blank rows within a letter (二, 三, =) are no more.</summary>
    private const double WithinLetter = 0.3;

    /// <summary>Share of the ink in the rows about it that a row between two touching lines has.</summary>
    private const double Valley = 0.15;

    /// <summary>Columns in rows in columns …: no form goes deeper.</summary>
    private const int MostDepth = 12;

    /// <summary>More pieces on a page are a picture.</summary>
    public const int Most = 3_000;

    private readonly Ink _ink;
    private readonly double _letter;
    private readonly List<PixelBox> _pieces = [];

    private TextPieces(Ink ink, double letter) => (_ink, _letter) = (ink, letter);

    /// <param name="areas">Cells, and what is open between tables: a piece is in one of them.</param>
    /// <param name="letter">Height of a usual letter, in pixels.</param>
    /// <returns>In each area from top to bottom and from left to right; no more than one too many.</returns>
    public static List<PixelBox> Of(Ink ink, IEnumerable<PixelBox> areas, double letter)
    {
        TextPieces pieces = new(ink, letter);
        foreach (PixelBox area in areas)
            pieces.Rows(area, 0);
        return pieces._pieces;
    }

    /// <summary>The height of most lines of text, in pixels, by looking down the page through narrow columns; null where nothing is printed.</summary>
    /// <param name="points">In a pixel.</param>
    public static double? LetterHeight(Ink ink, double points)
    {
        const double Smallest = 5, Largest = 30;
        int strip = (int)Math.Ceiling(2 * Largest / points);
        List<int> heights = [];
        for (int left = 0; left + strip <= ink.Width; left += strip)
        {
            foreach ((int top, int bottom) in BlankParted(Filled(ink, new PixelBox(left, 0, left + strip, ink.Height)), 1))
            {
                if ((bottom - top) * points is >= Smallest and <= Largest)
                    heights.Add(bottom - top);
            }
        }

        heights.Sort();
        return heights.Count == 0 ? null : heights[heights.Count / 2];
    }

    private void Rows(PixelBox area, int depth)
    {
        if (_pieces.Count > Most || area.Width <= 0 || area.Height <= 0 || _ink.Bounds(area) is not { } box)
            return;
        List<(int Top, int Bottom)> rows = Together(BlankParted(Filled(_ink, box), 1));
        foreach ((int top, int bottom) in rows)
            Columns(box with { Top = box.Top + top, Bottom = box.Top + bottom }, depth);
    }

    private void Columns(PixelBox row, int depth)
    {
        if (_ink.Bounds(row) is not { } box)
            return;
        List<(int From, int To)> columns = [.. BlankParted(_ink.Columns(box), Math.Max(2, (int)(ColumnGap * _letter)))];
        if (columns.Count > 1 && depth < MostDepth)
        {
            foreach ((int from, int to) in columns)
                Rows(box with { Left = box.Left + from, Right = box.Left + to }, depth + 1);
        }
        else if (box.Height > OneLine * _letter && Touching(box) is { } cut && depth < MostDepth)
        {
            Rows(box with { Bottom = cut }, depth + 1);
            Rows(box with { Top = cut }, depth + 1);
        }
        else
        {
            _pieces.Add(box);
        }
    }

    /// <summary>Rows that belong to letters with blank rows in them.</summary>
    private List<(int Top, int Bottom)> Together(IEnumerable<(int Top, int Bottom)> rows)
    {
        List<(int Top, int Bottom)> together = [];
        foreach ((int top, int bottom) in rows)
        {
            if (together.Count > 0 && top - together[^1].Bottom <= WithinLetter * _letter && bottom - together[^1].Top <= 1.2 * _letter)
                together[^1] = (together[^1].Top, bottom);
            else
                together.Add((top, bottom));
        }

        return together;
    }

    /// <summary>Where two lines touch: the row with the least ink, if it has next to none; null where it is one line of large letters.</summary>
    private int? Touching(PixelBox box)
    {
        int from = box.Top + (int)(0.6 * _letter), to = box.Bottom - (int)(0.6 * _letter), least = -1, leastInk = int.MaxValue;
        long all = 0;
        for (int y = box.Top; y < box.Bottom; y++)
        {
            int count = _ink.CountInRow(y, box.Left, box.Right);
            all += count;
            if (y >= from && y < to && count < leastInk)
                (least, leastInk) = (y, count);
        }

        return least >= 0 && leastInk < Valley * all / box.Height ? least : null;
    }

    private static bool[] Filled(Ink ink, PixelBox box) => [.. Enumerable.Range(box.Top, box.Height).Select(y => ink.CountInRow(y, box.Left, box.Right) > 0)];

    /// <summary>Stretches that are filled, parted by at least so many blanks.</summary>
    private static IEnumerable<(int From, int To)> BlankParted(bool[] filled, int blanks)
    {
        int from = -1, to = -1;
        for (int i = 0; i < filled.Length; i++)
        {
            if (!filled[i])
                continue;
            if (from >= 0 && i - to >= blanks)
            {
                yield return (from, to);
                from = -1;
            }

            from = from < 0 ? i : from;
            to = i + 1;
        }

        if (from >= 0)
            yield return (from, to);
    }
}
