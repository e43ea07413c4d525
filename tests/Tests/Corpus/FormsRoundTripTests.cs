using System.Globalization;
using System.Text;
using System.Text.Json;
using PerfTargets.Corpus;
using PerfTargets.Corpus.Papers;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Corpus;

/// <summary>All four forms printed as documents and read again; <c>PERFTARGETS_CORPORA</c> sets how many corpora of each format a long run prints.</summary>
[Trait("tier", "full")]
public sealed class FormsRoundTripTests
{
    private static readonly string[] Forms = ["shanghai-targets-2018", "shanghai-targets-2021", "project-targets", "self-evaluation"];

    private static readonly int Corpora = int.TryParse(Environment.GetEnvironmentVariable("PERFTARGETS_CORPORA"), CultureInfo.InvariantCulture, out int count) ? count : 2;

    [Theory]
    [InlineData("txt", 0.98)]
    [InlineData("docx", 0.99)]
    [InlineData("xlsx", 0.99)]
    [InlineData("pdf", 0.97)]
    public void What_every_form_says_is_read_and_what_is_sure_is_right(string format, double leastRight)
    {
        Dictionary<string, RecordScore> scores = Forms.ToDictionary(form => form, _ => new RecordScore());
        List<string> unread = [];
        for (int seed = 1; seed <= Corpora; seed++)
            Add(format, seed, scores, unread);

        string report = Report(format, scores, unread);
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        TestContext.Current.SendDiagnosticMessage(report);
        Assert.All(scores.Values, score => Assert.True(score.Printed >= 10, report));
        Assert.All(scores.Values, score => Assert.True(score.Read == score.Printed, report));
        Assert.All(scores.Values, score => Assert.True(score.Wrong.Count == 0, report));
        Assert.All(scores.Values, score => Assert.True(score.RightShare >= leastRight, report));
    }

    private static void Add(string format, int seed, Dictionary<string, RecordScore> scores, List<string> unread)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("perftargets-papers-");
        try
        {
            folder.Delete();
            new PapersWriter(new CorpusPlan(10, 2020, 2022, 3, seed), Printer(format)).Write(folder.FullName, TestContext.Current.CancellationToken);
            foreach (IGrouping<string, JsonElement> document in File.ReadLines(Path.Combine(folder.FullName, "papers.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).GroupBy(record => record.GetProperty("document").GetString()!))
            {
                DocumentReading reading = Reading.Read(Path.GetFileName(document.Key), File.ReadAllBytes(Path.Combine(folder.FullName, document.Key)));
                Dictionary<string, Declaration> read = reading.Declarations.Where(declaration => declaration.Synthetic).ToDictionary(declaration => $"{declaration.Form} {Identity.Normalise(declaration.Project.Value)}");
                foreach (JsonElement record in document)
                {
                    string form = record.GetProperty("formId").GetString()!;
                    Declaration? declaration = read.GetValueOrDefault($"{form} {Identity.Normalise(record.GetProperty("project").GetString()!)}");
                    (int wrong, int missing) = (scores[form].Wrong.Count, scores[form].Missing.Count);
                    scores[form].Add(record, declaration);
                    string place = FormattableString.Invariant($"seed {seed} {document.Key} ({record.GetProperty("layout").GetString()}) {record.GetProperty("project").GetString()}");
                    if (declaration is null)
                        unread.Add($"{place}: not read: {string.Join("; ", reading.Unread.Select(part => part.Reason))}");
                    unread.AddRange(scores[form].Wrong.Skip(wrong).Select(value => $"{place}: wrong: {value}"));
                    unread.AddRange(scores[form].Missing.Skip(missing).Select(value => $"{place}: missing: {value}"));
                }
            }
        }
        finally
        {
            Directory.Delete(folder.FullName, recursive: true);
        }
    }

    private static IPaperPrinter Printer(string format) => format switch
    {
        "txt" => new TextPrinter(),
        "docx" => new WordPrinter(),
        "xlsx" => new SheetPrinter(),
        _ => new PdfPrinter(PrintingFonts.Load(null)),
    };

    private static string Report(string format, Dictionary<string, RecordScore> scores, List<string> unread)
    {
        StringBuilder report = new();
        report.AppendLine(CultureInfo.InvariantCulture, $"{format,-24} printed   read  values   right  check  wrong missing   right %");
        foreach ((string form, RecordScore score) in scores)
        {
            report.AppendLine(CultureInfo.InvariantCulture,
                $"{form,-24} {score.Printed,7} {score.Read,6} {score.Expected,7} {score.Right,7} {score.Check,6} {score.Wrong.Count,6} {score.Missing.Count,7} {score.RightShare,9:P2}");
        }
        return report.AppendJoin('\n', unread.Take(60)).ToString();
    }
}
