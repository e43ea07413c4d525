using System.Text;
using AngleSharp.Dom;

namespace PerfTargets.Ingest.Documents.Web;

/// <summary>Text between blocks of a web page: white space is one blank, <c>br</c> ends a line.</summary>
internal sealed class InlineText
{
    private static readonly HashSet<string> Blocks = ["P", "DIV", "LI", "H1", "H2", "H3", "H4", "H5", "H6", "TR"];

    private readonly StringBuilder _text = new();

    public static string Of(IElement element)
    {
        InlineText text = new();
        foreach (INode child in element.ChildNodes)
            text.Append(child);
        return text.ToString();
    }

    public void Append(INode node)
    {
        // A stack of our own: pages can be nested deeper than a thread's.
        Stack<(INode? Node, bool Ends)> open = new([(node, false)]);
        while (open.TryPop(out var next))
        {
            if (next.Ends)
                EndLine();
            else
                Append(next.Node!, open);
        }
    }

    public void Flush(ContentBuilder content)
    {
        string text = ToString();
        if (text.Length > 0)
            content.Text(text);
        _text.Clear();
    }

    public override string ToString() => _text.ToString().Trim();

    private void Append(INode node, Stack<(INode? Node, bool Ends)> open)
    {
        switch (node)
        {
            case IText text:
                foreach (char character in text.Data)
                {
                    bool blank = char.IsWhiteSpace(character) && character is not ('\u3000' or '\u00a0');
                    if (!blank)
                        _text.Append(character);
                    else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
                        _text.Append(' ');
                }
                break;
            case IElement { TagName: "BR" }:
                EndLine();
                break;
            case IElement { TagName: "SCRIPT" or "STYLE" or "TEMPLATE" or "NOSCRIPT" }:
                break;
            case IElement { TagName: "INPUT" } box when box.GetAttribute("type") is "checkbox" or "radio":
                _text.Append(box.HasAttribute("checked") ? '☑' : '□');
                break;
            case IElement element:
                bool isBlock = Blocks.Contains(element.TagName);
                if (isBlock)
                    EndLine();
                if (isBlock)
                    open.Push((null, true));
                foreach (INode child in element.ChildNodes.Reverse())
                    open.Push((child, false));
                break;
        }
    }

    private void EndLine()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
        if (_text.Length > 0 && _text[^1] != '\n')
            _text.Append('\n');
    }
}
