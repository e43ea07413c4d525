namespace PerfTargets.Ingest.Documents;

/// <summary>Plain text, mostly taken out of a PDF by another program, or tables copied with tabs between their cells; a form feed or three blank lines part its pages.</summary>
public sealed class TextReader : IDocumentReader
{
    private const int BlankLinesOfAPageBreak = 3;

    public bool IsInvolved => false;

    public Claim Claims(string name, ReadOnlySpan<byte> bytes) => Claim.Fallback;

    public DocumentContent Read(string name, ReadOnlyMemory<byte> bytes)
    {
        string text = TextEncoding.Decode(bytes.Span)
            ?? throw new UnreadableDocumentException(name, "不是可识别的格式，也不是 UTF-8、UTF-16 或 GB18030 文本 / no format that is known, and not text in UTF-8, UTF-16 or GB18030");
        List<DocumentLine> lines = Lines(text);
        return TabbedText.Read(name, lines) ?? new DocumentContent("text/plain", lines.Count == 0 ? 1 : lines[^1].Page, lines);
    }

    private static List<DocumentLine> Lines(string text)
    {
        var lines = new List<DocumentLine>(text.Length / 16);
        int page = 1, blanks = 0;
        bool printed = false;
        foreach (Range range in LineRanges(text))
        {
            string line = VisibleText.Of(text[range]);
            if (line.Contains('\f', StringComparison.Ordinal))
            {
                page += printed ? line.Count(character => character == '\f') : 0;
                printed = false;
                blanks = 0;
                line = line.Replace("\f", "", StringComparison.Ordinal);
            }

            if (string.IsNullOrWhiteSpace(line))
            {
                blanks++;
            }
            else
            {
                if (printed && blanks >= BlankLinesOfAPageBreak)
                    page++;
                printed = true;
                blanks = 0;
            }

            lines.Add(new DocumentLine(lines.Count + 1, page, line));
        }

        return lines;
    }

    private static IEnumerable<Range> LineRanges(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (end < 0)
            {
                yield return start..text.Length;
                yield break;
            }

            end += start;
            yield return start..end;
            start = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        }
    }
}
