using System.Text;
using System.Xml.Linq;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Tests.Documents;

public sealed class PdfReaderTests
{
    [Fact]
    public void A_ruled_table_is_read_cell_by_cell_with_merged_wrapped_and_empty_cells()
    {
        double[] xs = [50, 150, 300, 500], ys = [100, 130, 170, 200, 230];
        var grid = new DrawnGrid(xs, ys,
        [
            new DrawnCell(0, 0, 1, 3, "项目概况"),
            new DrawnCell(1, 0, 2, 1, "产出\n目标"),
            new DrawnCell(1, 1, 1, 1, "维护及时完\n成率"),
            new DrawnCell(1, 2, 1, 1, "＝95.00%"),
            new DrawnCell(2, 1, 1, 2, "规范 100 次"),
            new DrawnCell(3, 0, 1, 1, ""),
            new DrawnCell(3, 1, 1, 1, "备注"),
            new DrawnCell(3, 2, 1, 1, ""),
        ]);
        var pdf = new DrawnPdf();
        grid.Draw(pdf, DrawnGrid.Pen.Lines);
        DocumentContent content = Read(pdf);
        AssertReadBack(grid, content);
        Assert.Equal("application/pdf", content.MediaType);
        Assert.Equal(1, content.Pages);
        Assert.Equal(["项目概况", "", "产出", "目标", "", "维护及时完", "成率", "", "＝95.00%", "", "规范 100 次", "", "备注"], content.Lines.Select(line => line.Text));
        Assert.Equal(Enumerable.Range(1, 13), content.Lines.Select(line => line.Number));
    }

    [Theory]
    [InlineData(nameof(DrawnGrid.Pen.Lines))]
    [InlineData(nameof(DrawnGrid.Pen.Boxes))]
    [InlineData(nameof(DrawnGrid.Pen.ThinRectangles))]
    [InlineData(nameof(DrawnGrid.Pen.Dashes))]
    public void Random_grids_are_read_back_equal(string pen)
    {
        DrawnGrid[] grids = [.. Enumerable.Range(0, 110).Select(seed => DrawnGrid.Random(new Random(seed))).Where(grid => grid.Cells.Count > 1)];
        var pdf = new DrawnPdf();
        foreach (DrawnGrid grid in grids)
        {
            // A title keeps it from going on with the one before.
            grid.Draw(pdf.Text(40, 30, "申报表"), Enum.Parse<DrawnGrid.Pen>(pen));
            pdf.NextPage();
        }

        DocumentContent content = Read(pdf);
        Assert.Equal(grids.Length, content.Tables.Count);
        for (int i = 0; i < grids.Length; i++)
            AssertReadBack(grids[i], content, i);
    }

    [Fact]
    public void A_line_has_its_box_in_points_from_the_upper_left()
    {
        DocumentLine line = Read(new DrawnPdf().Text(100, 50, "项目名称")).Lines.Single();
        PageBox box = line.Box!.Value;
        Assert.Equal((100, 50, 140, 60), (Math.Round(box.Left, 1), Math.Round(box.Top, 1), Math.Round(box.Right, 1), Math.Round(box.Bottom, 1)));
    }

    [Theory]
    [InlineData(90, 842 - 60, 100, 842 - 50, 140)]
    [InlineData(180, 595 - 140, 842 - 60, 595 - 100, 842 - 50)]
    [InlineData(270, 50, 595 - 140, 60, 595 - 100)]
    public void A_turned_page_has_its_places_as_it_is_seen(int degrees, double left, double top, double right, double bottom)
    {
        DocumentLine line = Read(new DrawnPdf().Turned(degrees).Text(100, 50, "项目名称")).Lines.Single();
        PageBox box = line.Box!.Value;
        Assert.Equal("项目名称", line.Text);
        Assert.Equal((left, top, right, bottom), (Math.Round(box.Left, 1), Math.Round(box.Top, 1), Math.Round(box.Right, 1), Math.Round(box.Bottom, 1)));
    }

