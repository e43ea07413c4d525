using System.Text;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Corpus;
using PerfTargets.Corpus.Papers;
using PerfTargets.Dashboard.Api;
using PerfTargets.Dashboard.Pages.Declaration;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Documents;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Dashboard;

/// <summary>Each format shows its source with the place of a value marked: lines, a table's cell, a box on the page.</summary>
[Trait("tier", "full")]
public sealed class SourceViewTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-source-");

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("pdf")]
    [InlineData("txt")]
    public void The_place_of_every_value_is_among_what_is_shown(string format)
    {
        using Home home = Open(format);
        MeasureQueries queries = new(home.Store);
        IReadOnlyList<DeclarationSummary> read = [.. queries.Rows<DeclarationSummary>(MeasureQuery.All, Viewer.Local).Rows.Where(summary => summary.CurrentBudget is not null)];
        Assert.NotEmpty(read);
        foreach (DeclarationSummary summary in read)
        {
            DeclarationModel model = DeclarationModel.Of(queries, Viewer.Local, new SourceText(home, queries), summary.DeclarationId, "currentBudget", null)!;
            Assert.NotEmpty(model.Marked);
            Assert.Subset(model.Source.Lines.Select(line => (long)line.Number).ToHashSet(), model.Marked.ToHashSet());
            string marked = string.Concat(model.Source.Lines.Where(line => model.Marked.Contains(line.Number)).Select(line => line.Text));
            Assert.Contains(((long)summary.CurrentBudget!.Value).ToString(System.Globalization.CultureInfo.InvariantCulture)[..1], marked.Normalize(NormalizationForm.FormKC), StringComparison.Ordinal);
            Assert.Equal(format is "docx" or "xlsx", model.Source.Tables.Count > 0 && model.Source.Pages.Count == 0);
        }
    }

    [Fact]
    public void A_page_of_a_pdf_is_drawn_with_its_letters_and_nothing_that_runs()
    {
        using Home home = Open("pdf");
        MeasureQueries queries = new(home.Store);
        SourceText source = new(home, queries);
        DeclarationSummary summary = queries.Rows<DeclarationSummary>(MeasureQuery.All, Viewer.Local).Rows[0];

        string svg = source.Draw(Viewer.Local, summary.DocumentId, 1)!;

        Assert.StartsWith("<svg ", svg, StringComparison.Ordinal);
        Assert.Contains("上海市财政支出项目绩效目标申报表", svg.Replace("</text>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("script", svg, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href", svg, StringComparison.OrdinalIgnoreCase);
        Assert.Null(source.Draw(Viewer.Local, summary.DocumentId, 999));
        Assert.Null(source.Draw(new Viewer("somebody", [summary.UnitId]), summary.DocumentId, 1));
    }

    [Fact]
    public void The_same_declaration_in_two_formats_is_one_with_two_sources_in_either_order()
    {
        string docx = Print("docx")[0], xlsx = Print("xlsx").First(file => Path.GetFileNameWithoutExtension(file) == Path.GetFileNameWithoutExtension(docx) && Path.GetDirectoryName(file)![^4..] == Path.GetDirectoryName(docx)![^4..]);
        foreach (string[] order in (string[][])[[docx, xlsx], [xlsx, docx]])
        {
            using Home home = Home.Open(Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N")), DerivedTables.InOrder, Reading.Read, Reading.Version, TimeProvider.System);
            DocumentReport first = home.Ingestion.TakeFile(order[0]), second = home.Ingestion.TakeFile(order[1]);

            Assert.Equal((0, 0, first.Outcome!.New), (second.Outcome!.New, second.Outcome.Changed, second.Outcome.Unchanged));
            MeasureQueries queries = new(home.Store);
            DeclarationSummary summary = queries.Rows<DeclarationSummary>(MeasureQuery.All, Viewer.Local).Rows[0];
            DeclarationModel model = DeclarationModel.Of(queries, Viewer.Local, new SourceText(home, queries), summary.DeclarationId, null, null)!;
            Assert.Equal([Path.GetFileName(docx), Path.GetFileName(xlsx)], model.Documents.Select(document => document.Name).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void What_another_document_says_otherwise_is_an_issue_that_names_it()
    {
        using Home home = Home.Open(Path.Combine(_folder.FullName, "differs"), DerivedTables.InOrder, Reading.Read, Reading.Version, TimeProvider.System);
        string text = File.ReadAllText(Repository.Seed);
        home.Ingestion.Take("a.txt", Encoding.UTF8.GetBytes(text));

        DocumentReport second = home.Ingestion.Take("b.txt", Encoding.UTF8.GetBytes(text.Replace("474470", "474471", StringComparison.Ordinal)));

        Assert.Equal((0, 4), (second.Outcome!.New, second.Outcome.Changed + second.Outcome.Unchanged));
        MeasureQueries queries = new(home.Store);
        IssueList issue = Assert.Single(queries.Rows<IssueList>(MeasureQuery.All, Viewer.Local).Rows, issue => issue.MessageId == "differs-from-document");
        Assert.Equal("priorBudget", issue.Field);
        Assert.Contains("a.txt", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_a_sheet_has_a_cell_in_every_place()
    {
        SourceTable table = new([new(1, 1, 2, 1, 1, 1), new(1, 3, 1, 1, 2, 2), new(2, 2, 1, 1, 3, 3), new(7, 1, 1, 3, 4, 4)]);

        Assert.Equal(["1:2,1 2:1,1 3:1,1", "2:1,1 3:1,1", "1:1,3"], table.Rows().Select(row => string.Join(' ', row.Select(cell => $"{cell.Column}:{cell.RowSpan},{cell.ColumnSpan}"))));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string[] Print(string format)
    {
        string folder = Path.Combine(_folder.FullName, format);
        new PapersWriter(new CorpusPlan(3, 2018, 2018, 2, 3), format switch { "docx" => new WordPrinter(), "xlsx" => new SheetPrinter(), "pdf" => new PdfPrinter(PrintingFonts.Load(null)), _ => new TextPrinter() }).Write(folder);
        return [.. Directory.EnumerateFiles(Path.Combine(folder, PapersWriter.Documents), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    private Home Open(string format)
    {
        Home home = Home.Open(Path.Combine(_folder.FullName, "home"), DerivedTables.InOrder, Reading.Read, Reading.Version, TimeProvider.System, null, new OpenHere());
        home.Ingestion.TakeAll(Print(format));
        return home;
    }
}
