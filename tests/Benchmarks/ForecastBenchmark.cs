using System.Diagnostics;
using System.Globalization;
using PerfTargets.Analytics.Outlook;
using PerfTargets.Dashboard.Commands;

namespace PerfTargets.Benchmarks;

/// <summary>
/// Yearly series carried on against the 645 of the M3 competition, six years of each held back. The series are not ours and lie outside the repository; without them, and for a look, invented
/// ones show that it runs, and count for nothing.
/// </summary>
internal sealed class ForecastBenchmark : Benchmark
{
    private const int Ahead = 6;
    private const double ThetaPublished = 16.97;

    /// <summary>As the competition's paper and its successors give them.</summary>
    private static readonly Dictionary<string, string> Published = new()
    {
        ["naive"] = "Naive2, published: sMAPE 17.88",
        ["theta"] = "Theta, published: sMAPE 16.97",
        ["damped"] = "damped trend, published: sMAPE 17.18",
    };

    public override string Name => "forecast";

    /// <summary>Folder that holds <c>forecast/M3_yearly_TSTS.csv.gz</c>; null where there is none.</summary>
    public static string? DataIn { get; set; }

    public override IEnumerable<Measured> Run(double scale)
    {
        string? file = DataIn is null ? null : Path.Combine(DataIn, "forecast", "M3_yearly_TSTS.csv.gz");
        bool real = scale >= 1 && file is not null && File.Exists(file);
        if (scale >= 1 && !real)
        {
            yield return new Measured(file is null ? "left out: no --data=DIR was given" : $"left out: {file} is not there", "—");
            yield break;
        }
        IReadOnlyList<YearSeries> series = real ? SeriesFile.Read(file!) : Invented();
        string of = string.Create(CultureInfo.InvariantCulture, $"{(real ? "M3 yearly" : "invented")}, {series.Count} series, {Ahead} years held back of each");
        foreach (OutlookMethod method in ForecastScore.Methods)
        {
            long start = Stopwatch.GetTimestamp();
            ForecastScore score = ForecastScore.Of(method, series, Ahead);
            TimeSpan taken = Stopwatch.GetElapsedTime(start);
            bool shown = method == OutlookMethod.Shown;
            yield return new Measured(
                $"{method.Name}{(shown ? ", as shown" : "")}: {of}",
                string.Create(CultureInfo.InvariantCulture, $"sMAPE {score.Smape:0.00}, MASE {score.Mase:0.000}; 95 % intervals cover {score.Coverage:0.0 %} ({score.Replayed:0.0 %} as measured before), mean width {score.Width:0.0 %}; {taken.TotalMilliseconds:N0} ms"),
                real ? Published.GetValueOrDefault(method.Name) ?? (shown ? "Theta, published: sMAPE 16.97" : null) : null,
                real && shown ? "sMAPE < 16.97, coverage 93–97 %" : null,
                real && shown ? score.Smape < ThetaPublished && score.Coverage is >= 0.93 and <= 0.97 : null);
        }
    }

    private static YearSeries[] Invented()
    {
        Random chance = new(3);
        return [.. Enumerable.Range(0, 60).Select(n =>
        {
            double amount = 1000 * (1 + n), drift = 0.1 * (chance.NextDouble() - 0.3);
            List<YearAmount> points = [];
            for (int year = 2000; year < 2020; year++, amount *= Math.Exp(drift + (0.3 * (chance.NextDouble() - 0.5))))
                points.Add(new YearAmount(year, amount));
            return new YearSeries($"{n}", n % 2 == 0 ? "even" : "odd", points);
        })];
    }
}
