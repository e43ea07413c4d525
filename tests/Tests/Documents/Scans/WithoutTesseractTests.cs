using PerfTargets.Dashboard;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Documents.Processes;
using PerfTargets.Ingest.Documents.Scans;
using PerfTargets.Tests.Documents.Troubles;

namespace PerfTargets.Tests.Documents.Scans;

/// <summary>Where no program recognises text, a scan waits in quarantine with the advice, until one does.</summary>
public sealed class WithoutTesseractTests
{
    [Fact]
    public void Scans_are_put_aside_with_the_advice_and_what_is_printed_is_read()
    {
        using ReaderProcesses without = new(new ReaderProgram("env", [$"{Tesseract.Variable}=/nowhere/tesseract", DocumentReaders.Program.File, .. DocumentReaders.Program.Arguments]), ReaderLimits.Default);
        DrawnScan scan = new DrawnScan().Form(InventedForm.Printed);
        foreach (byte[] bytes in (byte[][])[scan.Png(), scan.Pdf()])
        {
            DocumentReading reading = Reading.Read("scan", bytes, without);

            Unread unread = Assert.Single(reading.Unread);
            Assert.Equal(("scan-unread", "1", Recognition.Nobody), (unread.Reason.Message.Id, unread.Reason.Arguments[0], reading.RecognisedBy));
            Assert.Contains("tesseract-ocr-chi-sim", unread.Reason.Message.Text.Zh.Replace("{1}", unread.Reason.Arguments[1], StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains("安装", unread.Reason.Arguments[1], StringComparison.Ordinal);
            Assert.Contains("install", unread.Reason.Arguments[1], StringComparison.Ordinal);
            Assert.Empty(reading.Declarations);
        }

        ImagePdf.Page printed = new([], "BT /F1 12 Tf 60 700 Td (printed text) Tj ET"), picture = new([scan.Jpeg()], ImagePdf.WholePage), layered = new([scan.Jpeg()], ImagePdf.WholePage + " BT 3 Tr /F1 12 Tf 60 700 Td (hidden text) Tj ET");
        DocumentContent mixed = without.Open("mixed.pdf", ImagePdf.Of(printed, picture, layered));
        Assert.Equal([3], mixed.Recognition!.Pages);
        Assert.Equal([2], mixed.Recognition.Unread.Select(unread => unread.Page));
        Assert.Equal([(1, "printed text"), (3, "hidden text")], mixed.Lines.Where(line => !line.IsBlank).Select(line => (line.Page, line.Text)));
    }

    [Fact]
    public void A_reader_process_recognises_as_this_one_does()
    {
        using ReaderProcesses readers = DocumentReaders.Start();
        byte[] scan = new DrawnScan().Form(InventedForm.Printed).Png();

        DocumentContent there = readers.Open("scan", scan), here = new OpenHere().Open("scan", scan);

        Assert.Equal(here.Lines, there.Lines);
        Assert.Equal(here.Tables.SelectMany(table => table.Cells), there.Tables.SelectMany(table => table.Cells));
        Assert.Equal((here.Recognition!.By, here.Recognition.Pages.Count), (there.Recognition!.By, there.Recognition.Pages.Count));
    }

    [Fact]
    public void A_program_that_is_missing_or_knows_no_Chinese_is_none()
    {
        Assert.Null(Tesseract.Find("/nowhere/tesseract", "/usr/bin"));
        Assert.Null(Tesseract.Find(null, "/nowhere"));
        Assert.Null(Tesseract.Find("/bin/false", null));
        Assert.Null(Tesseract.Find("/bin/echo", null));
        Assert.Matches(@"^tesseract-[\w.]+-chi_sim-eng-[0-9a-f]{8}$", Tesseract.Find(null, Environment.GetEnvironmentVariable("PATH"))!.Name);
    }

    [Fact]
    public void A_program_that_fails_is_told_of() =>
        Assert.ThrowsAny<IOException>(() => new Tesseract("/bin/false", "none").Read([GrayImage.Blank(50, 20)], 200, Tesseract.Chinese, Tesseract.Line));

    [Fact]
    public void A_scan_that_waited_is_read_once_it_can_be_and_then_known()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("perftargets-scan-");
        try
        {
            string by = Recognition.Nobody;
            using Home home = Home.Open(folder.FullName, [], (name, bytes) => Crash.LineReader.Read(name, bytes) with { RecognisedBy = by }, Crash.LineReader.Version, TimeProvider.System);
            byte[] document = "单位|2018|项目|1000\n"u8.ToArray();
            Assert.False(home.Ingestion.Take("a.png", document).AlreadyKnown);
            by = Recognition.ByNow;
            Assert.False(home.Ingestion.Take("a.png", document).AlreadyKnown);
            Assert.True(home.Ingestion.Take("a.png", document).AlreadyKnown);

            Assert.Equal([$"{Crash.LineReader.Version}+{Recognition.Nobody}", $"{Crash.LineReader.Version}+{by}"], home.Store.Query(new PerfTargets.Store.SqlText("select reader from load order by seq"), row => row.GetString(0)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
