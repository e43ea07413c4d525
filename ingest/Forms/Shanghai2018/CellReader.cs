using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>Lines of text in one block → the cells they print: a paragraph, a wrapped name, rows, or one short text.</summary>
internal static class CellReader
{
    /// <summary>Columns of names are at most this wide, in Chinese characters; columns of paragraphs are wider.</summary>
    private const double NameColumn = 24;

    private const double LongestShortText = 42;

    /// <param name="unit">Of amounts, as the labels print it.</param>
    /// <param name="make">Gives the span of the lines from one to another.</param>
    public static IEnumerable<Piece> Read(IReadOnlyList<PrintedLine> lines, decimal unit, Func<int, int, Span> make)
    {
        if (lines.Count == 1)
            return [Single(lines[0], make(0, 0), RowText.Split(lines[0].Raw, lines[0].Text, unit), unit)];
        RowText?[] rows = [.. lines.Select(line => RowText.Split(line.Raw, line.Text, unit))];
        int strong = rows.Count(row => row is { Kind: not ValueKind.Prose });
        bool sentence = rows[0] is null && ChineseText.Width(lines[0].Raw) > NameColumn;
        if (strong * 2 >= lines.Count && !sentence)
            return Rows(lines, rows, unit, make);
        if (IsParagraph(lines))
            return [Paragraph(lines, make(0, lines.Count - 1))];
        // A wrapped cell, unless a line of it is a whole cell for itself.
        if (lines.Any(line => IsValue(line.Text, unit) || FormLabels.IsFragment(line.Text)))
            return Rows(lines, rows, unit, make);
        return [Name(make(0, lines.Count - 1), string.Concat(lines.Select(line => line.Raw)))];
    }

    private static bool IsValue(string text, decimal unit) =>
        AmountText.TryParseFolded(text, out _, unit) || TargetText.IsQuantity(text) || TargetWords.IsTarget(text);

    private static bool IsParagraph(IReadOnlyList<PrintedLine> lines) =>
        lines.Count > 2 || lines.Any(line => ChineseText.Width(line.Raw) > NameColumn || IsSentence(line.Text));

    private static bool IsSentence(string text) =>
        text.AsSpan().ContainsAny('。', ';') || text[0] == '《' || WrappedText.StartsItem(text)
        || (text.Contains(',', StringComparison.Ordinal) && text.Length > 12) || ChineseText.Width(text) > LongestShortText;

    private static Piece Single(PrintedLine line, Span span, RowText? row, decimal unit)
    {
        if (row is { Kind: not ValueKind.Prose })
            return Row(span, row);
        if (AmountText.TryParseFolded(line.Text, out Money money, unit))
            return new AmountPiece(span, money);
        if (TargetText.IsQuantity(line.Text))
            return new TargetPiece(span, ValueKind.Quantity);
        if (TargetWords.IsTarget(line.Text))
            return new TargetPiece(span, ValueKind.Word);
        if (IsSentence(line.Text))
            return Paragraph([line], span);
        return row is not null ? Row(span, row) : Name(span, line.Raw);
    }

    private static Piece Name(Span span, string text) =>
        FormLabels.HoldsLabel(ChineseText.Compact(text)) ? new FragmentPiece(span) : new NamePiece(span, text);

    /// <summary>Rows under each other without blank lines; a line that is no row begins a wrapped name, for other cells have a blank line between them.</summary>
    private static IEnumerable<Piece> Rows(IReadOnlyList<PrintedLine> lines, RowText?[] rows, decimal unit, Func<int, int, Span> make)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (rows[i] is null && i + 1 < lines.Count && rows[i + 1] is { Kind: not ValueKind.Prose } rest && !IsValue(lines[i].Text, unit))
            {
                yield return Row(make(i, i + 1), rest with { Name = lines[i].Raw + rest.Name, Repaired = true });
                i++;
            }
            else
            {
                yield return Single(lines[i], make(i, i), rows[i], unit);
            }
        }
    }

    private static RowPiece Row(Span span, RowText row) => new(span, row.Name, row.Value, row.Kind, row.Money, row.Repaired);

    private static ParagraphPiece Paragraph(IReadOnlyList<PrintedLine> lines, Span span)
    {
        string[] raw = [.. lines.Select(line => line.Raw)];
        return new ParagraphPiece(span, WrappedText.Join(raw), raw);
    }
}
