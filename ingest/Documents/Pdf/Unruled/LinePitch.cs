namespace PerfTargets.Ingest.Documents.Pdf.Unruled;

/// <summary>How far the lines of a cell stand apart, where lines of two cells stand further.</summary>
/// <param name="Most">Largest distance from baseline to baseline within a cell, in font sizes; 0 where no cell has two lines.</param>
/// <param name="Row">Lines this close, in font sizes, are not of two rows.</param>
internal readonly record struct LinePitch(double Most, double Row)
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
            return known;
        if (distances.Length == 0 || distances[0] > Widest)
            return new LinePitch(0, distances.Length == 0 ? 0 : distances[0] * BetweenRows);
        double most = distances[0] * Same;
        return distances[^1] <= most ? null : new LinePitch(most, most);
    }

    /// <summary>Whether lines stand further apart than in a cell, and closer than in two.</summary>
    public bool IsGuessed(IReadOnlyList<TextLine> pieces)
    {
        double most = Most;
        return most > 0 && Distances(pieces).Any(distance => distance > most && distance < most / Same * Apart);
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

    /// <summary>Under each other, in letters of one size: they may be lines of one cell.</summary>
    public static bool Overlap(TextLine one, TextLine other) =>
        Math.Min(one.Box.Right, other.Box.Right) > Math.Max(one.Box.Left, other.Box.Left) && Math.Max(one.Size, other.Size) <= Math.Min(one.Size, other.Size) * Same;

    public static double Distance(TextLine above, TextLine below) => (below.Baseline - above.Baseline) / Math.Max(above.Size, below.Size);
}
