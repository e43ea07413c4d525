using PerfTargets.Corpus.Papers;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>Pages to draw cells on, in points from their upper left corners.</summary>
/// <param name="Text">A line, by its left end and top.</param>
/// <param name="Frame">The rules of a cell: left, top, right, bottom.</param>
internal sealed record Canvas(Action NextPage, Action<double, double, string> Text, Action<double, double, double, double> Frame)
{
    private static readonly Lazy<PrintingFonts> Fonts = new(() => PrintingFonts.Load(null));

    /// <summary>A PDF that embeds what it prints of its fonts.</summary>
    /// <param name="thin">Rules are rectangles half a point thin.</param>
    public static byte[] Pdf(Action<Canvas> draw, bool thin = false)
    {
        PdfFile file = new(Fonts.Value);
        file.AddPage();
        draw(new Canvas(
            file.AddPage,
            (left, top, text) => file.Text(file.Pages - 1, text, DrawnPdf.Size, left, top + (0.88 * DrawnPdf.Size)),
            (left, top, right, bottom) => (thin ? file.ThinFrame : (Action<int, double, double, double, double>)file.Frame)(file.Pages - 1, left, top, right, bottom)));
        using MemoryStream bytes = new();
        file.Write(bytes);
        return bytes.ToArray();
    }

    public static Canvas Of(DrawnPdf pdf) => new(() => pdf.NextPage(), (left, top, text) => pdf.Text(left, top, text), (left, top, right, bottom) => pdf.Box(left, top, right, bottom));
}
