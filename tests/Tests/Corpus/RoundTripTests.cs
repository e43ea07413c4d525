using System.Globalization;
using PerfTargets.Corpus;
using PerfTargets.Corpus.Papers;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Corpus;

/// <summary>Declarations printed as documents and read again; <c>PERFTARGETS_CORPORA</c> sets how many corpora of each format a long run prints.</summary>
public sealed class RoundTripTests
{
    private static readonly int Corpora = int.TryParse(Environment.GetEnvironmentVariable("PERFTARGETS_CORPORA"), CultureInfo.InvariantCulture, out int count) ? count : 1;

    public static TheoryData<string, string, double> Formats => new()
    {
        { "txt", "", 0.95 },
        { "docx", "", 0.98 },
        { "xlsx", "", 0.98 },
        { "pdf", "Lines", 0.97 },
        { "pdf", "ThinRectangles", 0.97 },
        { "pdf", "None", 0.95 },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_was_printed_is_read_and_what_is_sure_is_right(string format, string layout, double leastGood)
    {
        (FormScore score, string missing) = Score(format, name => name.StartsWith(layout, StringComparison.Ordinal));
        string report = Report(format, score) + missing;
        TestContext.Current.SendDiagnosticMessage(report);
        Assert.True(score.Wrong.Count <= score.Good / 1000, report);
        Assert.True(score.GoodShare >= leastGood, report);
        Assert.True(missing.Length == 0, report);
    }

    private static (FormScore Score, string Missing) Score(string format, Func<string, bool> layout)
    {
        FormScore score = new();
        List<string> missing = [];
        for (int seed = 1; seed <= Corpora; seed++)
        {
            DirectoryInfo folder = Directory.CreateTempSubdirectory("perftargets-papers-");
            try
            {
                folder.Delete();
                new PapersWriter(new CorpusPlan(6, 2018, 2019, 3, seed), Printer(format)).Write(folder.FullName);
                foreach (IGrouping<string, PrintedPaper> document in PrintedPaper.Read(folder.FullName).Where(paper => layout(paper.Layout)).GroupBy(paper => paper.Document))
                {
                    DocumentReading reading = Reading.Read(Path.GetFileName(document.Key), File.ReadAllBytes(Path.Combine(folder.FullName, document.Key)));
                    Dictionary<string, Declaration> read = reading.Declarations.ToDictionary(declaration => Identity.Normalise(declaration.Project.Value));
                    foreach (PrintedPaper paper in document)
                    {
                        if (read.TryGetValue(Identity.Normalise(paper.Paper.Project), out Declaration? declaration))
                            score.Add(paper.Paper, declaration);
                        else
                            missing.Add(FormattableString.Invariant($"seed {seed} {document.Key} ({paper.Layout}): {paper.Paper.Project}: {string.Join("; ", reading.Unread.Select(part => part.Reason))}"));
                        Assert.True(declaration is null || declaration.Synthetic);
                    }
                }
            }
            finally
            {
                Directory.Delete(folder.FullName, recursive: true);
            }
        }
        return (score, string.Join('\n', missing.Take(20)));
    }

    private static IPaperPrinter Printer(string format) => format switch
    {
        "txt" => new TextPrinter(),
        "docx" => new WordPrinter(),
        "xlsx" => new SheetPrinter(),
        _ => new PdfPrinter(PrintingFonts.Load(null)),
    };

    private static string Report(string format, FormScore score) => string.Create(CultureInfo.InvariantCulture,
        $"{format}: {score.Expected} values, good {score.GoodShare:P2}, of these right {score.RightShare:P3}, open but right {score.OpenAndRight}\n{string.Join('\n', score.Wrong.Take(20))}\n");
}
