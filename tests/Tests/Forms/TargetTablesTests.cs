using System.Text;
using System.Text.Json;
using PerfTargets.Corpus.Papers;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Tests.Documents.Troubles;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Forms;

/// <summary>Forms that are printed as tables, in the layouts of <c>Layouts</c>, in every format that has tables.</summary>
public sealed class TargetTablesTests
{
    public static TheoryData<string> Layouts => [.. Directory.EnumerateFiles(Repository.PathOf("tests", "Tests", "Forms", "Layouts"), "*.txt")
        .Where(file => !file.EndsWith(".golden.txt", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void What_is_read_is_as_reviewed(string layout)
    {
        string document = $"{layout}.html";
        Golden.Matches($"Forms/Layouts/{layout}.golden.txt", ReadingText.Of(document, Reading.Read(document, WebForm.Of(LayoutText.Read(layout)))));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Word_workbook_and_ruled_PDF_say_the_same_as_the_web_page(string layout)
    {
        PrintedForm form = LayoutText.Read(layout);
        string[] expected = Said(Reading.Read("form.html", WebForm.Of(form)));

        Assert.Equal(expected, Said(Reading.Read("form.docx", WordForm.Of(form))));
        Assert.Equal(expected, Said(Reading.Read("form.xlsx", new Workbook().Forms("绩效目标表", [form]).Bytes())));
        Assert.Equal(expected, Said(Reading.Read("form.pdf", Canvas.Pdf(canvas => new DrawnForm(canvas).Draw(form)))));
    }

    /// <summary>As tables are when they are copied out of a workbook: merged cells are one cell and empty ones.</summary>
    [Theory]
    [MemberData(nameof(Layouts))]
    public void Text_with_tabs_between_its_cells_says_the_same_or_leaves_it_open(string layout)
    {
        PrintedForm form = LayoutText.Read(layout);
        DocumentReading page = Reading.Read("form.html", WebForm.Of(form)), text = Reading.Read("form.txt", Encoding.UTF8.GetBytes(TabbedPaper.Of(form.Above, form.Tables)));

        Assert.Equal(page.Declarations.Count, text.Declarations.Count);
        foreach ((Declaration expected, Declaration read) in page.Declarations.Zip(text.Declarations))
        {
            Dictionary<string, string> values = DeclarationFields.Of(expected).ToDictionary(field => field.Name, field => Value(expected, field.Name));
            string[] wrong = [.. DeclarationFields.Of(read).Where(field => field.Confidence == Confidence.Good && values.GetValueOrDefault(field.Name) != Value(read, field.Name)).Select(field => $"{field.Name}: {Value(read, field.Name)}")];
            Assert.Empty(wrong);
            // Goals that stand side by side under merged labels are beside nothing any more: they are left open.
            string[] missing = [.. values.Keys.Except(DeclarationFields.Of(read).Select(field => field.Name)).Except(["overallGoal", "annualGoal", "annualResult"])];
            Assert.True(missing.All(field => layout.EndsWith("side-by-side", StringComparison.Ordinal) && field.StartsWith("indicators", StringComparison.Ordinal)), string.Join(' ', missing));
            Assert.True(missing.Length == 0 || read.Issues.Any(issue => issue.Message.Id == "text-unexplained"));
        }
    }

    [Fact]
    public void A_form_of_one_kind_is_none_of_the_others()
    {
        foreach (string layout in Layouts.Select(row => (string)row.Data))
        {
            DocumentReading reading = Reading.Read("form.html", WebForm.Of(LayoutText.Read(layout)));
            Assert.All(reading.Declarations, declaration => Assert.StartsWith(declaration.Form, layout, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Forms_of_different_kinds_in_one_document_are_each_read_as_theirs()
    {
        DocumentReading reading = Reading.Read("forms.html", WebForm.Of(LayoutText.Read("project-targets"), InventedForm.Printed, LayoutText.Read("shanghai-targets-2021")));

        Assert.Equal(["project-targets", "shanghai-targets-2018", "shanghai-targets-2021"], reading.Declarations.Select(declaration => declaration.Form));
        Assert.Empty(reading.Unread);
    }

    /// <summary>Fields with their values and confidence; where it stands differs from format to format.</summary>
    private static string[] Said(DocumentReading reading) =>
    [
        .. reading.Declarations.SelectMany(declaration => DeclarationFields.Of(declaration).Select(field => $"{field.Name} {field.Confidence} {Value(declaration, field.Name)}")),
        .. reading.Unread.Select(unread => unread.Reason.Message.Id),
    ];

    private static string Value(Declaration declaration, string field)
    {
        JsonElement value = ReadingText.Values(declaration);
        return ReadingText.Value(ReadingText.Find(value, field));
    }
}
