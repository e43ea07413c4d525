using System.Diagnostics;
using System.Globalization;
using System.Text;
using PerfTargets.Corpus;
using PerfTargets.Corpus.Papers;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Tests.Documents.Troubles;
using PerfTargets.Tests.Forms;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Documents.Scans;

/// <summary>How many values of clean scans at 200 dpi are right; the floors stand a little below what was measured.</summary>
[Trait("tier", "full")]
public sealed class ScanScoreTests
{
    /// <summary>Measured: 364 of 394 values (92.4 %) of the form of 2018, printed as PDF in several layouts and rendered; of another corpus 515 of 534 (96.4 %).</summary>
    [Fact]
    public void Most_values_of_printed_forms_are_right()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("perftargets-scans-");
        try
        {
            folder.Delete();
            new PapersWriter(new CorpusPlan(5, 2018, 2018, 1, 4), new PdfPrinter(PrintingFonts.Load(null))).Write(folder.FullName);
            FormScore score = new();
            int forms = 0;
            foreach (IGrouping<string, PrintedPaper> document in PrintedPaper.Read(folder.FullName).GroupBy(paper => paper.Document))
            {
                List<Declaration> read = [.. Reading.Read("scan.pdf", Scanned(Path.Combine(folder.FullName, document.Key))).Declarations];
                foreach (PrintedPaper paper in document)
                {
                    forms++;
                    // A name of which a character is misread is a wrong value, not another form.
                    Declaration? declaration = read.Find(one => Identity.Normalise(one.Project.Value) == Identity.Normalise(paper.Paper.Project)) ?? read.FirstOrDefault();
                    Assert.NotNull(declaration);
                    read.Remove(declaration);
                    score.Add(paper.Paper, declaration);
                }
            }

            string report = string.Create(CultureInfo.InvariantCulture, $"{forms} forms: {score.OpenAndRight} of {score.Expected} values right ({(double)score.OpenAndRight / score.Expected:P2})");
            TestContext.Current.SendDiagnosticMessage(report);
            Assert.Equal(0, score.Good);
            Assert.True(score.OpenAndRight >= 0.9 * score.Expected, report);
        }
        finally
        {
            Directory.Delete(folder.FullName, recursive: true);
        }
    }

    /// <summary>Measured: 652 of 661 values (98.6 %) of the forms of the 2020s and of self-evaluations in all their layouts.</summary>
    [Fact]
    public void Most_values_of_the_newer_forms_are_right()
    {
        int all = 0, right = 0;
        StringBuilder wrong = new();
        foreach (string layout in TargetTablesTests.Layouts.Select(row => (string)row.Data))
        {
            PrintedForm form = LayoutText.Read(layout);
            List<string> meant = Values(Reading.Read("form.html", WebForm.Of(form))), scanned = Values(Reading.Read("form.png", new DrawnScan().Form(form).Png()));
            all += meant.Count;
            foreach (string value in meant)
            {
                bool found = scanned.Remove(value);
                right += found ? 1 : 0;
                wrong.Append(found ? "" : $"{layout} {value}\n");
            }
        }

        string report = string.Create(CultureInfo.InvariantCulture, $"{right} of {all} values right ({(double)right / all:P2})\n{wrong}");
        TestContext.Current.SendDiagnosticMessage(report);
        Assert.True(right >= 0.96 * all, report);
    }

    /// <summary>Fields with their values, without the difference of full and half width.</summary>
    private static List<string> Values(DocumentReading reading) =>
        [.. reading.Declarations.SelectMany(declaration => DeclarationFields.Of(declaration).Select(field => $"{field.Name}: {Identity.Normalise(ReadingText.Value(ReadingText.Find(ReadingText.Values(declaration), field.Name)))}"))];

    /// <summary>A PDF as it comes from a scanner of 200 dpi.</summary>
    private static byte[] Scanned(string pdf)
    {
        DirectoryInfo pages = Directory.CreateTempSubdirectory("perftargets-pages-");
        try
        {
            using Process render = Process.Start(new ProcessStartInfo("pdftoppm", ["-r", "200", "-gray", "-jpeg", pdf, Path.Combine(pages.FullName, "page")]))!;
            render.WaitForExit();
            return ImagePdf.Of([.. Directory.EnumerateFiles(pages.FullName).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]);
        }
        finally
        {
            pages.Delete(recursive: true);
        }
    }
}
