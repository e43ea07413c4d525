using System.Diagnostics;
using System.Globalization;
using PerfTargets.Corpus.Papers;
using PerfTargets.Ingest;

namespace PerfTargets.Benchmarks;

/// <summary>Declared text of the form of 2018, read on one core.</summary>
internal sealed class ReadingBenchmark : Benchmark
{
    private const double Mark = 2000;

    public override string Name => "reading";

    public override IEnumerable<Measured> Run(double scale)
    {
        foreach (TextLayout layout in new[] { TextLayout.LaidOut, TextLayout.Scrambled })
        {
            byte[][] documents = InventedDocuments.Of(Math.Max(20, (int)(6000 * scale)), layout);
            Read(documents[..Math.Min(500, documents.Length)]);
            double[] rates = [.. Enumerable.Range(0, 3).Select(_ => Rate(documents)).Order()];
            yield return new Measured(
                $"{documents.Length} declarations of text, {layout}, one core",
                string.Create(CultureInfo.InvariantCulture, $"{rates[1]:N0} declarations/s ({rates[0]:N0}–{rates[2]:N0})"), null, "≥ 2,000/s/core", rates[1] >= Mark);
        }
    }

    private static double Rate(byte[][] documents)
    {
        long start = Stopwatch.GetTimestamp();
        int read = Read(documents);
        return read / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static int Read(byte[][] documents) => documents.Sum(document => Reading.Read("invented.txt", document).Declarations.Count);
}
