using System.Globalization;
using System.Net;
using System.Text;
using PerfTargets.Ingest.Documents.Pdf;
using PerfTargets.Ingest.Documents.Scans;

namespace PerfTargets.Ingest.Documents;

/// <summary>A facsimile of a page as SVG: its letters and rules, or its picture where it is a scan.</summary>
internal static class PdfDrawing
{
    private const int MostBytes = 5_000_000;

    /// <param name="page">From 1.</param>
    /// <exception cref="UnreadableDocumentException">The bytes cannot be read, or the drawing is too large.</exception>
    public static string Svg(string name, ReadOnlyMemory<byte> bytes, int page)
    {
        using PdfFile file = PdfFile.Open(name, bytes);
        if (page < 1 || page > file.Pages)
            throw new UnreadableDocumentException(name, FormattableString.Invariant($"没有第 {page} 页 / it has no page {page} (of {file.Pages})"));
        PrintedPage printed = file.Page(page);
        if (printed.IsScan)
            return ScanDrawing.Svg(file.Picture(page), new PageSize(printed.Width, printed.Height));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {printed.Width:0.##} {printed.Height:0.##}\">\n<g stroke=\"black\" stroke-width=\"0.5\">\n");
        foreach (Stroke stroke in printed.Strokes)
        {
            svg.Append(stroke.IsLevel
                ? string.Create(CultureInfo.InvariantCulture, $"<line x1=\"{stroke.From:0.##}\" y1=\"{stroke.At:0.##}\" x2=\"{stroke.To:0.##}\" y2=\"{stroke.At:0.##}\"/>\n")
                : string.Create(CultureInfo.InvariantCulture, $"<line x1=\"{stroke.At:0.##}\" y1=\"{stroke.From:0.##}\" x2=\"{stroke.At:0.##}\" y2=\"{stroke.To:0.##}\"/>\n"));
        }

        svg.Append("</g>\n");
        foreach (List<Glyph> line in GlyphLines.Of(printed.Glyphs))
            AppendLine(svg, line);
        string text = svg.Append("</svg>\n").ToString();
        return Encoding.UTF8.GetByteCount(text) <= MostBytes
            ? text
            : throw new UnreadableDocumentException(name, FormattableString.Invariant($"版面过大 / its drawing takes more than {MostBytes} bytes"));
    }

    /// <summary>Letters without a gap between them are one text, stretched to where they stand.</summary>
    private static void AppendLine(StringBuilder svg, List<Glyph> line)
    {
        for (int from = 0, to; from < line.Count; from = to)
        {
            for (to = from + 1; to < line.Count && !line[from].IsBlank && !line[to].IsBlank && line[to].Start - line[to - 1].End <= TextLine.BlankGap * line[to].Size;)
                to++;
            if (!line[from].IsBlank)
                AppendRun(svg, line.GetRange(from, to - from));
        }
    }

    private static void AppendRun(StringBuilder svg, List<Glyph> run)
    {
        Glyph first = run[0];
        (double x, double y, int turn) = first.Direction switch
        {
            LineDirection.Right => (first.Start, first.Baseline, 0),
            LineDirection.Down => (-first.Baseline, first.Start, 90),
            LineDirection.Left => (-first.Start, -first.Baseline, 180),
            _ => (first.Baseline, -first.Start, 270),
        };
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" font-size=\"{first.Size:0.##}\"");
        double length = run.Max(glyph => glyph.End) - first.Start;
        if (length >= 0.01)
            svg.Append(CultureInfo.InvariantCulture, $" textLength=\"{length:0.##}\" lengthAdjust=\"spacingAndGlyphs\"");
        if (turn != 0)
            svg.Append(CultureInfo.InvariantCulture, $" transform=\"rotate({turn} {x:0.##} {y:0.##})\"");
        svg.Append('>');
        foreach (Glyph glyph in run)
            svg.Append(WebUtility.HtmlEncode(glyph.Text));
        svg.Append("</text>\n");
    }
}
