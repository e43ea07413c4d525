namespace PerfTargets.Analytics.SecondOpinions;

/// <summary>The middle and the spread of a column of numbers, which a few far ones hardly move.</summary>
/// <param name="Scale">1.4826 × the median of absolute deviations, but no less than a tenth of the standard deviation: where more than half of the values are equal the first is 0. 1 where all are equal.</param>
internal sealed record RobustColumn(double Median, double Scale)
{
    /// <summary>1 / Φ⁻¹(¾): makes the median of absolute deviations a standard deviation of normal values (Rousseeuw &amp; Croux 1993).</summary>
    private const double OfMad = 1.4826;

    private const double Floor = 0.1;

    /// <param name="values">NaN where unknown: those do not count.</param>
    public static RobustColumn Of(IEnumerable<double> values)
    {
        double[] known = [.. values.Where(value => !double.IsNaN(value))];
        if (known.Length == 0)
            return new RobustColumn(0, 1);
        double mean = known.Average(), deviation = Math.Sqrt(known.Sum(value => (value - mean) * (value - mean)) / known.Length);
        double median = MedianOf(known), mad = MedianOf([.. known.Select(value => Math.Abs(value - median))]);
        double scale = Math.Max(OfMad * mad, Floor * deviation);
        return new RobustColumn(median, scale > 0 ? scale : 1);
    }

    /// <summary>In scales from the median; 0 where unknown.</summary>
    public double Z(double value) => double.IsNaN(value) ? 0 : (value - Median) / Scale;

    /// <summary>As <see cref="Z"/>, with far values drawn in by a logarithm, so that one of them is not all there is.</summary>
    public double Drawn(double value)
    {
        double z = Z(value);
        return Math.Sign(z) * Math.Log(1 + Math.Abs(z));
    }

    private static double MedianOf(double[] values)
    {
        Array.Sort(values);
        return values.Length % 2 == 1 ? values[values.Length / 2] : (values[(values.Length / 2) - 1] + values[values.Length / 2]) / 2;
    }
}
