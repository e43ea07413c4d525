using PerfTargets.Corpus.Papers;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>A form as lines and tables, before a format prints it.</summary>
/// <param name="Above">Lines over the first table.</param>
internal sealed record PrintedForm(IReadOnlyList<string> Above, IReadOnlyList<PaperTable> Tables)
{
    public static readonly PaperStyle Plain = new(FullWidth: false, "√", Slashes: false, "#,##0.00");

    public static readonly TableShape Ruled = new(UnitInside: false, Parted: false, CategoryCells.Merged, BrokenLabels: false);

    public static PrintedForm Of(Paper paper, PaperStyle? style = null, TableShape? shape = null)
    {
        (style, shape) = (style ?? Plain, shape ?? Ruled);
        string[] title = [Paper.Title, style.Text($"（{paper.Year}年）")];
        return new PrintedForm(shape.UnitInside ? title : [.. title, style.Text($"申报单位名称：{paper.Unit}")], PaperTable.Of(paper, style, shape));
    }

    /// <summary>With a text in place of another, wherever that stands.</summary>
    public PrintedForm With(string printed, string instead)
    {
        Assert.True(Above.Any(Holds) || Tables.Any(table => table.Cells.Any(cell => Holds(cell.Text))), printed);
        return Each(text => text.Replace(printed, instead, StringComparison.Ordinal));

        bool Holds(string text) => text.Contains(printed, StringComparison.Ordinal);
    }

    /// <summary>With the text of one kind of cell in place of another.</summary>
    public PrintedForm WithCell(string printed, string instead)
    {
        Assert.Contains(Tables, table => table.Cells.Any(cell => cell.Text == printed));
        return Each(text => text == printed ? instead : text);
    }

    public PrintedForm Each(Func<string, string> change) =>
        new([.. Above.Select(change)], [.. Tables.Select(table => table with { Cells = [.. table.Cells.Select(cell => cell with { Text = change(cell.Text) })] })]);
}
