using PerfTargets.Corpus;
using PerfTargets.Corpus.Papers;

namespace PerfTargets.Benchmarks;

/// <summary>A synthetic corpus printed as documents of a format; deleted when it is disposed.</summary>
internal sealed class PrintedDocuments : IDisposable
{
    public static readonly IReadOnlyList<string> Formats = ["txt", "docx", "xlsx", "pdf"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-papers-");

    public PrintedDocuments(string format, int declarations)
    {
        string to = Path.Combine(_folder.FullName, "corpus");
        Declarations = new PapersWriter(new CorpusPlan(Math.Max(2, declarations / 12), 2017, 2019, 4), PrinterOf(format)).Write(to).Declarations;
        Folder = Path.Combine(to, PapersWriter.Documents);
        Files = [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    public long Declarations { get; }

    public string Folder { get; }

    public IReadOnlyList<string> Files { get; }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IPaperPrinter PrinterOf(string format) => format switch
    {
        "txt" => new TextPrinter(),
        "docx" => new WordPrinter(),
        "xlsx" => new SheetPrinter(),
        "pdf" => new PdfPrinter(PrintingFonts.Load(null)),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
