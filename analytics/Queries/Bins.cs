using PerfTargets.Analytics.Measures;

namespace PerfTargets.Analytics.Queries;

/// <summary>Equal steps of 1, 2 or 5 times a power of ten into which numbers are counted (直方图分组).</summary>
/// <param name="From">Where the first begins; it also holds what is less.</param>
/// <param name="Count">The last also holds what is more.</param>
public sealed record Bins(double From, double Step, int Count)
{
    private const int Wanted = 30;

    private static readonly int[] Steps = [1, 2, 5, 10];

    /// <summary>About thirty over nearly all of the values; of whole numbers none is narrower than one.</summary>
    public static Bins Of(TargetScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        double range = scale.High - scale.Low;
        if (range <= 0 || !double.IsFinite(range))
            return new Bins(scale.Low, 1, 1);
        double step = scale.Whole ? Math.Max(1, Round(range / Wanted)) : Round(range / Wanted);
        double from = Math.Floor((scale.Low / step) + 1e-9) * step;
        return new Bins(from, step, (int)Math.Floor(((scale.High - from) / step) + 1e-9) + 1);
    }

    /// <summary>Where bin <paramref name="n"/> begins, without the noise of binary fractions.</summary>
    public double Edge(int n) => Math.Round(From + (n * Step), Math.Clamp(-(int)Math.Floor(Math.Log10(Step)), 0, 15));

    private static double Round(double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return Steps.Select(times => times * power).First(step => step >= least * (1 - 1e-9));
    }
}
