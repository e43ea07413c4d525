using System.Globalization;
using PerfTargets.Analytics.SecondOpinions;

namespace PerfTargets.Benchmarks;

/// <summary>
/// The score of <see cref="RowProfile"/> beside published detectors, on sets of other fields whose outliers are known.
/// Without a mark: which of several forms of the score was taken was settled by the mean over these very sets, so a small lead in it proves nothing.
/// </summary>
internal sealed class OutliersBenchmark : Benchmark
{
    /// <summary>Where the sets lie, in its folder <c>outliers</c>; null without any.</summary>
    public static string? DataIn { get; set; }

    public override string Name => "outliers";

    public override IEnumerable<Measured> Run(double scale)
    {
        bool look = scale < 0.01;
        if (DataIn is null && !look)
        {
            yield return new Measured("sets whose outliers are known", "left out: no --data=DIR");
            yield break;
        }
        List<(double Ours, IReadOnlyList<(string Name, double Precision)> Peers)> all = [];
        foreach (LabelledRows set in look ? [LabelledRows.Invented()] : Directory.EnumerateFiles(Path.Combine(DataIn!, "outliers"), "*.csv.gz").Order(StringComparer.Ordinal).Select(LabelledRows.Read))
        {
            double ours = AveragePrecision.Of([.. RowProfile.Of(set.Rows).Select(row => row.Score)], set.IsOutlier);
            string file = set.Write();
            IReadOnlyList<(string Name, double Precision)>? peers = OutlierPeers.Of(file);
            File.Delete(file);
            yield return new Measured(
                string.Create(CultureInfo.InvariantCulture, $"{set.Name}: {set.Rows.Count:N0} rows, {set.Rows[0].Length} columns, {set.IsOutlier.Count(odd => odd):N0} outliers"),
                Said(ours), peers is null ? "scikit-learn is not installed (python3-sklearn)" : Said(peers));
            if (peers is not null)
                all.Add((ours, peers));
        }
        if (all.Count == 0)
            yield break;
        double mean = all.Average(set => set.Ours);
        (string Name, double Precision)[] means = [.. all[0].Peers.Select((peer, n) => (peer.Name, all.Average(set => set.Peers[n].Precision)))];
        yield return new Measured($"mean of {all.Count} sets", Said(mean), Said(means));
    }

    private static string Said(double precision) => string.Create(CultureInfo.InvariantCulture, $"average precision {precision:0.000}");

    private static string Said(IEnumerable<(string Name, double Precision)> peers) => string.Join(", ", peers.Select(peer => string.Create(CultureInfo.InvariantCulture, $"{peer.Name} {peer.Precision:0.000}")));
}
