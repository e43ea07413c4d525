using PerfTargets.Corpus.Papers;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Forms;
using PerfTargets.Tests.Documents.Troubles;

namespace PerfTargets.Tests.Forms;

public sealed class SelfEvaluationTests
{
    [Theory]
    [InlineData("项目支出绩效自评表")]
    [InlineData("项目支出绩效自评价表")]
    [InlineData("项目绩效自评表")]
    [InlineData("预算项目绩效自评表")]
    [InlineData("部门预算项目支出绩效自评表")]
    [InlineData("财政支出项目绩效自评表")]
    [InlineData("项目支出绩效目标自评表")]
    [InlineData("2020年度虚构市项目支出绩效自评表")]
    public void It_is_known_by_its_titles(string title)
    {
        Declaration declaration = Assert.Single(Read(Titled("self-evaluation", title, "（2020年度）")).Declarations);

        Assert.Equal(("self-evaluation", Kind.SelfEvaluation), (declaration.Form, declaration.Kind));
        Assert.Null(declaration.CurrentBudget);
    }

    [Fact]
    public void The_forms_are_told_apart_in_one_document()
    {
        DocumentReading reading = Read(LayoutText.Read("project-targets"), LayoutText.Read("self-evaluation"), InventedForm.Printed, LayoutText.Read("shanghai-targets-2021"));

        Assert.Equal(["project-targets", "self-evaluation", "shanghai-targets-2018", "shanghai-targets-2021"], reading.Declarations.Select(declaration => declaration.Form));
        Assert.Equal([Kind.Targets, Kind.SelfEvaluation, Kind.Targets, Kind.Targets], reading.Declarations.Select(declaration => declaration.Kind));
        Assert.Empty(reading.Unread);
    }

    [Theory]
    [InlineData("self-evaluation", "项目支出绩效目标表")]
    [InlineData("self-evaluation", "财政项目支出绩效目标申报表")]
    [InlineData("project-targets", "项目支出绩效自评表")]
    public void A_form_under_the_title_of_another_kind_is_neither(string layout, string title)
    {
        DocumentReading reading = Read(Titled(layout, title, "（2020年度）"));

        Assert.Empty(reading.Declarations);
        Assert.All(reading.Unread, unread => Assert.Equal(layout, unread.NearestForm));
    }

    [Fact]
    public void A_notice_that_names_the_form_is_none()
    {
        PrintedForm notice = new(
            ["关于报送2020年度项目支出绩效自评表的通知", "各单位请填写《项目支出绩效自评表》，全年执行数以决算为准。"],
            [new PaperTable(null, 0, 2, [Cell(0, 0, "单位名称"), Cell(0, 1, "联系人"), Cell(1, 0, "虚构市水务局"), Cell(1, 1, "某某")], [])]);

        Assert.Empty(Read(notice).Declarations);

        static PaperCell Cell(int row, int column, string text) => new(row, column, 1, 1, text, IsLabel: false);
    }

    [Fact]
    public void A_damaged_one_is_kept_aside_as_nearest_to_itself()
    {
        PrintedForm whole = LayoutText.Read("self-evaluation");
        PrintedForm damaged = new([], [whole.Tables[0] with { Cells = [.. whole.Tables[0].Cells.Where(cell => cell.Text is not ("年初预算数" or "二级指标"))] }]);

        Unread unread = Assert.Single(Read(damaged).Unread);

        Assert.Equal(("self-evaluation", "form-nearly"), (unread.NearestForm, unread.Reason.Message.Id));
        Assert.Contains("全年执行数", unread.Reason.Arguments[2], StringComparison.Ordinal);
        Assert.Contains("年初预算数", unread.Reason.Arguments[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("90.00%", 90, 100, true)]
    [InlineData("90%", 89.5, 100, true)]
    [InlineData("90%", 89.4, 100, false)]
    [InlineData("0.9", 90, 100, true)]
    [InlineData("90", 90, 100, true)]
    [InlineData("98.52%", 20.37, 25, false)]
    [InlineData("1", 100, 100, true)]
    [InlineData("0%", 5, 0, true)]
    public void A_printed_rate_agrees_to_half_a_unit_of_its_last_place(string printed, double executed, double budget, bool agrees) =>
        Assert.Equal(agrees, PrintedRate.Read(printed)!.Agrees((decimal)executed, (decimal)budget));

    private static DocumentReading Read(params PrintedForm[] forms) => Reading.Read("forms.html", WebForm.Of(forms));

    private static PrintedForm Titled(string layout, params string[] above) => new(above, LayoutText.Read(layout).Tables);
}
