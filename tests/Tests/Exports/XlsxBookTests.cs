using PerfTargets.Dashboard.Exports;

namespace PerfTargets.Tests.Exports;

public sealed class XlsxBookTests
{
    [Fact]
    public void Rows_that_do_not_fit_go_on_in_a_further_sheet_with_headers_of_its_own()
    {
        using MemoryStream file = new();
        using (XlsxBook book = new(file, mostRows: 3))
            Assert.Equal(5, book.Sheet("数", ["n"], Enumerable.Range(1, 5).Select(n => new object?[] { (long)n })));

        Assert.Equal(
            ["数: n 1 2", "数 (2): n 3 4", "数 (3): n 5"],
            ReadBack.Xlsx(file.ToArray()).Select(sheet => $"{sheet.Key}: {string.Join(' ', sheet.Value.Select(row => row[0]))}"));
    }

    [Theory]
    [InlineData("a\u000bb", "a_x000B_b")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("a_x41_", "a_x41_")]
    [InlineData("a\rb\nc\td", "a_x000D_b\nc\td")]
    [InlineData("\uffff", "_xFFFF_")]
    public void Text_that_xml_cannot_say_is_escaped(string text, string cell) => Assert.Equal(cell, XlsxText.Of(text));

    [Fact]
    public void Half_a_character_is_shown_to_be_lost() => Assert.Equal("𠮷\ufffd。", XlsxText.Of("𠮷" + '\ud842' + "。"));

    [Fact]
    public void A_text_longer_than_a_cell_is_cut_and_shows_it()
    {
        string cell = XlsxText.Of(new string('字', 40_000));

        Assert.Equal(32_767, cell.Length);
        Assert.EndsWith("字…", cell, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_past_z_have_two_letters_and_odd_values_are_left_out()
    {
        using MemoryStream file = new();
        using (XlsxBook book = new(file))
            book.Sheet("宽", [.. Enumerable.Range(0, 30).Select(n => $"c{n}")], [[.. Enumerable.Range(0, 29).Select(object? (n) => n == 3 ? double.NaN : (long)n), new DateOnly(1899, 5, 1)]]);

        IReadOnlyList<object?> row = ReadBack.Xlsx(file.ToArray())["宽"][1];
        Assert.Null(row[3]);
        Assert.Equal(28.0, row[28]);
        Assert.Equal("1899-05-01", row[29]);
    }
}
