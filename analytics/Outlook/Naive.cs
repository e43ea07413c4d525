namespace PerfTargets.Analytics.Outlook;

/// <summary>The last value stays (上年数不变). Of yearly series, which have no seasons, Naive2 is the same; what no forecast should be worse than.</summary>
public sealed class Naive : Forecaster
{
    public override string Name => "naive";

    protected override double[] Ahead(ReadOnlySpan<double> history, int horizon)
    {
        double[] ahead = new double[horizon];
        Array.Fill(ahead, history[^1]);
        return ahead;
    }
}
