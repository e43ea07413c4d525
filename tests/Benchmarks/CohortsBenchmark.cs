using System.Globalization;
using PerfTargets.Analytics.Cohorts;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.SecondOpinions;
using PerfTargets.Corpus;
using PerfTargets.Dashboard.Commands;
using PerfTargets.Ingest;

namespace PerfTargets.Benchmarks;

/// <summary>Weak targets planted in a generated corpus, ranked by how they stand in their cohorts, beside published detectors on the same features.</summary>
internal sealed class CohortsBenchmark : Benchmark
{
    private static readonly string[] Weak = ["weak-target", "fraction-as-percent"];

    public override string Name => "cohorts";

    public override IEnumerable<Measured> Run(double scale)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("perftargets-benchmark-");
        try
        {
            string ledgers = Path.Combine(folder.FullName, "ledgers");
            new CorpusWriter(new CorpusPlan(scale < 0.01 ? 12 : 150, 2018, 2022, 10, 21, 0.04), CorpusFormat.Csv).Write(ledgers);
            using Home home = PreparedHome.Open(Path.Combine(folder.FullName, "home"));
            foreach (string table in (string[])["declarations", "indicators"])
                _ = home.Ingestion.TakeLedger(Path.Combine(ledgers, $"{table}.csv"), $"{table}.csv") ?? throw new InvalidOperationException("The benchmark's own file is no ledger.");
            HashSet<(ulong, int, string)> planted = [.. PlantedField.Read(Path.Combine(ledgers, "truth.csv")).Where(field => Weak.Contains(field.Kind)).Select(field => (field.ProjectId, field.Year, field.Item))];
            MeasureQueries queries = new(home.Store);
            var standings = queries.Rows<CohortStanding>(MeasureQuery.All, Viewer.Local).Rows.ToDictionary(row => (row.ConceptId, row.Direction, row.MeasureUnit, row.Year, row.ProjectType, row.FundPurpose));
            (double[] Features, double Score, bool IsPlanted)[] rows =
            [
                .. from target in queries.Rows<ComparableTarget>(MeasureQuery.All.Where("measure_unit", "%"), Viewer.Local).Rows
                   let standing = standings.GetValueOrDefault((target.ConceptId, target.Direction, target.MeasureUnit, target.Year, target.ProjectType, target.FundPurpose))
                   where standing is not null
                   let gap = target.Direction * (standing.Median - target.Target)
                   select ((double[])[target.Strength, target.Direction * standing.Median, standing.Mad, gap], Rank(gap, standing.Scale), planted.Contains((target.ProjectId, target.Year, target.Indicator))),
            ];
            string file = Path.Combine(folder.FullName, "targets.csv");
            File.WriteAllLines(file, rows.Select(row => string.Join(',', row.Features.Select(value => value.ToString("R", CultureInfo.InvariantCulture)).Append(row.IsPlanted ? "1" : "0"))).Prepend("strength,median,mad,gap,label"));
            double ours = AveragePrecision.Of([.. rows.Select(row => row.Score)], [.. rows.Select(row => row.IsPlanted)]);
            IReadOnlyList<(string Name, double Precision)>? peers = OutlierPeers.Of(file);
            return
            [
                new Measured(
                    string.Create(CultureInfo.InvariantCulture, $"{rows.Length:N0} targets in percent that have a cohort, {rows.Count(row => row.IsPlanted)} planted weak: those beyond the fence first, then by points from the median of the cohort"),
                    string.Create(CultureInfo.InvariantCulture, $"average precision {ours:0.000}"),
                    peers is null ? "scikit-learn is not installed (python3-sklearn)" : string.Join(", ", peers.Select(peer => string.Create(CultureInfo.InvariantCulture, $"{peer.Name} {peer.Precision:0.000}"))),
                    "above the best", peers is null ? null : ours > peers.Max(peer => peer.Precision)),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>As the page of weak targets ranks them: the scale tells which are out of line, the points by how much.</summary>
    private static double Rank(double gap, double scale) => (1000 * Math.Min(gap / scale, CohortFence.Percent.Scales)) + gap;
}
