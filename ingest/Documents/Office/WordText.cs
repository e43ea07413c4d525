using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfTargets.Ingest.Documents.Office;

/// <summary>What a paragraph of a Word document prints.</summary>
internal static class WordText
{
    public static string Of(Paragraph paragraph)
    {
        StringBuilder text = new();
        Append(paragraph, text);
        return text.ToString().TrimEnd();
    }

    /// <summary>Boxes of Wingdings, by their code; ticked and not.</summary>
    private static char Box(int code) => code switch
    {
        0x2A or 0x6F or 0x70 or 0x71 or 0x72 or 0xA3 or 0xA8 => '□',
        0x6E => '■',
        0x52 or 0xFE => '☑',
        0x51 or 0x53 or 0x54 or 0xFD => '☒',
        0x50 or 0xFC => '√',
        _ => '\ufffd',
    };

    private static void Append(OpenXmlElement element, StringBuilder text)
    {
        foreach (OpenXmlElement child in element.ChildElements)
        {
            switch (child)
            {
                case Text printed:
                    text.Append(printed.Text);
                    break;
                case TabChar or PositionalTab:
                    text.Append('\t');
                    break;
                case Break { Type: null } or CarriageReturn:
                    text.Append('\n');
                    break;
                case Break { Type: var type } when type! == BreakValues.TextWrapping:
                    text.Append('\n');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case SymbolChar { Char.Value: { } code } when int.TryParse(code, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out int symbol):
                    text.Append(Box(symbol & 0xFF));
                    break;
                case Run { RunProperties.Vanish: not null }:
                case DeletedRun or MoveFromRun or FieldCode or ParagraphProperties or RunProperties:
                // What stands in a text box is told twice, for programs that know no shapes.
                case AlternateContentFallback:
                    break;
                default:
                    Append(child, text);
                    break;
            }
        }
    }
}
