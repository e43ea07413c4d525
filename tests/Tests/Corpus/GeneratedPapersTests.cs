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

        using DuckDBConnection engine = Engine(papers);
        // The forms after 2020 do not ask for the year before, and have levels of their own.
        const int last = 2020;
        string columns = $"unit, year::integer as year, project, \"totalBudget\"::decimal(18, 2) as t, \"currentBudget\"::decimal(18, 2) as c, case when year <= {last} then \"priorBudget\"::decimal(18, 2) end as p, case when year <= {last} then \"priorExecuted\"::decimal(18, 2) end as e";
        string declared = $"(select {columns} from '{ledgers}/declarations.csv')", printed = $"(select {columns} from paper where \"formId\" <> 'self-evaluation')";
        Assert.Equal(0, Count(engine, $"(from {declared} except all from {printed}) union all (from {printed} except all from {declared})"));
        Assert.Equal(size.Declarations, Count(engine, $"from {printed}"));
        string indicated = $"(select unit, year::integer as year, project, case when year <= {last} then level1 end as level1, indicator from '{ledgers}/indicators.csv')";
        string asked = $"(select unit, year, project, case when year <= {last} then i.level1 end as level1, i.name as indicator from (select unit, year, project, unnest(indicators) as i from paper where \"formId\" <> 'self-evaluation'))";
        Assert.Equal(0, Count(engine, $"(from {indicated} except all from {asked}) union all (from {asked} except all from {indicated})"));
        string planted = $"(from read_csv('{ledgers}/truth.csv', all_varchar = true))", told = $"(select * exclude (printed) from read_csv('{papers}/truth.csv', all_varchar = true))";
        Assert.Equal(0, Count(engine, $"(from {planted} except all from {told}) union all (from {told} except all from {planted})"));
        Assert.Equal(File.ReadAllBytes(Path.Combine(ledgers, "lineages.csv")), File.ReadAllBytes(Path.Combine(papers, "lineages.csv")));
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(papers, PapersWriter.Documents), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(papers, file)).Order(StringComparer.Ordinal),
            Records(papers).Select(record => record.GetProperty("document").GetString()!).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("docx")]
    public void Every_unit_files_on_the_form_of_its_year_and_a_document_is_of_one_form(string format)
    {
        JsonElement[] records = Records(Written(format, "papers", Plan with { Units = 12 }));

        Assert.Equal("project-targets, self-evaluation, shanghai-targets-2018, shanghai-targets-2021", string.Join(", ", records.Select(record => record.GetProperty("formId").GetString()).Distinct().Order(StringComparer.Ordinal)));
        Assert.All(records.Where(record => record.GetProperty("year").GetInt32() <= 2020), record => Assert.Contains(record.GetProperty("formId").GetString(), (string[])["shanghai-targets-2018", "self-evaluation"]));
        Assert.All(records.GroupBy(record => record.GetProperty("document").GetString()), document => Assert.Single(document.Select(record => record.GetProperty("formId").GetString()).Distinct()));
        Assert.All(records, record => Assert.Equal(record.GetProperty("formId").GetString() == "self-evaluation", Path.GetFileNameWithoutExtension(record.GetProperty("document").GetString()!).EndsWith("-自评", StringComparison.Ordinal)));
    }

    /// <summary>What was approved and spent is the corpus' own, and what the year after says of it but where something else is planted there.</summary>
    [Fact]
    public void Self_evaluations_say_what_the_year_after_says()
    {
        string ledgers = Path.Combine(_folder.FullName, "ledgers"), papers = Written("docx", "papers", Plan with { Units = 24 });
        new CorpusWriter(Plan with { Units = 24 }, CorpusFormat.Csv).Write(ledgers, TestContext.Current.CancellationToken);
        using DuckDBConnection engine = Engine(papers);
        const string evaluations = "from paper e where e.\"formId\" = 'self-evaluation'";
        string own = $"from '{ledgers}/declarations.csv' d where d.unit = e.unit and d.year = e.year and d.project = e.project and d.\"currentBudget\"::decimal(18, 2) = e.approved and d.executed::decimal(18, 2) = e.executed";
        string after = $"from paper e join '{ledgers}/declarations.csv' d on d.unit = e.unit and d.year = e.year + 1 and d.project = e.project join '{papers}/lineages.csv' l on l.unit = d.unit and l.year = d.year and l.project = d.project and l.kind = 'same' where e.\"formId\" = 'self-evaluation'";

        Assert.True(Count(engine, evaluations) > 20);
        Assert.True(Count(engine, $"select distinct unit {evaluations}") < 16);
        Assert.Equal(0, Count(engine, $"{evaluations} and not exists ({own})"));
        Assert.True(Count(engine, after) > 15);
        Assert.Equal(0, Count(engine, $"""
            {after} and (d."priorBudget"::decimal(18, 2) <> e.approved or d."priorExecuted"::decimal(18, 2) <> e.executed)
              and not exists (from '{papers}/truth.csv' t where t.unit = d.unit and t.project = d.project and t.year = d.year and t.kind in ('prior-mismatch', 'wrong-scale'))
            """));
        Assert.Equal(0, Count(engine, """
            select 1 from (select unit, year, project, unnest(indicators) as i from paper where "formId" = 'self-evaluation') e
            where not exists (select 1 from (select unit, year, project, unnest(indicators) as i from paper where "formId" <> 'self-evaluation') d
              where d.unit = e.unit and d.year = e.year and d.project = e.project and d.i.name = e.i.name and regexp_extract(d.i.target, '[0-9.]+')::double = regexp_extract(e.i.target, '[0-9.]+')::double)
            """));
    }

    [Fact]
    public void Points_and_parts_add_up()
    {
        JsonElement[] records = Records(Written("xlsx", "papers", Plan with { Units = 12 }));
        JsonElement[] evaluations = [.. records.Where(record => record.GetProperty("formId").GetString() == "self-evaluation")];

        Assert.NotEmpty(evaluations);
        Assert.All(evaluations, record =>
        {
            JsonElement[] indicators = [.. record.GetProperty("indicators").EnumerateArray()];
            Assert.Equal(100, record.GetProperty("executionWeight").GetInt32() + indicators.Sum(indicator => indicator.GetProperty("weight").GetInt32()));
            Assert.Equal(record.GetProperty("score").GetDecimal(), record.GetProperty("executionScore").GetDecimal() + indicators.Sum(indicator => indicator.GetProperty("score").GetDecimal()));
            Assert.All(indicators, indicator => Assert.InRange(indicator.GetProperty("score").GetDecimal(), 0, indicator.GetProperty("weight").GetInt32()));
            Assert.All(new[] { "approved", "revised", "executed" }, stage => Assert.Equal(record.GetProperty(stage).GetDecimal(), Parts(record, stage)));
        });
        JsonElement[] shanghai = [.. records.Where(record => record.GetProperty("formId").GetString() == "shanghai-targets-2021")];
        Assert.NotEmpty(shanghai);
        Assert.All(shanghai, record => Assert.Equal((record.GetProperty("totalBudget").GetDecimal(), record.GetProperty("currentBudget").GetDecimal()), (Parts(record, "total"), Parts(record, "asked"))));

        static decimal Parts(JsonElement record, string stage) => record.GetProperty("funding").EnumerateArray().Where(part => part.GetProperty("stage").GetString() == stage).Sum(part => part.GetProperty("amount").GetDecimal());
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("docx")]
    public void The_truth_tells_what_the_documents_say(string format)
    {
        string papers = Written(format, "papers", Plan with { Units = 24 });
        using DuckDBConnection engine = Engine(papers);
        string truth = $"from read_csv('{papers}/truth.csv', all_varchar = true) t where item is null";
        const string said = """
            exists (
              select 1 from (
                select unit, year, project, unnest(['project', 'projectTypes', 'totalBudget', 'currentBudget', 'priorBudget', 'priorExecuted', 'executed']) as field,
                  unnest([project, "projectTypes"[1], "totalBudget"::text, "currentBudget"::text, "priorBudget"::text, "priorExecuted"::text, executed::text]) as value from paper) s
              where s.unit = t.unit and s.year::text = t.year and s.project = t.project and s.field = t.field and s.value = t.value)
            """;

        Assert.True(Count(engine, $"{truth} and printed = 'true'") > 20);
        Assert.True(Count(engine, $"{truth} and printed = 'false'") > 0);
        Assert.Equal(0, Count(engine, $"{truth} and printed = 'true' and not {said}"));
        Assert.Equal(0, Count(engine, $"{truth} and printed = 'false' and {said}"));
    }

    [Fact]
    public void Budget_lines_add_up_and_boxes_and_categories_are_the_forms_own()
    {
        Assert.All(Records(Written("txt", "papers")).Where(record => record.GetProperty("formId").GetString() == Paper.FormId), record =>
        {
            Assert.Equal(record.GetProperty("currentBudget").GetDecimal(), record.GetProperty("budgetLines").EnumerateArray().Sum(line => line.GetProperty("amount").GetDecimal()));
            Assert.All(record.GetProperty("budgetLines").EnumerateArray(), line => Assert.True(line.GetProperty("amount").GetDecimal() > 0));
            Assert.Contains(record.GetProperty("projectTypes")[0].GetString(), Paper.ProjectTypes);
            Assert.Contains(record.GetProperty("fundPurposes")[0].GetString(), Paper.FundPurposes);
            Assert.All(record.GetProperty("indicators").EnumerateArray(), indicator => Assert.Contains(indicator.GetProperty("level1").GetString(), Paper.Categories));
        });
    }

    /// <summary>What is planted in a target is printed, whatever the form makes of the others.</summary>
    [Theory]
    [InlineData("txt")]
    [InlineData("docx")]
    public void What_the_truth_says_of_targets_is_printed(string format)
    {
        string papers = Written(format, "papers");
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
    public void Office_documents_of_every_form_are_valid(string format)
    {
        OpenXmlValidator validator = new(FileFormatVersions.Office2019);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Written(format, "papers", Plan with { Units = 12 }), PapersWriter.Documents), "*", SearchOption.AllDirectories))
        {
            using OpenXmlPackage opened = format == "docx" ? WordprocessingDocument.Open(file, isEditable: false) : SpreadsheetDocument.Open(file, isEditable: false);
            Assert.Empty(validator.Validate(opened).Select(error => $"{Path.GetFileName(file)} {error.Path?.XPath}: {error.Description}"));
        }
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
            if (record.GetProperty("formId").GetString() == Paper.FormId)
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

    /// <summary>With the records as the table <c>paper</c>.</summary>
    private static DuckDBConnection Engine(string papers)
    {
        DuckDBConnection engine = new("DataSource=:memory:");
        engine.Open();
        using DuckDBCommand command = engine.CreateCommand();
        command.CommandText = $$"""
            create table paper as from read_json('{{papers}}/papers.jsonl', format = 'newline_delimited', columns = {
              'formId': 'varchar', unit: 'varchar', year: 'integer', project: 'varchar', 'projectTypes': 'varchar[]', 'totalBudget': 'decimal(18, 2)', 'currentBudget': 'decimal(18, 2)', 'priorBudget': 'decimal(18, 2)',
              'priorExecuted': 'decimal(18, 2)', approved: 'decimal(18, 2)', executed: 'decimal(18, 2)', indicators: 'struct(level1 varchar, name varchar, target varchar)[]'})
            """;
        command.ExecuteNonQuery();
        return engine;
    }

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

        public string Print(Stream to, IReadOnlyList<FormPaper> papers, Random random)
        {
            if (++_printed == 3)
                cancellation.Cancel();
            return _text.Print(to, papers, random);
        }
    }
}
