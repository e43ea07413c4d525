using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Derived;
using PerfTargets.Corpus;
using PerfTargets.Ingest;
using PerfTargets.Store;

namespace PerfTargets.Benchmarks;

/// <summary>What each derived table costs: of fifty thousand projects over ten years loaded as ledgers, and of one declaration more of a unit that is on file.</summary>
internal sealed class DerivedBenchmark : Benchmark
{
    private const int Projects = 50_000;
    private const int Years = 10;

    public override string Name => "derived";

    public override IEnumerable<Measured> Run(double scale)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("perftargets-benchmark-");
        try
        {
            Timed[] tables = [.. DerivedTables.InOrder.Select(table => new Timed(table))];
            using Home home = Home.Open(folder.FullName, tables, Reading.Read, Reading.Version, TimeProvider.System, KnownDecisions.Check);
            using LedgerFiles files = new((int)(Projects * Years * scale), CorpusFormat.Parquet);
            foreach (string table in (string[])["declarations", "indicators"])
                _ = home.Ingestion.TakeLedger(files.Of(table, "parquet"), $"{table}.parquet") ?? throw new InvalidOperationException("The benchmark's own file is no ledger.");
            TimeSpan[] whole = [.. tables.Select(table => table.Taken())];
            Durations[] more = [.. tables.Select(_ => new Durations())];
            for (int n = 0; n < (scale < 1 ? 2 : 20); n++)
            {
                string one = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"next-{n}.csv"));
                NextYearOf(files.Of("declarations", "parquet"), n, one);
                _ = home.Ingestion.TakeLedger(one, Path.GetFileName(one)) ?? throw new InvalidOperationException("The benchmark's own file is no ledger.");
                for (int table = 0; table < tables.Length; table++)
                    more[table].Add(tables[table].Taken());
            }
            return
            [
                .. tables.Select((table, n) => new Measured(
                    string.Create(CultureInfo.InvariantCulture, $"{table.Kept}: {Projects * scale:N0} projects × {Years} years, {files.Size.Declarations:N0} declarations"),
                    string.Create(CultureInfo.InvariantCulture, $"{whole[n].TotalSeconds:N1} s"), string.Create(CultureInfo.InvariantCulture, $"a declaration more of a unit on file: {more[n]}"))),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The first project of a unit asks for the same once more, a year after the last.</summary>
    private static void NextYearOf(string declarations, int unit, string to)
    {
        using DuckDBConnection engine = new("DataSource=:memory:");
        engine.Open();
        LedgerFiles.Execute(engine, string.Create(CultureInfo.InvariantCulture, $"""
            copy (
                select * replace (year + 1 as year) from '{declarations}'
                where unit = (select distinct unit from '{declarations}' order by unit limit 1 offset {unit})
                order by year desc, project limit 1
            ) to '{to}' (header)
            """));
    }

    /// <summary>A derived table that tells how long its refreshes took.</summary>
    private sealed class Timed(IDerived table) : IDerived
    {
        private TimeSpan _taken;

        public string Kept => table.GetType().Name;

        public string Signature => table.Signature;

        public void Refresh(IStoreTransaction transaction, Touched touched)
        {
            long start = Stopwatch.GetTimestamp();
            table.Refresh(transaction, touched);
            _taken += Stopwatch.GetElapsedTime(start);
        }

        /// <summary>Since it was last asked.</summary>
        public TimeSpan Taken()
        {
            TimeSpan taken = _taken;
            _taken = TimeSpan.Zero;
            return taken;
        }
    }
}