    [Fact]
    public void The_crop_box_moves_and_cuts_the_page()
    {
        DocumentLine line = Read(RawPdf.Of("BT /F1 10 Tf 120 700 Td (seen) Tj 0 -690 Td (cut) Tj ET", "/CropBox [100 100 500 800]")).Lines.Single();
        Assert.Equal("seen", line.Text);
        Assert.Equal((20.0, 91.2), (line.Box!.Value.Left, line.Box!.Value.Top));
    }

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
        DocumentContent content = Read(pdf);
        Assert.Equal(2, content.Tables.Count);
        Assert.True(content.Tables[0].WrapsByPage);
        Assert.Equal(
            [(1, 1, 1, 1, "项目概况"), (1, 2, 1, 2, "一"), (2, 1, 1, 1, "立项依据"), (2, 2, 1, 2, "二"), (3, 1, 2, 1, "分解"), (3, 2, 1, 1, "三"), (3, 3, 1, 1, "四"), (4, 2, 1, 2, "")],
            Cells(content, 0));
        Assert.Equal([(1, 1, 1, 1, "五"), (1, 2, 1, 1, "六")], Cells(content, 1));
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
        Assert.Equal(2, Read(pdf).Tables.Count);
    }

    [Fact]
    public void The_last_row_of_a_table_goes_on_in_a_box_on_the_next_page()
    {
        var pdf = new DrawnPdf();
        new DrawnGrid([50, 150, 400], [700, 760], [new(0, 0, 1, 1, "备注"), new(0, 1, 1, 1, "一")]).Draw(pdf, DrawnGrid.Pen.Lines);
        pdf.NextPage().Box(50, 60, 400, 100).Text(60, 70, "完");
        Assert.Equal([(1, 1, 1, 1, "备注"), (1, 2, 1, 1, "一"), (2, 1, 1, 2, "完")], Cells(Read(pdf), 0));
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

        DocumentContent content = Read(pdf);
        Assert.Single(content.Tables);
        Assert.Equal(
            [
                (1, 1, 3, 1, "产出目标"), (1, 2, 1, 1, "甲"), (2, 2, 1, 1, "乙"), (3, 2, 1, 1, "丙"),
                (4, 1, 3, 1, ""), (4, 2, 1, 1, "甲"), (5, 2, 1, 1, "乙"), (6, 2, 1, 1, "丙"),
                (7, 1, 3, 1, ""), (7, 2, 1, 1, "甲"), (8, 2, 1, 1, "乙"), (9, 2, 1, 1, "丙"),
            ],
            Cells(content, 0));
    }

    [Fact]
    public void Boxes_underlines_and_white_rules_make_no_table()
    {
        var pdf = new DrawnPdf().Box(30, 30, 560, 800).Text(60, 70, "项目类型").Box(110, 70, 118, 78).Line(60, 90, 200, 90).Line(60, 110, 200, 110);
        new DrawnGrid([60, 160, 300], [200, 230], [new(0, 0, 1, 1, "甲"), new(0, 1, 1, 1, "乙")]).Draw(pdf.Colour(255, 255, 255), DrawnGrid.Pen.Lines);
        DocumentContent content = Read(pdf);
        Assert.Empty(content.Tables);
        Assert.Equal(["项目类型", "", "甲  乙"], content.Lines.Select(line => line.Text));
    }

    [Fact]
    public void A_table_in_a_cell_and_a_box_to_tick_leave_the_cell_whole()
    {
        var pdf = new DrawnPdf();
        new DrawnGrid([50, 150, 400], [100, 200], [new(0, 0, 1, 1, "资金用途"), new(0, 1, 1, 1, "建设类")]).Draw(pdf, DrawnGrid.Pen.Lines);
        new DrawnGrid([200, 240, 280], [130, 150], [new(0, 0, 1, 1, "甲"), new(0, 1, 1, 1, "乙")]).Draw(pdf.Box(190, 104, 198, 112), DrawnGrid.Pen.Lines);
        Assert.Equal([(1, 1, 1, 1, "资金用途"), (1, 2, 1, 1, "建设类\n甲 乙")], Cells(Read(pdf), 0));
    }

    [Fact]
    public void Open_sides_and_missing_rules_end_where_the_others_do()
    {
        var pdf = new DrawnPdf().Line(50, 100, 400, 100).Line(50, 130, 400, 130).Line(50, 160, 400, 160).Line(150, 100, 150, 160).Line(300, 100, 300, 130);
        pdf.Text(60, 105, "一").Text(160, 105, "二").Text(310, 105, "三").Text(60, 135, "四").Text(160, 135, "五");
        Assert.Equal([(1, 1, 1, 1, "一"), (1, 2, 1, 1, "二"), (1, 3, 1, 1, "三"), (2, 1, 1, 1, "四"), (2, 2, 1, 2, "五")], Cells(Read(pdf), 0));
    }

    [Fact]
    public void Without_rules_a_row_is_a_line_and_a_gap_is_a_blank_line()
    {
        DocumentContent content = Read(new DrawnPdf()
            .Text(50, 50, "开始时间").Text(200, 50, "2018-01-01").Text(260, 50.5, "结束时间")
            .Text(50, 80, "项目概况\n第二行\n第三行")
            .Text(50, 150, "备注"));
        Assert.Empty(content.Tables);
        Assert.Equal(["开始时间  2018-01-01 结束时间", "", "项目概况", "第二行", "第三行", "", "备注"], content.Lines.Select(line => line.Text));
        Assert.All(content.Lines, line => Assert.Equal(line.IsBlank, line.Box is null));
    }

    [Fact]
    public void Letters_drawn_twice_for_boldness_are_one() =>
        Assert.Equal(["年年有目标"], Read(new DrawnPdf().Text(50, 50, "年年有目标").Text(50.4, 50, "年年有目标")).Lines.Select(line => line.Text));

    [Fact]
    public void Turned_letters_stay_in_their_cell()
    {
        var pdf = new DrawnPdf();
        new DrawnGrid([50, 90, 400], [100, 200], [new(0, 0, 1, 1, ""), new(0, 1, 1, 1, "值")]).Draw(pdf, DrawnGrid.Pen.Lines);
        pdf.TextDown(72, 110, "项目概况").TextDown(58, 110, "说明");
        Assert.Equal([(1, 1, 1, 1, "项目概况\n说明"), (1, 2, 1, 1, "值")], Cells(Read(pdf), 0));
    }

    [Theory]
    [InlineData("⽬", "目")]
    [InlineData("⼾", "户")]
    [InlineData("⻔", "门")]
    [InlineData("⺠", "民")]
    [InlineData("⼯", "工")]
    [InlineData("％", "％")]
    [InlineData("\u200b", "")]
    [InlineData("\u0007", "")]
    [InlineData("𠮷", "𠮷")]
    [InlineData("ﬁ", "ﬁ")]
    public void Radicals_become_characters_and_what_is_not_printed_goes(string letter, string text) =>
        Assert.Equal(text, PerfTargets.Ingest.Documents.Pdf.LetterText.Clean(letter));

    [Fact]
    public void Halves_of_characters_go()
    {
        Assert.Equal("", PerfTargets.Ingest.Documents.Pdf.LetterText.Clean("\ud800"));
        Assert.Equal("a\ufffd", PerfTargets.Ingest.Documents.Pdf.LetterText.Clean("a\ud800"));
    }

    [Fact]
    public void The_signature_may_stand_behind_other_bytes()
    {
        var reader = new PdfReader();
        Assert.Equal(Claim.Format, reader.Claims("a.bin", [.. new byte[1000], .. "%PDF-1.4"u8]));
        Assert.Equal(Claim.None, reader.Claims("a.pdf", [.. new byte[1020], .. "%PDF-1.4"u8]));
        Assert.Equal(Claim.None, reader.Claims("a.pdf", []));
        Assert.True(reader.IsInvolved);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.4")]
    [InlineData("%PDF-1.4\n%%EOF")]
    [InlineData("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF")]
    public void Bytes_that_are_no_document_are_unreadable(string text) =>
        Assert.Throws<UnreadableDocumentException>(() => Read(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void A_locked_document_says_so() =>
        Assert.Contains("password", Assert.Throws<UnreadableDocumentException>(() => Read(RawPdf.Of("", locked: true))).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_page_with_pictures_only_is_a_scan()
    {
        byte[] scan = RawPdf.Of("q 100 0 0 100 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q");
        Assert.Contains("a scan: no text in it", Assert.Throws<UnreadableDocumentException>(() => Read(scan)).Reason, StringComparison.Ordinal);
        Assert.Empty(Read(RawPdf.Of("")).Lines);
    }

    [Fact]
    public void What_is_too_much_is_refused_with_the_bound()
    {
        string letters = $"BT /F1 1 Tf 10 10 Td ({new string('a', 200_001)}) Tj ET";
        Assert.Contains("200000 letters", Assert.Throws<UnreadableDocumentException>(() => Read(RawPdf.Of(letters))).Reason, StringComparison.Ordinal);
        string lines = string.Concat(Enumerable.Repeat("0 0 m 9 9 l S ", 50_001));
        Assert.Contains("100000 segments", Assert.Throws<UnreadableDocumentException>(() => Read(RawPdf.Of(lines))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_of_many_rules_is_no_table()
    {
        string lines = string.Concat(Enumerable.Range(0, 250).Select(i => FormattableString.Invariant($"{2 * i} 0 m {2 * i} 500 l S 0 {2 * i} m 500 {2 * i} l S ")));
        Assert.Empty(Read(RawPdf.Of(lines + "BT /F1 10 Tf 20 700 Td (map) Tj ET")).Tables);
    }

    [Fact]
    public void Damaged_copies_are_read_or_refused()
    {
        var random = new Random(20180101);
        byte[][] sound = [SmallPdf(), ChinesePdf()];
        for (int i = 0; i < 300; i++)
        {
            byte[] copy = [.. sound[i % 5 == 0 ? 1 : 0]];
            for (int flips = random.Next(1, 30); flips > 0; flips--)
                copy[random.Next(copy.Length)] = (byte)random.Next(256);
            if (i % 3 == 0)
                copy = copy[..random.Next(copy.Length)];
            try
            {
                Assert.NotNull(Read(copy).Lines);
                Assert.NotNull(PdfDrawing.Svg("a.pdf", copy, 1));
            }
            catch (UnreadableDocumentException exception)
            {
                Assert.NotEmpty(exception.Reason);
            }
        }
    }

    [Fact]
    public void A_drawing_holds_text_and_lines_and_nothing_else()
    {
        byte[] pdf = new DrawnPdf().Text(50, 50, "<b>&\"项目\"").Box(40, 40, 200, 80).TextDown(300, 100, "旁注").ToBytes();
        XElement svg = XElement.Parse(PdfDrawing.Svg("a.pdf", pdf, 1));
        Assert.Equal("0 0 595 842", svg.Attribute("viewBox")!.Value);
        Assert.Equal(["g", "line", "line", "line", "line", "text", "text"], svg.Descendants().Select(element => element.Name.LocalName));
        Assert.Equal(["<b>&\"项目\"", "旁注"], svg.Elements().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        Assert.Equal(("50", "58.8"), (svg.Elements().ElementAt(1).Attribute("x")!.Value, svg.Elements().ElementAt(1).Attribute("y")!.Value));
        Assert.Contains("no page 2", Assert.Throws<UnreadableDocumentException>(() => PdfDrawing.Svg("a.pdf", pdf, 2)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_of_more_than_five_megabytes_is_refused()
    {
        string letters = string.Concat(Enumerable.Range(0, 60_000).Select(i => FormattableString.Invariant($"1 0 0 1 {10 + (10 * (i % 50))} {i / 50 % 1200 * 0.6} Tm (a) Tj ")));
        Assert.Throws<UnreadableDocumentException>(() => PdfDrawing.Svg("a.pdf", RawPdf.Of($"BT /F1 1 Tf {letters} ET"), 1));
    }

    private static byte[] SmallPdf() => RawPdf.Of("0.5 w 50 600 m 300 600 l 50 700 m 300 700 l 50 600 m 50 700 l 150 600 m 150 700 l 300 600 m 300 700 l S BT /F1 10 Tf 60 650 Td (budget) Tj 100 0 Td (2018) Tj ET");

    private static byte[] ChinesePdf()
    {
        var pdf = new DrawnPdf();
        DrawnGrid.Random(new Random(7)).Draw(pdf, DrawnGrid.Pen.Lines);
        return pdf.ToBytes();
    }

    private static void AssertReadBack(DrawnGrid grid, DocumentContent content, int table = 0) =>
        Assert.Equal(Renumbered(grid), Cells(content, table));

    /// <summary>An edge that no cell begins or ends at is none that can be seen.</summary>
    private static IEnumerable<(int Row, int Column, int RowSpan, int ColumnSpan, string Text)> Renumbered(DrawnGrid grid)
    {
        int[] rows = [.. grid.Cells.SelectMany(cell => new[] { cell.Row, cell.Row + cell.RowSpan }).Distinct().Order()];
        int[] columns = [.. grid.Cells.SelectMany(cell => new[] { cell.Column, cell.Column + cell.ColumnSpan }).Distinct().Order()];
        foreach (DrawnCell cell in grid.Cells)
        {
            int row = Array.IndexOf(rows, cell.Row), column = Array.IndexOf(columns, cell.Column);
            yield return (row + 1, column + 1, Array.IndexOf(rows, cell.Row + cell.RowSpan) - row, Array.IndexOf(columns, cell.Column + cell.ColumnSpan) - column, cell.Text);
        }
    }

    private static List<(int Row, int Column, int RowSpan, int ColumnSpan, string Text)> Cells(DocumentContent content, int table) =>
        [.. content.Tables[table].Cells.Select(cell => (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan,
            cell.FirstLine is { } first ? string.Join('\n', content.Lines.Where(line => line.Number >= first && line.Number <= cell.LastLine).Select(line => line.Text)) : ""))];

    private static DocumentContent Read(DrawnPdf pdf) => Read(pdf.ToBytes());

    private static DocumentContent Read(byte[] bytes) => new PdfReader().Read("test.pdf", bytes);
}
