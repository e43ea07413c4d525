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
    /// <summary>Nothing but their rules says what belongs to what (lists, blocks side by side), or their title is broken.</summary>
    private static readonly string[] Aside = ["project-targets-list", "project-targets-side-by-side", "project-targets-title-in-a-cell"];

    public static TheoryData<string> Layouts => TargetTablesTests.Layouts;

    [Theory]
    [MemberData(nameof(Layouts))]
    public void What_is_sure_of_a_text_is_what_its_tables_say(string layout)
    {
        PrintedForm form = LayoutText.Read(layout);
        IReadOnlyList<Declaration> tables = Reading.Read("form.html", WebForm.Of(form)).Declarations;
        Compare(form, layout, FlatPaper.PageWidth, tables, Aside.Contains(layout) ? 0 : tables.Count);
    }

    /// <summary>Most of it is kept aside; what is read of it all the same must not be sure of a part of a cell.</summary>
    [Theory]
    [MemberData(nameof(Layouts))]
    public void Text_whose_narrow_columns_wrap_is_never_surely_wrong(string layout)
    {
        PrintedForm form = LayoutText.Read(layout);
        IReadOnlyList<Declaration> tables = Reading.Read("form.html", WebForm.Of(form)).Declarations;
        for (int width = 3; width < 20; width++)
            Compare(form, layout, width, tables, null);
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
        DocumentReading reading = Read(string.Join("\n\n\n\n", layouts.Select(layout => LayoutText.Read(layout)).Select(form => FlatPaper.Of(form.Above, form.Tables, FlatLayout.RowByRow, "  ", FlatPaper.PageWidth))));

        Assert.Equal(layouts, reading.Declarations.Select(declaration => declaration.Form));
        Assert.Empty(reading.Unread);
    }

    [Fact]
    public void Lines_below_a_text_that_no_label_is_known_for_leave_it_open()
    {
        PrintedForm form = LayoutText.Read("project-targets");
        string text = FlatPaper.Of(form.Above, form.Tables, FlatLayout.CellByCell, "", FlatPaper.PageWidth).Replace("\n绩效指标", "\n项目负责人\n张某某\n绩效指标", StringComparison.Ordinal);
        Declaration declaration = Assert.Single(Read(text).Declarations);

        Assert.Contains("张某某", declaration.AnnualGoal!.Value, StringComparison.Ordinal);
        Assert.All(declaration.AnnualGoal.Places, place => Assert.Equal(Confidence.Check, place.Confidence));
    }

    [Theory]
    [InlineData("三年完成河道巡检108次。")]
    [InlineData("完成河道巡检36次。")]
    public void One_text_under_two_labels_side_by_side_may_be_of_either(string left)
    {
        PrintedForm form = LayoutText.Read("project-targets-horizons");
        PaperTable table = form.Tables.Single();
        PaperTable without = table with { Cells = [.. table.Cells.Where(cell => cell.Text == left || !cell.Text.Contains("完成河道巡检", StringComparison.Ordinal))] };
        foreach (FlatLayout how in Enum.GetValues<FlatLayout>())
        {
            Declaration declaration = Assert.Single(Read(FlatPaper.Of(form.Above, [without], how, "    ", FlatPaper.PageWidth)).Declarations);
            Assert.All(new[] { declaration.OverallGoal, declaration.AnnualGoal }.OfType<Sourced<string>>(), goal => Assert.Equal(Confidence.Check, goal.Confidence));
        }
    }

    /// <param name="width">At which cells wrap, in Chinese characters.</param>
    /// <param name="tables">What is read where it is printed as tables.</param>
    /// <param name="count">How many forms must be read; null for any number.</param>
    private static void Compare(PrintedForm form, string layout, double width, IReadOnlyList<Declaration> tables, int? count)
    {
        string[] said = [.. tables.SelectMany(Values).Select(value => value.Text)];
        foreach (FlatLayout how in Enum.GetValues<FlatLayout>())
        {
            DocumentReading reading = Read(FlatPaper.Of(form.Above, form.Tables, how, "    ", width));
            (string Text, bool IsGood)[] read = [.. reading.Declarations.SelectMany(Values)];
            List<string> left = [.. said];
            string[] wrong = [.. read.Where(value => !left.Remove(value.Text) && value.IsGood).Select(value => value.Text)];
            string report = string.Create(CultureInfo.InvariantCulture,
                $"{layout}, {how}, {width} wide: {reading.Declarations.Count} read, {said.Length} values in tables, good {read.Count(value => value.IsGood)}, open {read.Count(value => !value.IsGood)}; wrong while good: {string.Join(' ', wrong)}; {string.Join("; ", reading.Unread.Select(part => $"{part.NearestForm}: {part.Reason}"))}");
            TestContext.Current.TestOutputHelper?.WriteLine(report);
            Assert.True(wrong.Length == 0, report);
            Assert.True(count is null || reading.Declarations.Count == count, report);
            if (count is not null)
                Assert.All(reading.Unread, part => Assert.StartsWith(part.NearestForm!, layout, StringComparison.Ordinal));
        }
    }

    private static DocumentReading Read(string text) => Reading.Read("form.txt", Encoding.UTF8.GetBytes(text));

    /// <summary>Fields without the number of their row, for a text may have rows that were left out.</summary>
    private static IEnumerable<(string Text, bool IsGood)> Values(Declaration declaration) => DeclarationFields.Of(declaration).Select(field =>
        ($"{Number().Replace(field.Name, "")} {Identity.Normalise(ReadingText.Value(ReadingText.Find(ReadingText.Values(declaration), field.Name)))}", field.Confidence == Confidence.Good));

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
