namespace PerfTargets.Analytics.Outlook;

/// <summary><see cref="Theta"/> of the logarithms (对数 Theta): its straight line is steady growth. For amounts, of which none is negative.</summary>
public sealed class ThetaOfGrowth : Forecaster
{
    private static readonly Theta Plain = new();

    public override string Name => "theta-log";

    protected override double[] Ahead(ReadOnlySpan<double> history, int horizon)
    {
        LogScale scale = LogScale.Of(history);
        double[] logarithms = new double[history.Length];
        for (int t = 0; t < history.Length; t++)
            logarithms[t] = scale.To(history[t]);
        double[] ahead = Plain.Forecast(logarithms, horizon);
        for (int h = 0; h < horizon; h++)
            ahead[h] = scale.From(ahead[h]);
        return ahead;
    }
}
