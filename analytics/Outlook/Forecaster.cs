namespace PerfTargets.Analytics.Outlook;

/// <summary>A way to carry a yearly series on (外推方法): a pure function of its values, one sealed member a file.</summary>
public abstract class Forecaster
{
    /// <summary>As in tables.</summary>
    public abstract string Name { get; }

    /// <param name="history">A value a year, the earliest first, no year missing; finite, one at least.</param>
    /// <param name="horizon">Years ahead, from 1.</param>
    /// <returns>One value for each year ahead, in the unit of the history.</returns>
    public double[] Forecast(ReadOnlySpan<double> history, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfZero(history.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        return Ahead(history, horizon);
    }

    protected abstract double[] Ahead(ReadOnlySpan<double> history, int horizon);
}
