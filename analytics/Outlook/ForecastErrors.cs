namespace PerfTargets.Analytics.Outlook;

/// <summary>How far forecasts are off (误差).</summary>
public static class ForecastErrors
{
    /// <summary>
    /// Symmetric absolute percentage error, as in the M3 competition (Makridakis and Hibon, Int. J. of Forecasting 16, 2000): 200 |y − f| / (|y| + |f|), in percent, 0 to 200; 0 where both are 0.
    /// </summary>
    public static double Symmetric(double actual, double forecast) =>
        actual == forecast ? 0 : 200 * Math.Abs(actual - forecast) / (Math.Abs(actual) + Math.Abs(forecast));

    /// <summary>
    /// What misses are measured in by the mean absolute scaled error (Hyndman and Koehler, Another look at measures of forecast accuracy, 22, 2006): the mean absolute change from a year to the next.
    /// </summary>
    /// <returns>Null where nothing ever changed.</returns>
    public static double? Scale(IReadOnlyList<double> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Count < 2)
            return null;
        double mean = Enumerable.Range(1, history.Count - 1).Average(t => Math.Abs(history[t] - history[t - 1]));
        return mean == 0 ? null : mean;
    }
}
