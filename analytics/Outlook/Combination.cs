namespace PerfTargets.Analytics.Outlook;

/// <summary>
/// What is shown (组合外推): the mean of the damped trend and of Theta of the logarithms; below <see cref="Few"/> points, where either may follow a chance, the middle one of both and of the last
/// value. Mean or median of a few unlike methods has been hard to beat since Bates and Granger (The combination of forecasts, 1969) and in each of Makridakis's competitions. None below 0.
/// </summary>
public sealed class Combination : Forecaster
{
    /// <summary>Chosen on rolling origins within the training part of the yearly series of M3.</summary>
    public const int Few = 8;

    private static readonly DampedTrend Damped = new();
    private static readonly ThetaOfGrowth Growth = new();

    public override string Name => "combination";

    protected override double[] Ahead(ReadOnlySpan<double> history, int horizon)
    {
        double[] damped = Damped.Forecast(history, horizon), growth = Growth.Forecast(history, horizon);
        double[] ahead = new double[horizon];
        for (int h = 0; h < horizon; h++)
        {
            (double low, double high) = (Math.Max(0, Math.Min(damped[h], growth[h])), Math.Max(0, Math.Max(damped[h], growth[h])));
            ahead[h] = history.Length < Few ? Math.Clamp(history[^1], low, high) : (low + high) / 2;
        }
        return ahead;
    }
}
