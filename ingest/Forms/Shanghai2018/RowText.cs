using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>Two cells of a row that share a line, in either order: <c>预算执行率 ≥95.00%</c>, <c>=100.00%预算执行率</c>, <c>业务培训	34500</c>.</summary>
/// <param name="Repaired">Nothing printed parts them.</param>
internal sealed record RowText(string Name, string Value, ValueKind Kind, Money Money, bool Repaired)
{
    private const int LongestName = 45;

    /// <summary>Null where the line is one cell.</summary>
    /// <param name="raw">Trimmed.</param>
    /// <param name="text">Folded, of the same length.</param>
    public static RowText? Split(string raw, string text, decimal unit)
    {
        if (text.AsSpan().ContainsAny('。', ';') || !MayBeTwoCells(text))
            return null;
        return Trailing(raw, text, unit) ?? Leading(raw, text, unit) ?? Glued(raw, text) ?? Prose(raw, text);
    }

    /// <summary>Most lines are one cell, and are known for it by a look.</summary>
    private static bool MayBeTwoCells(string text) =>
        text.Contains(' ', StringComparison.Ordinal) || char.IsAsciiDigit(text[0]) || text[^1] is '性' or '化' || TargetText.SignAt(text) >= 0;

    private static RowText? Trailing(string raw, string text, decimal unit)
    {
        RowText? row = null;
        // From the last gap leftwards: ≥ 95 % is one value of three words.
        for (int gap = text.LastIndexOf(' '); gap > 0; gap = text.LastIndexOf(' ', gap - 1))
        {
            if (text[gap - 1] == ' ')
                continue;
            string value = text[gap..].Trim();
            if (row is not null && char.IsLetter(value[0]))
                break;
            if (KindOf(value, unit, out Money money) is { } kind)
                row = Make(raw[..gap], raw[gap..], kind, money) ?? row;
            else if (row is not null || value.Length > 16)
                break;
            if (row is { Kind: ValueKind.Word })
                break;
        }

        return row;
    }

    private static RowText? Leading(string raw, string text, decimal unit)
    {
        int length = TargetText.OpeningLength(text);
        if (length > 0)
            return Make(raw[length..], raw[..length], ValueKind.Quantity, default);
        int gap = text.IndexOf(' ', StringComparison.Ordinal);
        return gap > 0 && KindOf(text[..gap], unit, out Money money) is { } kind && (kind != ValueKind.Quantity || char.IsAsciiDigit(text[0]))
            ? Make(raw[gap..], raw[..gap], kind, money)
            : null;
    }

    /// <summary>规范预算编制规范性, 预算执行率≥95%: two cells with nothing between them.</summary>
    private static RowText? Glued(string raw, string text)
    {
        int sign = TargetText.SignAt(text);
        if (sign > 2 && !text.Contains(' ', StringComparison.Ordinal) && text[sign - 1] is '率' or '度' or '性' && TargetText.IsQuantity(text[sign..]))
            return Make(raw[..sign], raw[sign..], ValueKind.Quantity, default, repaired: true);
        if (text.Length > 6 && text[^1] is '性' or '化' && text.AsSpan(0, 2).SequenceEqual(text.AsSpan(text.Length - 3, 2)) && TargetWords.IsTarget(text[..2]))
            return Make(raw[2..], raw[..2], ValueKind.Word, default, repaired: true);
        return null;
    }

    private static RowText? Prose(string raw, string text)
    {
        int gap = text.LastIndexOf(' ');
        if (gap <= 0 || TargetWords.AsksForNumber(text[(gap + 1)..]) is not null)
            return null;
        return Make(raw[..gap], raw[gap..], ValueKind.Prose, default);
    }

    private static ValueKind? KindOf(string text, decimal unit, out Money money)
    {
        if (AmountText.TryParseFolded(text, out money, unit))
            return ValueKind.Amount;
        return TargetText.IsQuantity(text) ? ValueKind.Quantity : TargetWords.IsTarget(text) ? ValueKind.Word : null;
    }

    /// <summary>Two rows that ran into one line leave a value inside the name.</summary>
    private static bool HoldsValue(string name) =>
        name.Contains(' ', StringComparison.Ordinal) && name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(part => KindOf(part, 1, out _) is not null);

    /// <summary>A row needs a name: a text with a character in it that is no target itself.</summary>
    private static RowText? Make(string name, string value, ValueKind kind, Money money, bool repaired = false)
    {
        name = name.Trim();
        string folded = ChineseText.Fold(name);
        if (name.Length is 0 or > LongestName || !folded.Any(ChineseText.IsHan) || KindOf(folded, 1, out _) is ValueKind.Amount or ValueKind.Quantity)
            return null;
        return new RowText(name, value.Trim(), kind, money, repaired || HoldsValue(folded));
    }
}
