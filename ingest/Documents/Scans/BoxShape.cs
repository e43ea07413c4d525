namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>Tick boxes (□ ■ ☑) by their sides: models of text make 口, 国 or 加 of them.</summary>
internal static class BoxShape
{
    /// <summary>In letter heights.</summary>
    private const double Smallest = 0.55, Largest = 1.2;

    /// <summary>Share of a side that is drawn; a character like 口 has feet below its lowest stroke.</summary>
    private const double Side = 0.93;

    /// <summary>Share of what lies within that is drawn, in an empty box and in a filled one.</summary>
    private const double Empty = 0.02, Filled = 0.85;

    /// <summary>Share by which the boxes of a page differ in size.</summary>
    private const double Alike = 0.12;

    /// <param name="box">About the ink of one box.</param>
    /// <returns>□ ■ ☑; null where it is none. All but the first are boxes only on a page that has empty ones of that size.</returns>
    public static char? Of(Ink ink, PixelBox box, double letter)
    {
        if (Math.Min(box.Width, box.Height) < Smallest * letter || Math.Max(box.Width, box.Height) > Largest * letter || Math.Abs(box.Width - box.Height) > Alike * box.Height)
            return null;
        if (!IsFramed(ink, box))
            return null;
        int edge = Math.Max(2, box.Width / 5), inside = 0;
        PixelBox within = new(box.Left + edge, box.Top + edge, box.Right - edge, box.Bottom - edge);
        for (int y = within.Top; y < within.Bottom; y++)
            inside += ink.CountInRow(y, within.Left, within.Right);
        double share = (double)inside / (within.Width * within.Height);
        return share <= Empty ? '□' : share >= Filled ? '■' : '☑';
    }

    public static bool AreAlike(PixelBox one, PixelBox other) =>
        Math.Abs(one.Width - other.Width) <= Math.Max(2, Alike * other.Width) && Math.Abs(one.Height - other.Height) <= Math.Max(2, Alike * other.Height);

    /// <summary>Each side is drawn from corner to corner, on its first or second row of pixels.</summary>
    private static bool IsFramed(Ink ink, PixelBox box)
    {
        bool IsRow(int y) => ink.CountInRow(y, box.Left, box.Right) >= Side * box.Width;
        bool IsColumn(int x) => Enumerable.Range(box.Top, box.Height).Count(y => ink[x, y]) >= Side * box.Height;
        return (IsRow(box.Top) || IsRow(box.Top + 1)) && (IsRow(box.Bottom - 1) || IsRow(box.Bottom - 2))
            && (IsColumn(box.Left) || IsColumn(box.Left + 1)) && (IsColumn(box.Right - 1) || IsColumn(box.Right - 2));
    }
}
