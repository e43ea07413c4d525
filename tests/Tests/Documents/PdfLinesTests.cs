using PerfTargets.Ingest.Documents;

namespace PerfTargets.Tests.Documents;

/// <summary>Lines of a page, and where they stand on it.</summary>
public sealed class PdfLinesTests
{
    [Fact]
    public void A_line_has_its_box_in_points_from_the_upper_left()
    {
        DocumentLine line = ReadPdf.Of(new DrawnPdf().Text(100, 50, "项目名称")).Lines.Single();
        PageBox box = line.Box!.Value;
        Assert.Equal((100, 50, 140, 60), (Math.Round(box.Left, 1), Math.Round(box.Top, 1), Math.Round(box.Right, 1), Math.Round(box.Bottom, 1)));
    }

    [Theory]
    [InlineData(90, 842 - 60, 100, 842 - 50, 140)]
    [InlineData(180, 595 - 140, 842 - 60, 595 - 100, 842 - 50)]
    [InlineData(270, 50, 595 - 140, 60, 595 - 100)]
    public void A_turned_page_has_its_places_as_it_is_seen(int degrees, double left, double top, double right, double bottom)
    {
        DocumentLine line = ReadPdf.Of(new DrawnPdf().Turned(degrees).Text(100, 50, "项目名称")).Lines.Single();
        PageBox box = line.Box!.Value;
        Assert.Equal("项目名称", line.Text);
        Assert.Equal((left, top, right, bottom), (Math.Round(box.Left, 1), Math.Round(box.Top, 1), Math.Round(box.Right, 1), Math.Round(box.Bottom, 1)));
    }

    [Fact]
    public void The_crop_box_moves_and_cuts_the_page()
    {
        DocumentLine line = ReadPdf.Of(RawPdf.Of("BT /F1 10 Tf 120 700 Td (seen) Tj 0 -690 Td (cut) Tj ET", "/CropBox [100 100 500 800]")).Lines.Single();
        Assert.Equal("seen", line.Text);
        Assert.Equal((20.0, 91.2), (line.Box!.Value.Left, line.Box!.Value.Top));
    }

    [Fact]
    public void Without_rules_a_row_is_a_line_and_a_gap_is_a_blank_line()
    {
        DocumentContent content = ReadPdf.Of(new DrawnPdf()
            .Text(50, 50, "开始时间").Text(200, 50, "2018-01-01").Text(260, 50.5, "结束时间")
            .Text(50, 80, "项目概况\n第二行\n第三行")
            .Text(50, 150, "备注"));
        Assert.Empty(content.Tables);
        Assert.Equal(["开始时间  2018-01-01 结束时间", "", "项目概况", "第二行", "第三行", "", "备注"], content.Lines.Select(line => line.Text));
        Assert.All(content.Lines, line => Assert.Equal(line.IsBlank, line.Box is null));
    }
}
