using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DuckDB.NET.Data;
using PerfTargets.Corpus;
using PerfTargets.Corpus.Papers;
using UglyToad.PdfPig;

namespace PerfTargets.Tests.Corpus;

/// <summary>A corpus as documents says what the corpus says, in documents that programs open.</summary>
[Trait("tier", "full")]
public sealed class GeneratedPapersTests : IDisposable
{
    private static readonly CorpusPlan Plan = new(6, 2019, 2021, Projects: 4, Seed: 5, Anomalies: 0.3);

    private static readonly CorpusPlan Few = Plan with { Units = 2, LastYear = 2020 };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-papers-");

    [Theory]
    [InlineData("txt")]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("pdf")]
    public void Equal_arguments_give_equal_bytes_and_another_seed_other_ones(string format)
    {
        Dictionary<string, byte[]> once = Bytes(Written(format, "once", Few)), again = Bytes(Written(format, "again", Few)), other = Bytes(Written(format, "other", Few with { Seed = 6 }));

        Assert.Equal(once.Keys.Order(StringComparer.Ordinal), again.Keys.Order(StringComparer.Ordinal));
        Assert.All(once, file => Assert.Equal(file.Value, again[file.Key]));
        Assert.NotEqual(once["papers.jsonl"], other["papers.jsonl"]);
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("pdf")]
    public void Every_declaration_of_the_corpus_is_printed_once(string format)
    {
        string ledgers = Path.Combine(_folder.FullName, "ledgers"), papers = Written(format, "papers");
        CorpusSize size = new CorpusWriter(Plan, CorpusFormat.Csv).Write(ledgers, TestContext.Current.CancellationToken);

        using DuckDBConnection engine = new("DataSource=:memory:");
        engine.Open();
        string declared = $"(select unit, year::integer as year, project, \"totalBudget\"::decimal(18, 2) as t, \"currentBudget\"::decimal(18, 2) as c, \"priorBudget\"::decimal(18, 2) as p, \"priorExecuted\"::decimal(18, 2) as e from '{ledgers}/declarations.csv')";
        string printed = $"(select unit, year::integer as year, project, \"totalBudget\"::decimal(18, 2) as t, \"currentBudget\"::decimal(18, 2) as c, \"priorBudget\"::decimal(18, 2) as p, \"priorExecuted\"::decimal(18, 2) as e from '{papers}/papers.jsonl')";
        Assert.Equal(0, Count(engine, $"(from {declared} except all from {printed}) union all (from {printed} except all from {declared})"));
        Assert.Equal(size.Declarations, Count(engine, $"from {printed}"));
        string indicated = $"(select unit, year::integer as year, project, level1, indicator from '{ledgers}/indicators.csv')";
        string asked = $"(select unit, year::integer as year, project, i.level1, i.name as indicator from (select unit, year, project, unnest(indicators) as i from '{papers}/papers.jsonl'))";
        Assert.Equal(0, Count(engine, $"(from {indicated} except all from {asked}) union all (from {asked} except all from {indicated})"));
        Assert.Equal(File.ReadAllBytes(Path.Combine(ledgers, "truth.csv")), File.ReadAllBytes(Path.Combine(papers, "truth.csv")));
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(papers, PapersWriter.Documents), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(papers, file)).Order(StringComparer.Ordinal),
            Records(papers).Select(record => record.GetProperty("document").GetString()!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Budget_lines_add_up_and_boxes_and_categories_are_the_forms_own()
    {
        Assert.All(Records(Written("txt", "papers")), record =>
        {
            Assert.Equal(record.GetProperty("currentBudget").GetDecimal(), record.GetProperty("budgetLines").EnumerateArray().Sum(line => line.GetProperty("amount").GetDecimal()));
            Assert.All(record.GetProperty("budgetLines").EnumerateArray(), line => Assert.True(line.GetProperty("amount").GetDecimal() > 0));
            Assert.Contains(record.GetProperty("projectTypes")[0].GetString(), Paper.ProjectTypes);
            Assert.Contains(record.GetProperty("fundPurposes")[0].GetString(), Paper.FundPurposes);
            Assert.All(record.GetProperty("indicators").EnumerateArray(), indicator => Assert.Contains(indicator.GetProperty("level1").GetString(), Paper.Categories));
        });
    }

    /// <summary>What is planted in a target is printed, whatever the form makes of the others.</summary>
    [Fact]
    public void What_the_truth_says_of_targets_is_printed()
    {
        string papers = Written("txt", "papers");
        using DuckDBConnection engine = new("DataSource=:memory:");
        engine.Open();
        string truth = $"from read_csv('{papers}/truth.csv', all_varchar = true) t where item is not null";
        Assert.True(Count(engine, truth) > 5);
        Assert.Equal(0, Count(engine, $$"""
            {{truth}} and not exists (
              from (select unit, year, project, unnest(indicators) as i from '{{papers}}/papers.jsonl') p
              where p.unit = t.unit and p.year::text = t.year and p.project = t.project and i.name = t.item
                and case field when 'operator' then starts_with(i.target, t.value) when 'targetValue' then regexp_extract(i.target, '[0-9.]+')::double = t.value::double else not ends_with(i.target, '%') end)
            """));
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void Office_documents_are_valid_in_every_layout(string format)
    {
        Paper[] papers = [.. Enumerable.Range(0, 3).Select(seed => new PaperInventor(new Random(seed)).Next())];
        OpenXmlValidator validator = new(FileFormatVersions.Office2019);
        for (int seed = 0; seed < 6; seed++)
        {
            Random random = new(seed);
            IEnumerable<Action<Stream>> layouts = format == "docx"
                ? Enum.GetValues<WordLayout>().Select(layout => (Action<Stream>)(to => WordPrinter.Print(to, papers, layout, random)))
                : SheetLayout.All.Select(layout => (Action<Stream>)(to => SheetPrinter.Print(to, papers, layout, random)));
            foreach (Action<Stream> print in layouts)
            {
                using MemoryStream document = new();
                print(document);
                using OpenXmlPackage opened = format == "docx" ? WordprocessingDocument.Open(document, isEditable: false) : SpreadsheetDocument.Open(document, isEditable: false);
                Assert.Empty(validator.Validate(opened).Select(error => $"{error.Path?.XPath}: {error.Description}"));
            }
        }
    }

    /// <summary>Every form begins on a page of its own, and all that it says is text that can be taken out.</summary>
    [Fact]
    public void Pages_print_every_form_in_every_layout()
    {
        PdfPrinter printer = new(PrintingFonts.Load(null));
        Paper[] papers = [.. Enumerable.Range(0, 8).Select(seed => new PaperInventor(new Random(seed)).Next())];
        foreach (PdfLayout layout in PdfLayout.All)
        {
            using MemoryStream file = new();
            // Half width, so that the text is the paper's own.
            printer.Print(file, papers, layout, new Random(2));
            using PdfDocument document = PdfDocument.Open(file.ToArray());
            string[] pages = [.. document.GetPages().Select(page => page.Text)];
            Assert.Equal(papers.Length, pages.Count(page => page.StartsWith(Paper.Title, StringComparison.Ordinal)));
            Assert.All(pages, page => Assert.EndsWith(Paper.SyntheticMark, page, StringComparison.Ordinal));
            string all = string.Concat(pages);
            Assert.All(papers.SelectMany(paper => paper.BudgetLines.Select(line => line.Name).Concat(paper.Indicators.Select(indicator => indicator.Target))).Where(text => text.Length < 12), text => Assert.Contains(text, all, StringComparison.Ordinal));
            Assert.Equal(layout.Rules == PdfRules.None, document.GetPages().All(page => page.Paths.Count == 0));
        }
    }

    /// <summary>A row longer than a page goes on over the break, nothing of it lost.</summary>
    [Fact]
    public void A_long_row_goes_on_on_the_next_page()
    {
        string overview = string.Join('\n', Enumerable.Range(1, 90).Select(line => $"第{line}段"));
        Paper paper = new PaperInventor(new Random(1)).Next() with { Narratives = new Dictionary<string, string> { ["overview"] = overview } };
        using MemoryStream file = new();

        new PdfPrinter(PrintingFonts.Load(null)).Print(file, [paper], new PdfLayout(PdfRules.Lines, Repeats: true), new Random(2));

        using PdfDocument document = PdfDocument.Open(file.ToArray());
        string[] pages = [.. document.GetPages().Select(page => page.Text)];
        Assert.True(pages.Length > 2);
        Assert.All(overview.Split('\n'), line => Assert.Equal(1, pages.Count(page => page.Contains(line, StringComparison.Ordinal))));
        Assert.Equal(3, pages.Count(page => page.Contains("项目概况", StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_is_marked_and_in_the_encoding_that_its_record_names()
    {
        string papers = Written("txt", "papers", Plan with { Units = 12 });
        ILookup<string, JsonElement> layouts = Records(papers).ToLookup(record => record.GetProperty("layout").GetString()!.Split(' ')[1]);
        Assert.Equal(4, layouts.Count);
        foreach (JsonElement record in layouts.SelectMany(layout => layout))
        {
            Encoding encoding = record.GetProperty("layout").GetString()!.Split(' ')[1] switch
            {
                "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!,
                "utf-16" => Encoding.Unicode,
                _ => Encoding.UTF8,
            };
            string text = encoding.GetString(File.ReadAllBytes(Path.Combine(papers, record.GetProperty("document").GetString()!))).TrimStart('\uFEFF');
            Assert.StartsWith(Paper.SyntheticMark + "\n", text, StringComparison.Ordinal);
            Assert.Contains(Paper.Title, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_cancelled_amid_the_documents_leaves_nothing()
    {
        string to = Path.Combine(_folder.FullName, "cancelled");
        using CancellationTokenSource cancellation = new();

        Assert.ThrowsAny<OperationCanceledException>(() => new PapersWriter(Plan, new CancellingPrinter(cancellation)).Write(to, cancellation.Token));
        Assert.False(Path.Exists(to));
    }

    [Fact]
    public void A_folder_with_something_in_it_is_left_as_it_is()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "mine.txt"), "");

        Assert.Throws<IOException>(() => new PapersWriter(Plan, new TextPrinter()).Write(_folder.FullName, TestContext.Current.CancellationToken));
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(_folder.FullName).Select(Path.GetFileName));
    }

    [Fact]
    public void A_font_that_is_none_is_refused() =>
        Assert.Throws<IOException>(() => PrintingFonts.Load(typeof(GeneratedPapersTests).Assembly.Location));

    public void Dispose() => _folder.Delete(recursive: true);

    private string Written(string format, string name, CorpusPlan? plan = null)
    {
        IPaperPrinter printer = format switch { "txt" => new TextPrinter(), "docx" => new WordPrinter(), "xlsx" => new SheetPrinter(), _ => new PdfPrinter(PrintingFonts.Load(null)) };
        string folder = Path.Combine(_folder.FullName, name);
        new PapersWriter(plan ?? Plan, printer).Write(folder, TestContext.Current.CancellationToken);
        return folder;
    }

    private static Dictionary<string, byte[]> Bytes(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllBytes);

    private static JsonElement[] Records(string folder) => [.. File.ReadLines(Path.Combine(folder, "papers.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)];

    private static long Count(DuckDBConnection engine, string rows)
    {
        using DuckDBCommand command = engine.CreateCommand();
        command.CommandText = $"select count(*) from ({rows})";
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Prints text, and ends the run with its third document.</summary>
    private sealed class CancellingPrinter(CancellationTokenSource cancellation) : IPaperPrinter
    {
        private readonly TextPrinter _text = new();
        private int _printed;

        public string Extension => _text.Extension;

        public bool PrintsTables => false;

        public string Print(Stream to, IReadOnlyList<FormPaper> papers, Random random)
        {
            if (++_printed == 3)
                cancellation.Cancel();
            return _text.Print(to, papers, random);
        }
    }
}
