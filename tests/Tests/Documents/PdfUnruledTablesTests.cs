using PerfTargets.Ingest.Documents;

namespace PerfTargets.Tests.Documents;

/// <summary>Tables whose cells are parted by white space alone.</summary>
public sealed class PdfUnruledTablesTests
{
    /// <summary>From one row to the next, in points; lines of a cell stand 12 apart.</summary>
    private const double Row = 24;

    [Fact]
    public void White_space_parts_columns_whatever_side_their_texts_are_set_to()
    {
        DrawnPdf pdf = new();
        Rows(pdf, 100, ["子项目名称", "", "预算金额（元）"], ["培训费", "", "1,200.00"], ["房屋修缮费\n（二期）", "", "340,000.00"], ["材料费", "", "9.50"], left: [60, 0, 0], right: [0, 0, 500]);

        DocumentContent content = ReadPdf.Of(pdf);

        Assert.Equal(
            [(1, 1, 1, 1, "子项目名称"), (1, 2, 1, 1, "预算金额（元）"), (2, 1, 1, 1, "培训费"), (2, 2, 1, 1, "1,200.00"), (3, 1, 1, 1, "房屋修缮费\n（二期）"), (3, 2, 1, 1, "340,000.00"), (4, 1, 1, 1, "材料费"), (4, 2, 1, 1, "9.50")],
            ReadPdf.Cells(content, 0));
        Assert.False(content.OrderIsGuessed);
    }

    [Fact]
    public void A_text_in_the_middle_of_its_rows_stands_for_all_of_them()
    {
        DrawnPdf pdf = Form(100, "甲", (3, "数量"), (2, "质量"));

        DocumentContent content = ReadPdf.Of(pdf);

        Assert.Equal([(3, 1, 3, 1, "数量"), (6, 1, 2, 1, "质量")], ReadPdf.Cells(content, 0).Where(cell => cell.Text is "数量" or "质量"));
        Assert.False(content.OrderIsGuessed);
    }

    /// <summary>One row, then one of three: its text may stand in the middle of three, or in the first of two below a row without a text.</summary>
    [Fact]
    public void Where_a_text_may_stand_in_the_middle_or_in_the_first_of_its_rows_nothing_is_sure() =>
        Assert.True(ReadPdf.Of(Form(100, "甲", (1, "数量"), (3, "质量"))).OrderIsGuessed);

    [Fact]
    public void What_is_printed_elsewhere_in_the_document_settles_it()
    {
        DrawnPdf pdf = Form(100, "甲", (1, "数量"), (3, "质量"));
        Form(100, "乙", pdf.NextPage(), (2, "数量"), (1, "质量"));

        DocumentContent content = ReadPdf.Of(pdf);

        Assert.Contains((4, 1, 3, 1, "质量"), ReadPdf.Cells(content, 0));
        Assert.False(content.OrderIsGuessed);
    }

    [Fact]
    public void Rows_on_the_next_page_go_on_with_the_text_above_them()
    {
        DrawnPdf pdf = Form(600, "甲", (1, "数量"), (2, "质量"));
        pdf.NextPage();
        for (int i = 0; i < 3; i++)
            pdf.Text(160, 60 + (i * Row), $"指标{i}").Text(400, 60 + (i * Row), $"{i} 次");

        DocumentContent content = ReadPdf.Of(pdf);

        Assert.Single(content.Tables);
        Assert.Contains((4, 1, 5, 1, "质量"), ReadPdf.Cells(content, 0));
        Assert.Contains((8, 2, 1, 1, "指标2"), ReadPdf.Cells(content, 0));
    }

    [Fact]
    public void A_line_of_no_column_on_the_next_page_leaves_the_table_open()
    {
        DrawnPdf pdf = Form(600, "甲", (1, "数量"), (2, "质量"));
        pdf.NextPage().Text(100, 60, "本项目的长期目标与年度目标一致");

        Assert.True(ReadPdf.Of(pdf).OrderIsGuessed);
    }

    [Fact]
    public void Rows_as_close_as_the_lines_of_a_cell_are_not_sure()
    {
        DrawnPdf pdf = new();
        for (int i = 0; i < 8; i++)
            pdf.Text(60, 100 + (i * 12) + (i / 4 * 12), "名称" + i).Text(300, 100 + (i * 12) + (i / 4 * 12), new string('值', 1 + (i % 3)));

        Assert.True(ReadPdf.Of(pdf).OrderIsGuessed);
    }

    [Fact]
    public void Text_in_two_columns_is_no_table()
    {
        DrawnPdf pdf = new();
        for (int i = 0; i < 20; i++)
            pdf.Text(60, 100 + (i * 12), "本年度按照计划推进各项工作，确保").Text(300, 100 + (i * 12), "设施设备稳定运行，并及时消除安全");

        DocumentContent content = ReadPdf.Of(pdf);

        Assert.Empty(content.Tables);
        Assert.True(content.OrderIsGuessed);
    }

    [Fact]
    public void Letters_keep_the_blanks_between_their_words()
    {
        DrawnPdf pdf = new();
        Rows(pdf, 100, ["name", "", "value"], ["ISO 9001 of the office\n(second)", "", "not less than 3"], ["x", "", "y"], ["z", "", "0"], left: [60, 0, 300], right: [0, 0, 0]);

        Assert.Contains((2, 1, 1, 1, "ISO 9001 of the office\n(second)"), ReadPdf.Cells(ReadPdf.Of(pdf), 0));
    }

    private static DrawnPdf Form(double top, string project, params (int Rows, string Text)[] groups) => Form(top, project, new DrawnPdf(), groups);

    /// <summary>A row of two lines, a heading, and groups of rows with a text in the middle of each.</summary>
    private static DrawnPdf Form(double top, string project, DrawnPdf pdf, params (int Rows, string Text)[] groups)
    {
        pdf.Text(200, top - 40, "申报表", 16).Text(60, top + 6, "项目").Text(160, top, project + "项目，其名称长到在此一行之内写不完，只能写到\n第二行");
        top += 12 + Row;
        pdf.Text(60, top, "类别").Text(160, top, "指标").Text(400, top, "目标");
        int count = 0;
        foreach ((int rows, string text) in groups)
        {
            top += Row;
            pdf.Text(60, top + ((rows - 1) * Row / 2), text);
            for (int i = 0; i < rows; i++)
                pdf.Text(160, top + (i * Row), $"指标{count}").Text(400, top + (i * Row), $"{count++} 次");
            top += (rows - 1) * Row;
        }

        return pdf;
    }

    /// <param name="left">Where the texts of a column begin; 0 where they end at <paramref name="right"/>.</param>
    private static void Rows(DrawnPdf pdf, double top, string[] head, string[] first, string[] second, string[] third, double[] left, double[] right)
    {
        foreach (string[] row in new[] { head, first, second, third })
        {
            int lines = row.Max(text => text.Split('\n').Length);
            for (int column = 0; column < row.Length; column++)
            {
                if (row[column].Length == 0)
                    continue;
                string[] texts = row[column].Split('\n');
                double y = top + ((lines - texts.Length) * DrawnPdf.LineHeight / 2);
                foreach (string text in texts)
                {
                    pdf.Text(left[column] > 0 ? left[column] : right[column] - text.Sum(letter => letter < 128 ? 5.56 : 10), y, text);
                    y += DrawnPdf.LineHeight;
                }
            }

            top += Row + ((lines - 1) * DrawnPdf.LineHeight);
        }
    }
}
