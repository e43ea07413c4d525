namespace PerfTargets.Analytics.Outlook;

/// <summary>A straight line by least squares.</summary>
/// <param name="Start">At the first point.</param>
/// <param name="Slope">By which it rises from each point to the next.</param>
internal readonly record struct Line(double Start, double Slope)
{
    /// <param name="values">At 0, 1, 2 …; of one value alone the line is level.</param>
    public static Line Through(ReadOnlySpan<double> values)
    {
        double middle = (values.Length - 1) / 2.0, mean = 0, over = 0, under = 0;
        foreach (double value in values)
            mean += value / values.Length;
        for (int t = 0; t < values.Length; t++)
        {
            over += (t - middle) * (values[t] - mean);
            under += (t - middle) * (t - middle);
        }
        double slope = under == 0 ? 0 : over / under;
        return new Line(mean - (slope * middle), slope);
    }

    public double At(int t) => Start + (Slope * t);
}
