using PerfTargets.Ingest.Documents;

namespace PerfTargets.Tests.Documents;

/// <summary>Tables that go on where a page ends.</summary>
public sealed class PdfTablesOverPagesTests
{
    [Fact]
    public void A_table_over_a_page_break_is_one_and_its_columns_are_those_of_both_parts()
    {
        var pdf = new DrawnPdf();
        pdf.Text(200, 60, "上海市财政支出项目绩效目标申报表").Text(250, 80, "(2018年)");
        new DrawnGrid([50, 150, 400], [700, 730, 760], [new(0, 0, 1, 1, "项目概况"), new(0, 1, 1, 1, "一"), new(1, 0, 1, 1, "立项依据"), new(1, 1, 1, 1, "二")]).Draw(pdf, DrawnGrid.Pen.Lines);
        pdf.Text(290, 800, "- 1 -").NextPage();
        new DrawnGrid([51, 151, 300, 401], [60, 90, 120], [new(0, 0, 2, 1, "分解"), new(0, 1, 1, 1, "三"), new(0, 2, 1, 1, "四"), new(1, 1, 1, 2, "")]).Draw(pdf, DrawnGrid.Pen.Lines);
        pdf.Text(50, 140, "填表人").NextPage();
        new DrawnGrid([50, 150, 400], [60, 90], [new(0, 0, 1, 1, "五"), new(0, 1, 1, 1, "六")]).Draw(pdf, DrawnGrid.Pen.Lines);
        DocumentContent content = ReadPdf.Of(pdf);
        Assert.Equal(2, content.Tables.Count);
        Assert.True(content.Tables[0].WrapsByPage);
        Assert.Equal(
            [(1, 1, 1, 1, "项目概况"), (1, 2, 1, 2, "一"), (2, 1, 1, 1, "立项依据"), (2, 2, 1, 2, "二"), (3, 1, 2, 1, "分解"), (3, 2, 1, 1, "三"), (3, 3, 1, 1, "四"), (4, 2, 1, 2, "")],
            ReadPdf.Cells(content, 0));
        Assert.Equal([(1, 1, 1, 1, "五"), (1, 2, 1, 1, "六")], ReadPdf.Cells(content, 1));
        Assert.Equal(
            ["1上海市财政支出项目绩效目标申报表", "1(2018年)", "1", "1项目概况", "1", "1一", "1", "1立项依据", "1", "1二", "1", "1- 1 -", "2分解", "2", "2三", "2", "2四", "2", "2填表人", "3五", "3", "3六"],
            content.Lines.Select(line => $"{line.Page}{line.Text}"));
    }

    [Fact]
    public void Each_page_with_a_title_has_a_table_of_its_own()
    {
        var pdf = new DrawnPdf();
        DrawnGrid grid = new([50, 150, 400], [100, 130], [new(0, 0, 1, 1, "项目名称"), new(0, 1, 1, 1, "甲")]);
        pdf.Text(200, 60, "申报表");
        grid.Draw(pdf, DrawnGrid.Pen.Lines);
        grid.Draw(pdf.NextPage().Text(200, 60, "申报表"), DrawnGrid.Pen.Lines);
        Assert.Equal(2, ReadPdf.Of(pdf).Tables.Count);
    }

    [Fact]
    public void The_last_row_of_a_table_goes_on_in_a_box_on_the_next_page()
    {
        var pdf = new DrawnPdf();
        new DrawnGrid([50, 150, 400], [700, 760], [new(0, 0, 1, 1, "备注"), new(0, 1, 1, 1, "一")]).Draw(pdf, DrawnGrid.Pen.Lines);
        pdf.NextPage().Box(50, 60, 400, 100).Text(60, 70, "完");
        Assert.Equal([(1, 1, 1, 1, "备注"), (1, 2, 1, 1, "一"), (2, 1, 1, 2, "完")], ReadPdf.Cells(ReadPdf.Of(pdf), 0));
    }

    [Fact]
    public void A_merged_cell_cut_by_page_breaks_keeps_its_column_though_no_level_rule_meets_it()
    {
        var pdf = new DrawnPdf();
        for (int page = 0; page < 3; page++)
        {
            double top = page == 0 ? 700 : 60, bottom = top + 60;
            foreach (double x in new double[] { 50, 150, 400 })
                pdf.Line(x, top, x, bottom);
            pdf.Line(150, top + 20, 400, top + 20).Line(150, top + 40, 400, top + 40).Text(160, top + 5, "甲").Text(160, top + 25, "乙").Text(160, top + 45, "丙");
            if (page == 0)
                pdf.Line(50, top, 400, top).Text(60, top + 5, "产出目标").NextPage();
            else if (page == 1)
                pdf.NextPage();
            else
                pdf.Line(50, bottom, 400, bottom);
        }

        DocumentContent content = ReadPdf.Of(pdf);
        Assert.Single(content.Tables);
        Assert.Equal(
            [
                (1, 1, 3, 1, "产出目标"), (1, 2, 1, 1, "甲"), (2, 2, 1, 1, "乙"), (3, 2, 1, 1, "丙"),
                (4, 1, 3, 1, ""), (4, 2, 1, 1, "甲"), (5, 2, 1, 1, "乙"), (6, 2, 1, 1, "丙"),
                (7, 1, 3, 1, ""), (7, 2, 1, 1, "甲"), (8, 2, 1, 1, "乙"), (9, 2, 1, 1, "丙"),
            ],
            ReadPdf.Cells(content, 0));
    }
}
