using System.Globalization;

namespace PerfTargets.Benchmarks;

/// <summary>The questions behind the pages, on a million declarations and twelve million indicators, beside the bare engine with the same texts.</summary>
internal sealed class QueriesBenchmark : Benchmark
{
    private static readonly TimeSpan MostOfHalf = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan MostOfNearlyAll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan MostOfFree = TimeSpan.FromSeconds(1);

    public override string Name => "queries";

    /// <summary>Where the plan of each query is written; null for nowhere.</summary>
    public static string? PlansIn { get; set; }

    public override IEnumerable<Measured> Run(double scale) => QueryTiming.Of((int)(1_000_000 * scale), scale, PlansIn).Select(Row);

    private static Measured Row(QueryTiming timing) => new(
        $"{timing.Query.Name} ({timing.Texts.Count} {(timing.Texts.Count == 1 ? "text" : "texts")})",
        string.Create(CultureInfo.InvariantCulture, $"{timing.Program}, {timing.Ratio:N2}×"),
        $"bare p50 {Durations.Show(timing.Bare.P50)}",
        timing.Query.Free ? "p95 ≤ 1 s" : "p50 ≤ 30 ms, p95 ≤ 100 ms, ≤ 1.3×",
        timing.Query.Free ? timing.Program.P95 <= MostOfFree : timing.Program.P50 <= MostOfHalf && timing.Program.P95 <= MostOfNearlyAll && timing.Ratio <= 1.3);
}
