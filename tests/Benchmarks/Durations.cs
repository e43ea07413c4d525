using System.Diagnostics;
using System.Globalization;

namespace PerfTargets.Benchmarks;

/// <summary>How long something took, time after time.</summary>
internal sealed class Durations
{
    private readonly List<TimeSpan> _taken = [];

    public int Count => _taken.Count;

    public TimeSpan P50 => At(0.50);

    public TimeSpan P95 => At(0.95);

    public void Add(TimeSpan taken) => _taken.Add(taken);

    public TimeSpan Time(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        TimeSpan taken = Stopwatch.GetElapsedTime(start);
        Add(taken);
        return taken;
    }

    /// <summary>In milliseconds, with as many digits as say something.</summary>
    public static string Show(TimeSpan taken) => taken.TotalMilliseconds < 10
        ? string.Create(CultureInfo.InvariantCulture, $"{taken.TotalMilliseconds:N1} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{taken.TotalMilliseconds:N0} ms");

    public override string ToString() => $"p50 {Show(P50)}, p95 {Show(P95)}";

    /// <summary>The nearest rank.</summary>
    private TimeSpan At(double share) => _taken.Order().ElementAt((int)Math.Ceiling(share * _taken.Count) - 1);
}
