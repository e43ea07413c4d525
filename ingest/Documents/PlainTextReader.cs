using System.Text;

namespace PerfTargets.Ingest.Documents;

/// <summary>Text in UTF-8, UTF-16 or GB18030. A form feed or three empty lines in a row end a page, as text taken out of a PDF has them.</summary>
public sealed class PlainTextReader : IDocumentReader
{
    private const int EmptyLinesOfPageBreak = 3;

    static PlainTextReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public bool CanRead(string name, ReadOnlySpan<byte> bytes) => Decode(bytes) is not null;

    public DocumentContent Read(string name, ReadOnlyMemory<byte> bytes)
    {
        string text = Decode(bytes.Span) ?? throw new UnreadableDocumentException(name, "not text in UTF-8, UTF-16 or GB18030");
        List<TextLine> lines = [];
        int page = 1;
        int empty = 0;
        bool begun = false;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            bool fed = line.StartsWith('\f');
            string printed = line.Trim('\f');
            bool blank = string.IsNullOrWhiteSpace(printed);
            if (begun && (fed || (!blank && empty >= EmptyLinesOfPageBreak)))
                page++;
            empty = blank ? empty + 1 : 0;
            begun |= !blank;
            lines.Add(new TextLine(lines.Count + 1, page, printed));
        }
        return new DocumentContent("text/plain", page, lines);
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Strict(Encoding.Unicode, bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Strict(Encoding.BigEndianUnicode, bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        return bytes.Contains((byte)0) ? null : Strict(Encoding.UTF8, bytes) ?? Strict(Encoding.GetEncoding("GB18030"), bytes);
    }

    /// <summary>Null where the bytes are not text of that encoding.</summary>
    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        Encoding strict = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        try
        {
            string text = strict.GetString(bytes);
            return text.Any(character => char.IsControl(character) && character is not ('\t' or '\r' or '\n' or '\f')) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
