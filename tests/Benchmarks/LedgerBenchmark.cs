using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using PerfTargets.Analytics.Derived;
using PerfTargets.Ingest;
using PerfTargets.Store;

namespace PerfTargets.Benchmarks;

/// <summary>A ledger of a million declarations and twelve million indicators into a home, beside the engine's own COPY of the same files.</summary>
internal sealed class LedgerBenchmark : Benchmark
{
    public override string Name => "ledger";

    public override IEnumerable<Measured> Run(double scale)
    {
        using LedgerFiles files = new((int)(1_000_000 * scale));
        foreach (string format in new[] { "parquet", "csv" })
        {
            TimeSpan loaded = Load(files, format, []);
            long peak = Peak();
            TimeSpan derived = Load(files, format, DerivedTables.InOrder);
            TimeSpan floor = Copy(files, format);
            double ratio = loaded / floor;
            yield return new Measured(
                string.Create(CultureInfo.InvariantCulture, $"{files.Size.Declarations:N0} declarations, {files.Size.Indicators:N0} indicators, {format}: raw file, journal, checked, stored"),
                string.Create(CultureInfo.InvariantCulture, $"{loaded.TotalSeconds:N1} s, {ratio:N2}×; peak {peak >> 20:N0} MiB"), $"COPY {floor.TotalSeconds:N1} s", "≤ 2.0×, ≤ 2 GiB", ratio <= 2 && peak <= 2L << 30);
            yield return new Measured($"the same with project years and flags, {format}", string.Create(CultureInfo.InvariantCulture, $"{derived.TotalSeconds:N1} s, {derived / floor:N2}×; peak {Peak() >> 20:N0} MiB"));
        }
    }

    private static TimeSpan Load(LedgerFiles files, string format, IReadOnlyList<IDerived> derived)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("perftargets-benchmark-");
        try
        {
            using Home home = Home.Open(folder.FullName, derived, Reading.Read, Reading.Version, TimeProvider.System);
            long start = Stopwatch.GetTimestamp();
            foreach (string table in new[] { "declarations", "indicators" })
                _ = home.Ingestion.TakeLedger(files.Of(table, format), Path.GetFileName(files.Of(table, format))) ?? throw new InvalidOperationException("The benchmark's own file is no ledger.");
            return Stopwatch.GetElapsedTime(start);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static TimeSpan Copy(LedgerFiles files, string format)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("perftargets-benchmark-");
        try
        {
            using DuckDBConnection engine = new($"DataSource={Path.Combine(folder.FullName, "floor.duckdb")}");
            engine.Open();
            foreach (string table in new[] { "declarations", "indicators" })
                LedgerFiles.Execute(engine, $"create table {table} as select * from '{files.Of(table, format)}' limit 0");
            long start = Stopwatch.GetTimestamp();
            foreach (string table in new[] { "declarations", "indicators" })
                LedgerFiles.Execute(engine, $"copy {table} from '{files.Of(table, format)}' {(format == "csv" ? "(header)" : "")}");
            return Stopwatch.GetElapsedTime(start);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The process's highest resident memory so far.</summary>
    private static long Peak()
    {
        using Process process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
