namespace PerfTargets.Analytics.Outlook;

/// <summary>
/// The Theta method (Assimakopoulos and Nikolopoulos, The theta model, Int. J. of Forecasting 16, 2000): the mean of the straight line through the series and of its line of doubled
/// curvature carried on by simple exponential smoothing. Equal to smoothing with a drift of half the line's slope (Hyndman and Billah, Unmasking the Theta method, 19, 2003).
/// </summary>
public sealed class Theta : Forecaster
{
    public override string Name => "theta";

    protected override double[] Ahead(ReadOnlySpan<double> history, int horizon)
    {
        int n = history.Length;
        Line line = Line.Through(history);
        double[] curved = new double[n];
        for (int t = 0; t < n; t++)
            curved[t] = (2 * history[t]) - line.At(t);
        double level = Smoothing.Level(curved);
        double[] ahead = new double[horizon];
        for (int h = 1; h <= horizon; h++)
            ahead[h - 1] = (line.At(n - 1 + h) + level) / 2;
        return ahead;
    }
}
