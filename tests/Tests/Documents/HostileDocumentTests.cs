using System.Globalization;
using System.IO.Compression;
using System.Text;
using PerfTargets.Corpus;
using PerfTargets.Corpus.Papers;
using PerfTargets.Dashboard;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Documents.Processes;

namespace PerfTargets.Tests.Documents;

/// <summary>Files made to fill memory, to reach outside, or to be taken for something else; <c>PERFTARGETS_HOSTILE</c> sets how many damaged copies of each format a long run reads.</summary>
[Trait("tier", "full")]
public sealed class HostileDocumentTests : IDisposable
{
    private static readonly int Copies = int.TryParse(Environment.GetEnvironmentVariable("PERFTARGETS_HOSTILE"), CultureInfo.InvariantCulture, out int count) ? count : 40;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-hostile-");
    private readonly ReaderProcesses _readers = new(DocumentReaders.Program, ReaderLimits.Default with { Seconds = 20 });

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("pdf")]
    [InlineData("txt")]
    public void Damaged_copies_are_read_or_put_aside_and_nothing_else(string format)
    {
        byte[][] whole = [.. Printed(format).Take(4).Select(File.ReadAllBytes)];
        for (int seed = 0; seed < Copies; seed++)
        {
            Random random = new(seed);
            byte[] damaged = Damage(random, whole[seed % whole.Length]);
            try
            {
                DocumentReading reading = Reading.Read($"{seed}.{format}", damaged, _readers);
                Assert.NotEqual(0, reading.Found);
                Assert.All(reading.Declarations, declaration => Assert.NotEqual(Confidence.Poor, declaration.Confidence));
            }
            catch (UnreadableDocumentException refusal)
            {
                Assert.NotEmpty(refusal.Reason);
                Assert.DoesNotContain("its reader failed", refusal.Reason, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("docx", "word/document.xml")]
    [InlineData("xlsx", "xl/worksheets/sheet1.xml")]
    public void A_packed_part_that_unpacks_to_a_flood_is_refused(string format, string part)
    {
        byte[] flood = Replace(File.ReadAllBytes(Printed(format)[0]), name => name.EndsWith(Path.GetFileName(part), StringComparison.Ordinal), stream =>
        {
            byte[] blanks = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (int i = 0; i < 600; i++)
                stream.Write(blanks);
        });

        Assert.Contains("unpacks to more than", Refusal($"flood.{format}", flood), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docx", "word/document.xml")]
    [InlineData("xlsx", "sheet1.xml")]
    public void An_entity_of_a_file_or_address_outside_is_never_read(string format, string part)
    {
        string secret = Path.Combine(_folder.FullName, "secret.txt");
        File.WriteAllText(secret, "机密内容");
        byte[] document = File.ReadAllBytes(Printed(format)[0]);
        byte[] reaching = Replace(document, name => name.EndsWith(Path.GetFileName(part), StringComparison.Ordinal), stream =>
        {
            string xml = Part(document, Path.GetFileName(part));
            int start = xml.IndexOf("?>", StringComparison.Ordinal) is >= 0 and var at ? at + 2 : 0;
            xml = $"{xml[..start]}<!DOCTYPE x [<!ENTITY e SYSTEM \"file://{secret}\">]>{xml[start..].Replace("项目名称", "项目名称&e;", StringComparison.Ordinal)}";
            stream.Write(Encoding.UTF8.GetBytes(xml));
        });

        string said;
        try
        {
            said = string.Join('\n', _readers.Open($"a.{format}", reaching).Lines.Select(line => line.Text));
        }
        catch (UnreadableDocumentException refusal)
        {
            said = refusal.Reason;
        }
        Assert.DoesNotContain("机密内容", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_two_formats_at_once_are_read_as_one_of_them_always_the_same()
    {
        byte[] archive = Zip(("a.txt", "上海市"u8.ToArray()));
        byte[][] both = [[.. "%PDF-1.7\n"u8, .. archive], [.. archive, .. "%PDF-1.7\n%%EOF"u8], [.. "<html><body>%PDF-1.7"u8, .. archive]];
        foreach (byte[] bytes in both)
            Assert.Equal(Outcome(bytes), Outcome(bytes));

        string Outcome(byte[] bytes)
        {
            try
            {
                return Reading.Read("both", bytes, _readers).MediaType;
            }
            catch (UnreadableDocumentException refusal)
            {
                return refusal.Reason;
            }
        }
    }

    [Fact]
    public void Nothing_at_all_is_put_aside()
    {
        Assert.Empty(Reading.Read("empty.txt", Array.Empty<byte>(), _readers).Declarations);
        Assert.Single(Reading.Read("empty.docx", Array.Empty<byte>(), _readers).Unread);
    }

    [Fact]
    public void Names_in_an_archive_are_labels_and_never_paths()
    {
        byte[] archive = Zip(("../../etc/passwd.txt", "甲"u8.ToArray()), ("/root/b.txt", "乙"u8.ToArray()), ("C:\\c.txt", "丙"u8.ToArray()), (".hidden/d.txt", "丁"u8.ToArray()), ("__MACOSX/e.txt", "戊"u8.ToArray()));

        Assert.Equal(["a.zip/etc/passwd.txt", "a.zip/root/b.txt", "a.zip/C:/c.txt"], _readers.Unpack("a.zip", archive).Select(document => document.Name));
    }

    [Fact]
    public void Archives_in_archives_are_read_as_deep_as_the_limit_and_no_deeper()
    {
        byte[] archive = Zip(("a.txt", "甲"u8.ToArray()));
        byte[] deep = Zip(("1.zip", Zip(("2.zip", archive))));

        Assert.Equal("d.zip/1.zip/2.zip/a.txt", Assert.Single(_readers.Unpack("d.zip", deep)).Name);
        Assert.Contains("nested more than", Assert.Throws<UnreadableDocumentException>(() => _readers.Unpack("e.zip", Zip(("0.zip", deep)))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_unpacks_to_a_flood_gives_nothing_and_says_so()
    {
        byte[] archive = Zip(("a.txt", "甲"u8.ToArray()), ("flood.txt", new byte[200 << 20]));

        Assert.Contains("unpacks to more than", Refusal("flood.zip", archive), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _readers.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Refusal(string name, byte[] bytes) => Assert.Throws<UnreadableDocumentException>(() => Reading.Read(name, bytes, _readers)).Reason;

    private string[] Printed(string format)
    {
        string folder = Path.Combine(_folder.FullName, format);
        if (!Directory.Exists(folder))
            new PapersWriter(new CorpusPlan(3, 2018, 2019, 2, 7), format switch { "docx" => new WordPrinter(), "xlsx" => new SheetPrinter(), "pdf" => new PdfPrinter(PrintingFonts.Load(null)), _ => new TextPrinter() }).Write(folder);
        return [.. Directory.EnumerateFiles(Path.Combine(folder, PapersWriter.Documents), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    private static byte[] Damage(Random random, byte[] whole)
    {
        byte[] damaged = [.. whole];
        for (int i = random.Next(1, 30); i > 0; i--)
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }
        return bytes.ToArray();
    }

    private static string Part(byte[] package, string file)
    {
        using ZipArchive zip = new(new MemoryStream(package));
        using StreamReader reader = new(zip.Entries.First(entry => entry.Name == file).Open());
        return reader.ReadToEnd();
    }

    private static byte[] Replace(byte[] package, Func<string, bool> which, Action<Stream> write)
    {
        using MemoryStream bytes = new();
        using (ZipArchive from = new(new MemoryStream(package)), to = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in from.Entries)
            {
                using Stream copy = to.CreateEntry(entry.FullName).Open();
                if (which(entry.FullName))
                {
                    write(copy);
                    continue;
                }
                using Stream original = entry.Open();
                original.CopyTo(copy);
            }
        }
        return bytes.ToArray();
    }
}
