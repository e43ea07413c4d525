using System.Diagnostics;
using System.Globalization;
using PerfTargets.Ingest;

namespace PerfTargets.Benchmarks;

/// <summary>Documents of each format read to whole declarations on one core; PDF beside pdfminer, which takes their text out and no more.</summary>
internal sealed class DocumentsBenchmark : Benchmark
{
    private const double Mark = 2;

    public override string Name => "documents";

    public override IEnumerable<Measured> Run(double scale)
    {
        foreach (string format in PrintedDocuments.Formats)
        {
            using PrintedDocuments printed = new(format, Math.Max(24, (int)(600 * scale)));
            (string Name, byte[] Bytes)[] documents = [.. printed.Files.Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))];
            Read(documents[..Math.Min(20, documents.Length)]);
            Stopwatch watch = Stopwatch.StartNew();
            (int declarations, int pages) = Read(documents);
            double seconds = watch.Elapsed.TotalSeconds;
            string figure = string.Create(CultureInfo.InvariantCulture, $"{declarations / seconds:N0} declarations/s");
            string what = $"{declarations} declarations in {documents.Length} {format} documents, one core";
            if (format != "pdf")
            {
                yield return new Measured(what, figure);
                continue;
            }
            figure += string.Create(CultureInfo.InvariantCulture, $", {pages / seconds:N0} pages/s");
            yield return PdfMiner.Seconds(printed.Files) is { } peer
                ? new Measured(what, figure, string.Create(CultureInfo.InvariantCulture, $"pdfminer, text only: {pages / peer:N0} pages/s, {peer / seconds:N2}×"), "≥ 2×", peer / seconds >= Mark)
                : new Measured(what, figure, "pdfminer is not installed (python3-pdfminer)");
        }
    }

    private static (int Declarations, int Pages) Read((string Name, byte[] Bytes)[] documents)
    {
        (int declarations, int pages) = (0, 0);
        foreach ((string name, byte[] bytes) in documents)
        {
            DocumentReading reading = Reading.Read(name, bytes);
            (declarations, pages) = (declarations + reading.Declarations.Count, pages + (reading.Pages ?? 0));
        }
        return (declarations, pages);
    }
}
