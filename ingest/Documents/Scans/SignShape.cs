namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>The signs of targets (≥ ≤ &gt; &lt; =) by their strokes: models of text do not know them, and make 2, 三 or = of ≥.</summary>
internal static class SignShape
{
    /// <summary>In letter heights.</summary>
    private const double Narrowest = 0.35, Widest = 1.1, Lowest = 0.15;

    /// <summary>Share of the width that a bar fills.</summary>
    private const double Bar = 0.8;

    /// <summary>Share of its width that a sign is high; a brace is higher.</summary>
    private const double Tallest = 1.6;

    /// <summary>Pixels by which a blank row or column may be filled by blur.</summary>
    private const int Blur = 1;

    /// <param name="box">About the ink of one sign.</param>
    public static char? Of(Ink ink, PixelBox box, double letter)
    {
        if (box.Height < Lowest * letter || box.Height > Widest * letter || box.Width < Narrowest * letter || box.Width > Widest * letter)
            return null;
        int[] rows = [.. Enumerable.Range(box.Top, box.Height).Select(y => ink.CountInRow(y, box.Left, box.Right))];
        (int Top, int Bottom)[] bars = [.. Bars(rows, Bar * box.Width)];
        bool thin = Array.TrueForAll(bars, bar => bar.Bottom - bar.Top <= 0.22 * letter);
        if (!thin)
            return null;
        if (bars is [{ Top: <= Blur } upper, { } lower] && lower.Bottom >= rows.Length - Blur && Array.TrueForAll(rows[(upper.Bottom + Blur)..Math.Max(upper.Bottom + Blur, lower.Top - Blur)], row => row == 0) && lower.Top - upper.Bottom >= Blur * 2)
            return '=';
        bool underlined = bars is [.., var last] && last.Bottom >= rows.Length - Blur && bars[0].Top >= rows.Length / 2;
        if (bars.Length > 0 && !underlined)
            return null;
        int bottom = underlined ? bars[0].Top : rows.Length;
        return Chevron(ink, box with { Bottom = box.Top + bottom }) switch
        {
            > 0 => underlined ? '≥' : '>',
            < 0 => underlined ? '≤' : '<',
            _ => null,
        };
    }

    private static IEnumerable<(int Top, int Bottom)> Bars(int[] rows, double filled)
    {
        for (int from = 0, to; from < rows.Length; from = to + 1)
        {
            for (to = from; to < rows.Length && rows[to] >= filled;)
                to++;
            if (to > from)
                yield return (from, to);
        }
    }

    /// <summary>Two straight strokes that meet in a point at one side, half way down.</summary>
    /// <returns>1 where the point is at the right, -1 at the left, 0 where it is no such thing.</returns>
    private static int Chevron(Ink ink, PixelBox box)
    {
        if (ink.Bounds(box) is not { } shape || shape.Height < 6 || shape.Width < 6 || shape.Height > Tallest * shape.Width)
            return 0;
        double[] middles = [.. Enumerable.Range(shape.Top, shape.Height).Select(y => Middle(ink, shape, y))];
        if (middles.Any(double.IsNaN))
            return 0;
        int point = shape.Height / 2, edge = Math.Max(1, shape.Height / 8);
        double top = middles[..edge].Average(), bottom = middles[^edge..].Average(), between = middles[(point - edge / 2)..(point + 1 + (edge / 2))].Average();
        int side = between > 0.6 && top < 0.4 && bottom < 0.4 ? 1 : between < 0.4 && top > 0.6 && bottom > 0.6 ? -1 : 0;
        return side != 0 && IsStraight(middles, top, between, bottom) ? side : 0;
    }

    /// <summary>A figure is bent where a sign is straight.</summary>
    private static bool IsStraight(double[] middles, double top, double point, double bottom)
    {
        const double Bent = 0.12;
        double half = (middles.Length - 1) / 2.0;
        for (int y = 0; y < middles.Length; y++)
        {
            double expected = y <= half ? top + ((point - top) * y / half) : point + ((bottom - point) * (y - half) / half);
            if (Math.Abs(middles[y] - expected) > Bent)
                return false;
        }

        return true;
    }

    /// <summary>Of the ink in a row, as a share of the width from the left; not a number where there is none.</summary>
    private static double Middle(Ink ink, PixelBox box, int y)
    {
        (long sum, int count) = (0, 0);
        for (int x = box.Left; x < box.Right; x++)
        {
            if (ink[x, y])
                (sum, count) = (sum + x - box.Left, count + 1);
        }

        return count == 0 ? double.NaN : (sum + (count / 2.0)) / count / box.Width;
    }
}
