using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfTargets.Corpus.Papers;

/// <summary>How forms are printed in a Word document.</summary>
public enum WordLayout
{
    /// <summary>Everything in one table, the unit too; cells merged both ways.</summary>
    OneTable,

    /// <summary>Tables for head, budget lines and indicators, with paragraphs between them; of the form of 2018 alone.</summary>
    ThreeTables,

    /// <summary>The category in each row of the indicators.</summary>
    RepeatedCategories,

    /// <summary>Long labels of the left column are two paragraphs.</summary>
    BrokenLabels,
}

/// <summary>Prints Word documents: forms parted by page breaks, the synthetic mark in the footer.</summary>
public sealed class WordPrinter : IPaperPrinter
{
    /// <summary>Of A4 between the margins, in twentieths of a point.</summary>
    private const int Width = 9070;

    public string Extension => "docx";

    public string Print(Stream to, IReadOnlyList<FormPaper> papers, Random random)
    {
        WordLayout[] layouts = [.. Enum.GetValues<WordLayout>().Where(layout => layout != WordLayout.ThreeTables || papers[0] is Paper)];
        WordLayout layout = layouts[random.Next(layouts.Length)];
        Print(to, papers, layout, random);
        return layout.ToString();
    }

    public static void Print(Stream to, IReadOnlyList<FormPaper> papers, WordLayout layout, Random random)
    {
        TableShape shape = new(
            layout == WordLayout.OneTable, layout == WordLayout.ThreeTables, layout == WordLayout.RepeatedCategories ? CategoryCells.Repeated : CategoryCells.Merged, layout == WordLayout.BrokenLabels);
        PaperStyle style = PaperStyle.OfTables(random);
        Body body = new();
        DrawnPaper[] forms = [.. papers.Select(paper => paper.Drawn(style, shape))];
        foreach ((int i, DrawnPaper form) in forms.Index())
            body.Append(Form(form, breakBefore: i > 0));
        body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rId1" },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1418, Right = 1418, Bottom = 1418, Left = 1418, Header = 851, Footer = 851, Gutter = 0 }));
        using MemoryStream package = new();
        using (WordprocessingDocument document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = document.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rId1");
            main.Document = new Document(body);
            main.AddNewPart<FooterPart>("rId1").Footer = new Footer(Centred(Paper.SyntheticMark, size: 16));
            document.AddNewPart<CoreFilePropertiesPart>("rId2").FeedData(FixedPackage.Properties(forms[0].Title));
        }
        FixedPackage.Copy(package, to);
    }

    private static IEnumerable<OpenXmlElement> Form(DrawnPaper form, bool breakBefore)
    {
        yield return Centred(form.Title, size: 32, breakBefore);
        if (form.Under is { } under)
            yield return Centred(under, size: 24);
        foreach (string line in form.Lines)
            yield return Lines(line).Single();
        foreach (PaperTable table in form.Tables)
        {
            if (table.Caption is { } caption)
                yield return Lines(caption).Single();
            yield return Ruled(table);
        }
        yield return new Paragraph();
    }

    private static Table Ruled(PaperTable table)
    {
        int[] widths = [.. table.Shares.Select(share => (int)(share * Width))];
        Table ruled = new(
            new TableProperties(
                new TableWidth { Width = Text(widths[table.FirstColumn..].Sum()), Type = TableWidthUnitValues.Dxa },
                new TableBorders(new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 4 },
                    new RightBorder { Val = BorderValues.Single, Size = 4 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths[table.FirstColumn..].Select(width => new GridColumn { Width = Text(width) })));
        ILookup<int, PaperCell> starting = table.Cells.ToLookup(cell => cell.Row);
        List<PaperCell> merged = [];
        for (int row = 0; row < table.Rows; row++)
        {
            merged.RemoveAll(cell => cell.Row + cell.RowSpan <= row);
            ruled.Append(new TableRow(merged.Concat(starting[row]).OrderBy(cell => cell.Column).Select(cell => Cell(cell, row, widths))));
            merged.AddRange(starting[row].Where(cell => cell.RowSpan > 1));
        }
        return ruled;
    }

    private static TableCell Cell(PaperCell cell, int row, int[] widths)
    {
        TableCellProperties properties = new(new TableCellWidth { Width = Text(widths[cell.Column..(cell.Column + cell.ColumnSpan)].Sum()), Type = TableWidthUnitValues.Dxa });
        if (cell.ColumnSpan > 1)
            properties.Append(new GridSpan { Val = cell.ColumnSpan });
        if (cell.RowSpan > 1)
            properties.Append(new VerticalMerge { Val = cell.Row == row ? MergedCellValues.Restart : MergedCellValues.Continue });
        if (cell.IsLabel)
            properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell([properties, .. cell.Row == row ? Lines(cell.Text) : [new Paragraph()]]);
    }

    /// <summary>A paragraph a line.</summary>
    private static IEnumerable<Paragraph> Lines(string text) => text.Split('\n').Select(line => line.Length == 0 ? new Paragraph() : new Paragraph(Run(line, size: 21)));

    private static Paragraph Centred(string text, int size, bool breakBefore = false)
    {
        ParagraphProperties properties = new();
        if (breakBefore)
            properties.Append(new PageBreakBefore());
        properties.Append(new Justification { Val = JustificationValues.Center });
        return new Paragraph(properties, Run(text, size));
    }

    /// <param name="size">In half points.</param>
    private static Run Run(string text, int size) =>
        new(new RunProperties(new RunFonts { EastAsia = "宋体" }, new FontSize { Val = Text(size) }), new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
