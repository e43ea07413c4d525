namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>Glyphs → lines by baseline, from first to last as they are read; a letter drawn twice for boldness is one.</summary>
internal static class GlyphLines
{
    /// <summary>Share of the font size by which letters of one line stand higher or lower, as superscripts do.</summary>
    private const double Raised = 0.45;

    /// <summary>Share of the font size by which a letter drawn anew is shifted.</summary>
    private const double Shifted = 0.15;

    /// <summary>Letters between a letter and the same one drawn anew.</summary>
    private const int DrawnBetween = 3;

    /// <returns>Lines with something printed, direction by direction; their blanks are kept.</returns>
    public static List<List<Glyph>> Of(IReadOnlyList<Glyph> glyphs)
    {
        var lines = new List<List<Glyph>>();
        foreach (IGrouping<LineDirection, Glyph> turned in glyphs.GroupBy(glyph => glyph.Direction).OrderBy(group => group.Key))
        {
            Glyph[] sorted = [.. turned];
            Array.Sort(sorted, (a, b) => a.Baseline.CompareTo(b.Baseline));
            for (int from = 0, to; from < sorted.Length; from = to)
            {
                for (to = from + 1; to < sorted.Length && AreOfOneLine(sorted[from], sorted[to]);)
                    to++;
                Array.Sort(sorted, from, to - from, ByStart);
                List<Glyph> line = Once(sorted.AsSpan(from, to - from));
                if (line.Exists(glyph => !glyph.IsBlank))
                    lines.Add(line);
            }
        }

        return lines;
    }

    private static Comparer<Glyph> ByStart { get; } = Comparer<Glyph>.Create((a, b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? a.End.CompareTo(b.End) : string.CompareOrdinal(a.Text, b.Text));

    private static bool AreOfOneLine(Glyph first, Glyph next) =>
        next.Baseline - first.Baseline <= Raised * (first.IsBlank || next.IsBlank ? Math.Min(first.Size, next.Size) : Math.Max(first.Size, next.Size));

    private static List<Glyph> Once(ReadOnlySpan<Glyph> sorted)
    {
        var line = new List<Glyph>(sorted.Length);
        foreach (Glyph glyph in sorted)
        {
            bool again = false;
            for (int i = line.Count - 1; !again && i >= Math.Max(0, line.Count - DrawnBetween); i--)
                again = line[i].Text == glyph.Text && glyph.Start - line[i].Start <= Shifted * glyph.Size;
            if (!again)
                line.Add(glyph);
        }

        return line;
    }
}
