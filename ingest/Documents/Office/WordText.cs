using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfTargets.Ingest.Documents.Office;

/// <summary>What a paragraph of a Word document prints.</summary>
internal static class WordText
{
    /// <summary>Boxes of Wingdings, by their code; ticked and not.</summary>
    private static readonly Dictionary<int, char> Symbols = new()
    {
        [0x6F] = '□', [0x70] = '□', [0x71] = '□', [0x72] = '□', [0xA8] = '□', [0xA3] = '□', [0x2A] = '□',
        [0x6E] = '■', [0xFE] = '☑', [0xFD] = '☒', [0x52] = '☑', [0x51] = '☒', [0x53] = '☒', [0x54] = '☒', [0xFC] = '√', [0x50] = '√',
    };

    public static string Of(Paragraph paragraph)
    {
        StringBuilder text = new();
        Append(paragraph, text);
        return text.ToString().TrimEnd();
    }

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
                    text.Append(Symbols.GetValueOrDefault(symbol & 0xFF, '\ufffd'));
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
