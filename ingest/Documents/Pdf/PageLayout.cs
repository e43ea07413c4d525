using PerfTargets.Ingest.Documents.Pdf.Unruled;

namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>What a page prints, from top to bottom: its tables, and the lines that stand outside of them.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Height">Of the page, in points.</param>
internal sealed record PageLayout(int Number, double Height, IReadOnlyList<PageItem> Items)
{
    /// <summary>Without a table, pieces of text stand side by side: cells of a row, if they are any, mixed line by line; a footer does not count.</summary>
    public bool OrderIsGuessed => Items.All(item => item is OpenText)
        && Items.OfType<OpenText>().Any(text => text.Line.IsParted && !PageMargin.IsFooter(text.Line, Height));

    /// <param name="openTable">The table that ends the page before; null where none does.</param>
    public static PageLayout Of(PrintedPage page, TableItem? openTable)
    {
        List<RuledGrid> grids = RuledGrids.Of(page);
        bool goesOn = grids.Count > 0 && openTable is TablePart ruled && TablePart.AreOfOneTable(ruled.Box, grids[0].Box);
        RuledGrid[] tables = [.. grids.Where((grid, i) => !grid.IsFrame || (i == 0 && goesOn))];
        var inside = tables.Select(table => new List<Glyph>?[table.Cells.Count]).ToArray();
        var outside = new List<Glyph>();
        foreach (Glyph glyph in page.Glyphs)
            (CellOf(glyph, tables, inside) ?? outside).Add(glyph);
        var items = new List<(double Top, PageItem Item)>();
        for (int i = 0; i < tables.Length; i++)
            items.Add((tables[i].Box.Top, Part(tables[i], inside[i])));
        IReadOnlyList<List<Glyph>> open = GlyphLines.Of(outside);
        if (tables.Length == 0 && UnruledTable.On(page, open, openTable as UnruledPart) is { } unruled)
        {
            items.Add((unruled.Table.Box.Top, unruled.Table));
            open = unruled.Others;
        }

        TextLine[] lines = [.. open.Select(line => TextLine.OfLine(line, partsColumns: true)).OrderBy(line => line.Box.Top).ThenBy(line => line.Box.Left)];
        double usual = LineDistance.Usual(lines);
        for (int i = 0; i < lines.Length; i++)
            items.Add(((lines[i].Box.Top + lines[i].Box.Bottom) / 2, new OpenText(lines[i], i > 0 && LineDistance.IsGap(lines[i - 1], lines[i], usual))));
        return new PageLayout(page.Number, page.Height, [.. items.OrderBy(item => item.Top).Select(item => item.Item)]);
    }

    private static List<Glyph>? CellOf(Glyph glyph, RuledGrid[] tables, List<Glyph>?[][] inside)
    {
        for (int i = 0; i < tables.Length; i++)
        {
            if (tables[i].CellAt(glyph.CentreX, glyph.CentreY) is { } cell)
                return inside[i][cell] ??= [];
        }

        return null;
    }

    private static TablePart Part(RuledGrid grid, List<Glyph>?[] inside) => new(
        grid.Box, grid.Edges.Xs, grid.Edges.Rows, grid.Cells,
        [.. inside.Select(glyphs => glyphs is null ? (IReadOnlyList<TextLine>)[] : [.. TextLine.Of(glyphs, partsColumns: false)])]);
}
