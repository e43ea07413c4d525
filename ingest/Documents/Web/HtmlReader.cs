using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PerfTargets.Ingest.Documents.Web;

/// <summary>Saved web pages: texts and tables in their order. Nothing is loaded and no script runs.</summary>
public sealed class HtmlReader : IDocumentReader
{
    private const int Opening = 4096;

    private const int Deepest = 400;

    private static readonly HashSet<string> Unprinted = ["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "HEAD", "SELECT", "TEXTAREA", "IFRAME", "OBJECT", "SVG"];

    private static readonly HashSet<string> Blocks = ["P", "DIV", "LI", "UL", "OL", "H1", "H2", "H3", "H4", "H5", "H6", "SECTION", "ARTICLE", "CENTER", "FORM", "HEADER", "FOOTER", "MAIN", "DL", "DT", "DD", "TR", "TD", "TH", "TBODY", "TABLE", "CAPTION", "BLOCKQUOTE", "PRE", "HR"];

    public bool IsInvolved => true;

    public Claim Claims(string name, ReadOnlySpan<byte> bytes)
    {
        // The marks are ASCII in every encoding, with a zero beside each letter in UTF-16.
        string opening = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Opening)]);
        if (!opening.Contains('<', StringComparison.Ordinal))
            return Claim.None;
        opening = opening.Replace("\0", "", StringComparison.Ordinal);
        return Has("<html") || Has("<!doctype html") || Has("<table") || Has("<body") ? Claim.Format : Claim.None;

        bool Has(string mark) => opening.Contains(mark, StringComparison.OrdinalIgnoreCase);
    }

    public DocumentContent Read(string name, ReadOnlyMemory<byte> bytes)
    {
        string text = TextEncoding.Decode(bytes.Span) ?? throw new UnreadableDocumentException(name, "网页编码无法识别 / a web page, but not text in UTF-8, UTF-16 or GB18030");
        using IHtmlDocument page = new HtmlParser(new HtmlParserOptions { IsScripting = false, IsNotConsumingCharacterReferences = false }).ParseDocument(text);
        ContentBuilder content = new(name);
        if (page.Body is { } body)
            Read(name, body, content, 0);
        return content.Build("text/html", null);
    }

    private static void Read(string name, IElement block, ContentBuilder content, int depth)
    {
        if (depth > Deepest)
            throw new UnreadableDocumentException(name, FormattableString.Invariant($"网页嵌套过深 / a web page whose parts are nested more than {Deepest} deep"));
        InlineText inline = new();
        foreach (INode child in block.ChildNodes)
        {
            switch (child)
            {
                case IElement element when Unprinted.Contains(element.TagName):
                    break;
                case IHtmlTableElement table when table.QuerySelector("table") is null:
                    inline.Flush(content);
                    content.Table(HtmlTable.Cells(table));
                    break;
                case IElement element when Blocks.Contains(element.TagName):
                    inline.Flush(content);
                    Read(name, element, content, depth + 1);
                    content.Blank();
                    break;
                default:
                    inline.Append(child);
                    break;
            }
        }
        inline.Flush(content);
    }
}
