namespace PerfTargets.Ingest.Documents.Pdf.Unruled;

/// <summary>How far the lines of a cell stand apart, where lines of two cells stand further.</summary>
/// <param name="Most">Largest distance from baseline to baseline within a cell, in font sizes.</param>
/// <param name="Row">Lines this close, in font sizes, are not of two rows.</param>
/// <param name="IsGuessed">Distances about it are of every kind.</param>
internal readonly record struct LinePitch(double Most, double Row, bool IsGuessed)
{
    /// <summary>In font sizes: no lines of a text are set wider.</summary>
    private const double Widest = 1.8;

    /// <summary>Lines of a text stand as far apart as the closest ones, this much more or less.</summary>
    private const double Same = 1.12;

    /// <summary>Times the closest distance: from here on it is another cell.</summary>
    private const double Apart = 1.3;

    /// <summary>Share of the distance of rows, where no line is wrapped: what stands closer to a row is beside it.</summary>
    private const double BetweenRows = 0.75;

    /// <returns>Null where all distances are alike, and nothing tells a wrapped line from a row.</returns>
    /// <param name="before">Of the page before, for a table that goes on.</param>
    public static LinePitch? Of(IReadOnlyList<TextLine> pieces, LinePitch? before)
    {
        double[] distances = [.. Distances(pieces).Order()];
        if (before is { } known)
            return known with { IsGuessed = Array.Exists(distances, distance => distance > known.Most && distance < known.Most / Same * Apart) };
        if (distances.Length == 0 || distances[0] > Widest)
            return new LinePitch(0, distances.Length == 0 ? 0 : distances[0] * BetweenRows, false);
        double most = distances[0] * Same;
        if (distances[^1] <= most)
            return null;
        return new LinePitch(most, most, Array.Exists(distances, distance => distance > most && distance < distances[0] * Apart));
    }

    /// <summary>From each piece to the next one below it, in font sizes.</summary>
    private static IEnumerable<double> Distances(IReadOnlyList<TextLine> pieces)
    {
        for (int i = 0; i < pieces.Count; i++)
        {
            for (int j = i + 1; j < pieces.Count; j++)
            {
                if (pieces[j].Baseline - pieces[i].Baseline > pieces[i].Size / 2 && Overlap(pieces[i], pieces[j]))
                {
                    yield return Distance(pieces[i], pieces[j]);
                    break;
                }
            }
        }
    }

    public static bool Overlap(TextLine one, TextLine other) =>
        Math.Min(one.Box.Right, other.Box.Right) > Math.Max(one.Box.Left, other.Box.Left);

    public static double Distance(TextLine above, TextLine below) => (below.Baseline - above.Baseline) / Math.Max(above.Size, below.Size);
}
