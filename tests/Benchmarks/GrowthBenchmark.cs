using System.Globalization;

namespace PerfTargets.Benchmarks;

/// <summary>The questions behind the pages on ten times the data: ten million declarations beside a million.</summary>
internal sealed class GrowthBenchmark : Benchmark
{
    private const double Most = 3;

    public override string Name => "growth";

    public override bool OnlyWhenNamed => true;

    public override IEnumerable<Measured> Run(double scale)
    {
        int few = (int)(1_000_000 * scale), many = (int)(10_000_000 * scale);
        Dictionary<string, QueryTiming> before = QueryTiming.Of(few, scale).ToDictionary(timing => timing.Query.Name);
        foreach (QueryTiming after in QueryTiming.Of(many, scale))
        {
            double growth = after.Program.P95 / before[after.Query.Name].Program.P95;
            yield return new Measured(
                string.Create(CultureInfo.InvariantCulture, $"{after.Query.Name}, {many:N0} declarations"), string.Create(CultureInfo.InvariantCulture, $"{after.Program}, {growth:N2}×"),
                string.Create(CultureInfo.InvariantCulture, $"{few:N0}: {before[after.Query.Name].Program}"), "p95 ≤ 3×", growth <= Most);
        }
    }
}
