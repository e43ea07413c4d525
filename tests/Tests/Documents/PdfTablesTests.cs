using PerfTargets.Ingest.Documents;

namespace PerfTargets.Tests.Documents;

/// <summary>Ruled tables of a page, cell by cell.</summary>
public sealed class PdfTablesTests
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
        DocumentContent content = ReadPdf.Of(pdf);
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

        DocumentContent content = ReadPdf.Of(pdf);
        Assert.Equal(grids.Length, content.Tables.Count);
        for (int i = 0; i < grids.Length; i++)
            AssertReadBack(grids[i], content, i);
    }

    [Fact]
    public void Boxes_underlines_and_white_rules_make_no_table()
    {
        var pdf = new DrawnPdf().Box(30, 30, 560, 800).Text(60, 70, "项目类型").Box(110, 70, 118, 78).Line(60, 90, 200, 90).Line(60, 110, 200, 110);
        new DrawnGrid([60, 160, 300], [200, 230], [new(0, 0, 1, 1, "甲"), new(0, 1, 1, 1, "乙")]).Draw(pdf.Colour(255, 255, 255), DrawnGrid.Pen.Lines);
        DocumentContent content = ReadPdf.Of(pdf);
        Assert.Empty(content.Tables);
        Assert.Equal(["项目类型", "", "甲  乙"], content.Lines.Select(line => line.Text));
    }

    [Fact]
    public void A_table_in_a_cell_and_a_box_to_tick_leave_the_cell_whole()
    {
        var pdf = new DrawnPdf();
        new DrawnGrid([50, 150, 400], [100, 200], [new(0, 0, 1, 1, "资金用途"), new(0, 1, 1, 1, "建设类")]).Draw(pdf, DrawnGrid.Pen.Lines);
        new DrawnGrid([200, 240, 280], [130, 150], [new(0, 0, 1, 1, "甲"), new(0, 1, 1, 1, "乙")]).Draw(pdf.Box(190, 104, 198, 112), DrawnGrid.Pen.Lines);
        Assert.Equal([(1, 1, 1, 1, "资金用途"), (1, 2, 1, 1, "建设类\n甲 乙")], ReadPdf.Cells(ReadPdf.Of(pdf), 0));
    }

    [Fact]
    public void Open_sides_and_missing_rules_end_where_the_others_do()
    {
        var pdf = new DrawnPdf().Line(50, 100, 400, 100).Line(50, 130, 400, 130).Line(50, 160, 400, 160).Line(150, 100, 150, 160).Line(300, 100, 300, 130);
        pdf.Text(60, 105, "一").Text(160, 105, "二").Text(310, 105, "三").Text(60, 135, "四").Text(160, 135, "五");
        Assert.Equal([(1, 1, 1, 1, "一"), (1, 2, 1, 1, "二"), (1, 3, 1, 1, "三"), (2, 1, 1, 1, "四"), (2, 2, 1, 2, "五")], ReadPdf.Cells(ReadPdf.Of(pdf), 0));
    }

    [Fact]
    public void Turned_letters_stay_in_their_cell()
    {
        var pdf = new DrawnPdf();
        new DrawnGrid([50, 90, 400], [100, 200], [new(0, 0, 1, 1, ""), new(0, 1, 1, 1, "值")]).Draw(pdf, DrawnGrid.Pen.Lines);
        pdf.TextDown(72, 110, "项目概况").TextDown(58, 110, "说明");
        Assert.Equal([(1, 1, 1, 1, "项目概况\n说明"), (1, 2, 1, 1, "值")], ReadPdf.Cells(ReadPdf.Of(pdf), 0));
    }

    [Fact]
    public void A_drawing_of_many_rules_is_no_table()
    {
        string lines = string.Concat(Enumerable.Range(0, 250).Select(i => FormattableString.Invariant($"{2 * i} 0 m {2 * i} 500 l S 0 {2 * i} m 500 {2 * i} l S ")));
        Assert.Empty(ReadPdf.Of(RawPdf.Of(lines + "BT /F1 10 Tf 20 700 Td (map) Tj ET")).Tables);
    }

    private static void AssertReadBack(DrawnGrid grid, DocumentContent content, int table = 0) =>
        Assert.Equal(Renumbered(grid), ReadPdf.Cells(content, table));

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
}
