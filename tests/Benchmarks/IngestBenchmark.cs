using System.Diagnostics;
using System.Globalization;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Derived;
using PerfTargets.Dashboard;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Documents.Processes;

namespace PerfTargets.Benchmarks;

/// <summary>Folders of documents taken into an empty home, with everything that is derived: read in reader processes on all cores, one writer.</summary>
internal sealed class IngestBenchmark : Benchmark
{
    public override string Name => "ingest";

    public override IEnumerable<Measured> Run(double scale)
    {
        foreach (string format in PrintedDocuments.Formats)
        {
            using PrintedDocuments printed = new(format, Math.Max(24, (int)(1200 * scale)));
            DirectoryInfo folder = Directory.CreateTempSubdirectory("perftargets-home-");
            try
            {
                ReaderProcesses readers = DocumentReaders.Start();
                using Home home = Home.Open(folder.FullName, DerivedTables.InOrder, (name, bytes) => Reading.Read(name, bytes, readers), Reading.Version, TimeProvider.System, KnownDecisions.Check, readers);
                Stopwatch watch = Stopwatch.StartNew();
                IngestReport report = home.Ingestion.TakeAll([printed.Folder]);
                double seconds = watch.Elapsed.TotalSeconds;
                yield return new Measured(
                    $"{printed.Declarations} declarations in {printed.Files.Count} {format} documents into a home, {report.Quarantined} parts in quarantine",
                    string.Create(CultureInfo.InvariantCulture, $"{(report.New + report.Changed + report.Unchanged) / seconds:N0} declarations/s, {report.Files / seconds:N1} documents/s"));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }
}
