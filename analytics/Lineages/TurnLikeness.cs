namespace PerfTargets.Analytics.Lineages;

/// <summary>How alike the names are of all pairs at the turn of a year: among many thousands a likeness that hardly any two have tells more than among few.</summary>
internal sealed class TurnLikeness
{
    private const double Most = 14;

    private readonly double[] _ascending;

    private TurnLikeness(IEnumerable<double> likenesses) => _ascending = [.. likenesses.Order()];

    /// <summary>Of pairs that are two projects, as far as can be told beforehand: those of which neither is the other's best are left.</summary>
    public static TurnLikeness Of(IReadOnlyList<ProjectSpan> ended, IReadOnlyList<ProjectSpan> begun, Func<ProjectSpan, ProjectSpan, double> alike)
    {
        double[,] all = new double[ended.Count, begun.Count];
        double[] bestEnded = new double[ended.Count], bestBegun = new double[begun.Count];
        for (int i = 0; i < ended.Count; i++)
        {
            for (int j = 0; j < begun.Count; j++)
            {
                double likeness = all[i, j] = ended[i].ProjectId == begun[j].ProjectId ? 0 : alike(ended[i], begun[j]);
                (bestEnded[i], bestBegun[j]) = (Math.Max(bestEnded[i], likeness), Math.Max(bestBegun[j], likeness));
            }
        }
        return new TurnLikeness(all.Cast<double>().Where((likeness, n) => likeness < bestEnded[n / begun.Count] || likeness < bestBegun[n % begun.Count]));
    }

    /// <returns>log₂ of the chance of a likeness of one project, near 1, over its share among all pairs.</returns>
    public double Bits(double likeness)
    {
        int below = Array.BinarySearch(_ascending, likeness);
        below = below < 0 ? ~below : below;
        while (below > 0 && _ascending[below - 1] >= likeness)
            below--;
        return _ascending.Length == 0 ? 0 : Math.Min(Most, Math.Log2(0.9 * _ascending.Length / (_ascending.Length - below + 0.5)));
    }
}
