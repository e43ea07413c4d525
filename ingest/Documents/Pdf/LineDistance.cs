namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>How far apart the lines of a page stand, and which distance parts blocks.</summary>
internal static class LineDistance
{
    /// <summary>In usual distances.</summary>
    private const double Gap = 1.3;

    /// <summary>In font sizes: no spacing of lines within a paragraph is closer or wider.</summary>
    private const double Closest = 1.1, Widest = 1.6;

    /// <returns>In font sizes, from baseline to baseline: a quarter of the lines stand closer.</returns>
    public static double Usual(TextLine[] lines)
    {
        double[] distances = [.. lines.Skip(1).Select((line, i) => Of(lines[i], line)).Where(distance => distance > 0 && double.IsFinite(distance)).Order()];
        return distances.Length == 0 ? Closest : Math.Clamp(distances[distances.Length / 4], Closest, Widest);
    }

    public static bool IsGap(TextLine line, TextLine next, double usual) =>
        line.Direction != next.Direction || Of(line, next) > Gap * usual;

    private static double Of(TextLine line, TextLine next) => (next.Baseline - line.Baseline) / Math.Max(line.Size, next.Size);
}
