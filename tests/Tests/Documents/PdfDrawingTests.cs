using System.Xml.Linq;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Tests.Documents;

/// <summary>Pages as drawings to look at.</summary>
public sealed class PdfDrawingTests
{
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
}
