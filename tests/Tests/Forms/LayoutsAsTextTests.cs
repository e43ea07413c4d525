using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PerfTargets.Corpus.Papers;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Tests.Documents.Troubles;

namespace PerfTargets.Tests.Forms;

/// <summary>The layouts of <c>Layouts</c> as text taken out of a document: what is sure is what their tables say, as reviewed.</summary>
public sealed partial class LayoutsAsTextTests
{
    /// <summary>Nothing but their rules says what belongs to what: blocks and lists side by side.</summary>
    private static readonly string[] Entangled = ["project-targets-list", "project-targets-side-by-side"];

    public static TheoryData<string> Layouts => TargetTablesTests.Layouts;

    [Theory]
    [MemberData(nameof(Layouts))]
    public void What_is_sure_of_a_text_is_what_its_tables_say(string layout)
    {
        PrintedForm form = LayoutText.Read(layout);
        IReadOnlyList<Declaration> tables = Reading.Read("form.html", WebForm.Of(form)).Declarations;
        List<string> said = [.. tables.SelectMany(Values).Select(value => value.Text)];
        foreach (FlatLayout how in Enum.GetValues<FlatLayout>())
        {
            DocumentReading reading = Read(FlatPaper.Of(form.Above, form.Tables, how, "    "));
            (string Text, bool IsGood)[] read = [.. reading.Declarations.SelectMany(Values)];
            List<string> left = [.. said];
            string[] wrong = [.. read.Where(value => !left.Remove(value.Text) && value.IsGood).Select(value => value.Text)];
            string report = string.Create(CultureInfo.InvariantCulture,
                $"{layout}, {how}: {reading.Declarations.Count} read, {said.Count} values in tables, good {read.Count(value => value.IsGood)}, open {read.Count(value => !value.IsGood)}; wrong while good: {string.Join(' ', wrong)}; {string.Join("; ", reading.Unread.Select(part => $"{part.NearestForm}: {part.Reason}"))}");
            TestContext.Current.TestOutputHelper?.WriteLine(report);
            Assert.True(wrong.Length == 0, report);
            Assert.True(reading.Declarations.Count == (Entangled.Contains(layout) ? 0 : tables.Count), report);
            Assert.All(reading.Unread, part => Assert.Equal(tables[0].Form, part.NearestForm));
        }
    }

    /// <summary>Whoever paired them would guess.</summary>
    [Theory]
    [InlineData("project-targets")]
    [InlineData("shanghai-targets-2021")]
    [InlineData("self-evaluation")]
    public void Text_whose_labels_stand_apart_from_their_values_is_kept_aside_as_what_it_is(string layout)
    {
        PrintedForm form = LayoutText.Read(layout);
        IEnumerable<string> cells = form.Tables.SelectMany(table => table.Cells).Where(cell => cell.Text.Length > 0).OrderBy(cell => cell.Column).Select(cell => cell.Text);
        DocumentReading reading = Read(string.Join('\n', form.Above.Concat(cells)));

        Assert.Empty(reading.Declarations);
        Assert.Equal((layout, "text-entangled"), (reading.Unread[0].NearestForm, reading.Unread[0].Reason.Message.Id));
    }

    [Theory]
    [InlineData("关于报送项目支出绩效目标表的通知\n各单位：\n请于3月底前填报项目支出绩效目标表，项目名称、实施单位、主管部门、年度目标、一级指标、二级指标、三级指标、指标值均须填写。")]
    [InlineData("项目支出绩效目标表\n填表说明\n项目名称：填写项目全称。\n主管部门：填写预算主管部门。\n实施单位：填写具体实施的单位。\n资金总额：填写2021年预算数。\n年度目标：概括年度要完成的任务。\n一级指标：产出、效益、满意度。\n三级指标：填写具体指标。\n指标值：填写2021年应达到的值。")]
    [InlineData("（2021年度）\n项目支出绩效目标表\n项目名称\n主管部门\n实施单位\n资金总额\n年度目标\n一级指标\n二级指标\n三级指标\n指标值")]
    public void Text_that_names_the_form_or_explains_it_is_none(string text) => Assert.Empty(Read(text).Declarations);

    [Fact]
    public void Forms_one_after_the_other_are_each_read_as_theirs()
    {
        string[] layouts = ["project-targets", "self-evaluation", "shanghai-targets-2021"];
        DocumentReading reading = Read(string.Join("\n\n\n\n", layouts.Select(layout => LayoutText.Read(layout)).Select(form => FlatPaper.Of(form.Above, form.Tables, FlatLayout.RowByRow, "  "))));

        Assert.Equal(layouts, reading.Declarations.Select(declaration => declaration.Form));
        Assert.Empty(reading.Unread);
    }

    private static DocumentReading Read(string text) => Reading.Read("form.txt", Encoding.UTF8.GetBytes(text));

    /// <summary>Fields without the number of their row, for a text may have rows that were left out.</summary>
    private static IEnumerable<(string Text, bool IsGood)> Values(Declaration declaration) => DeclarationFields.Of(declaration).Select(field =>
        ($"{Number().Replace(field.Name, "")} {Identity.Normalise(ReadingText.Value(ReadingText.Find(ReadingText.Values(declaration), field.Name)))}", field.Confidence == Confidence.Good));

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
