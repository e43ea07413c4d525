namespace PerfTargets.Ingest.Documents.Pdf.Unruled;

/// <summary>White space between neighbours on lines or rows → the edges of columns: where it lies above each other.</summary>
internal static class Gutters
{
    /// <param name="gaps">From the right side of a piece to the left side of the next one, in points.</param>
    /// <param name="least">Gaps that an edge must lie in.</param>
    /// <returns>Growing; each at the left side of the piece that begins leftmost behind it. No fewer would lie in as many gaps.</returns>
    public static double[] Edges(IEnumerable<(double From, double To)> gaps, int least)
    {
        (double From, double To)[] sorted = [.. gaps.OrderBy(gap => gap.To)];
        List<double> edges = [];
        foreach ((double from, double to) in sorted)
        {
            if ((edges.Count == 0 || edges[^1] <= from) && sorted.Count(gap => gap.From < to && to <= gap.To) >= least)
                edges.Add(to);
        }

        return [.. edges];
    }
}
