namespace PerfTargets.Analytics.Outlook;

/// <summary>Amounts by their logarithm, on which growth is a step and no amount is negative; a hundredth of the mean is added first, so that a year of 0 has its place too.</summary>
/// <param name="Shift">What is added; positive unless every amount is 0.</param>
public readonly record struct LogScale(double Shift)
{
    private const double Share = 0.01;

    /// <param name="history">None negative.</param>
    public static LogScale Of(ReadOnlySpan<double> history)
    {
        double sum = 0;
        foreach (double value in history)
            sum += value;
        return new LogScale(sum == 0 ? 1 : Share * sum / history.Length);
    }

    public double To(double amount) => Math.Log(Math.Max(0, amount) + Shift);

    /// <returns>0 at least.</returns>
    public double From(double logarithm) => Math.Max(0, Math.Exp(logarithm) - Shift);
}
