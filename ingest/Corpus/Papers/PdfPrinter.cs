namespace PerfTargets.Corpus.Papers;

/// <summary>What parts the cells of a printed table.</summary>
public enum PdfRules
{
    /// <summary>Lines.</summary>
    Lines,

    /// <summary>Rectangles half a point thin, as some programs draw lines.</summary>
    ThinRectangles,

    /// <summary>Nothing: columns alone.</summary>
    None,
}

/// <summary>How forms are printed in a PDF.</summary>
/// <param name="Repeats">Left labels and heads of columns are printed again where a table goes on over a page break.</param>
public readonly record struct PdfLayout(PdfRules Rules, bool Repeats)
{
    public static IReadOnlyList<PdfLayout> All { get; } = [.. from rules in Enum.GetValues<PdfRules>() from repeats in new[] { false, true } select new PdfLayout(rules, repeats)];

    /// <summary>E.g. <c>LinesRepeated</c>.</summary>
    public override string ToString() => Rules + (Repeats ? "Repeated" : "");
}

/// <summary>Prints A4 pages: each form begins a new one; the synthetic mark and the page's number are at the foot.</summary>
public sealed class PdfPrinter(PrintingFonts fonts) : IPaperPrinter
{
    public string Extension => "pdf";

    public string Print(Stream to, IReadOnlyList<FormPaper> papers, Random random)
    {
        // Without rules the newer forms are no tables.
        PdfLayout[] layouts = [.. PdfLayout.All.Where(layout => layout.Rules != PdfRules.None || papers[0] is Paper)];
        PdfLayout layout = layouts[random.Next(layouts.Length)];
        Print(to, papers, layout, random);
        return layout.ToString();
    }

    public void Print(Stream to, IReadOnlyList<FormPaper> papers, PdfLayout layout, Random random)
    {
        PaperStyle style = PaperStyle.OfTables(random);
        TableShape shape = new(UnitInside: random.Next(4) == 0, Parted: false, random.Next(4) == 0 ? CategoryCells.Repeated : CategoryCells.Merged, BrokenLabels: false);
        PdfFile file = new(fonts);
        PdfPages pages = new(file, fonts, layout);
        foreach (FormPaper paper in papers)
        {
            DrawnPaper form = paper.Drawn(style, shape);
            pages.Begin();
            pages.Centred(form.Title, 16);
            if (form.Under is { } under)
                pages.Centred(under, 12);
            foreach (string line in form.Lines)
                pages.Line(line);
            foreach (PaperTable table in form.Tables)
                pages.Table(table);
        }
        pages.Foot();
        file.Write(to);
    }
}
