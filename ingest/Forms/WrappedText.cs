using System.Text;

namespace PerfTargets.Ingest.Forms;

/// <summary>Lines of one cell → its text: wraps are joined, list items and paragraphs keep a line of their own.</summary>
internal static class WrappedText
{
    /// <summary>How much shorter than the column a line can be and still go on in the next: punctuation does not open a line.</summary>
    private const double Slack = 3.5;

    /// <summary>Where this share of the lines ends early the cell is a list, and its widest line is an item too.</summary>
    private const double ListShare = 0.7;

    /// <param name="lines">As printed.</param>
    public static string Join(IReadOnlyList<string> lines)
    {
        if (lines.Count == 1)
            return lines[0].Trim();
        double column = lines.Max(line => ChineseText.Width(line.AsSpan().Trim()));
        var text = new StringBuilder();
        int early = 0;
        for (int i = 0; i < lines.Count - 1; i++)
            early += EndsEarly(lines[i], lines[i + 1], column) ? 1 : 0;
        bool list = early >= ListShare * (lines.Count - 1) && lines.Count > 2;
        for (int i = 0; i < lines.Count; i++)
        {
            if (i > 0 && (list || StartsItem(lines[i]) || (EndsEarly(lines[i - 1], lines[i], column) && lines.Count > 2)))
                text.Append('\n');
            text.Append(lines[i].AsSpan().Trim());
        }

        return text.ToString();
    }

    /// <summary>A line that opens an item: <c>1.</c>, <c>2、</c>, <c>（3）</c>, <c>一、</c>, <c>①</c>, <c>目标1：</c>.</summary>
    public static bool StartsItem(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim();
        if (text.Length > 3 && text.StartsWith("目标") && char.IsAsciiDigit(ChineseText.Fold(text[2])) && ChineseText.Fold(text[3]) == ':')
            return true;
        int i = 0;
        bool bracket = text.Length > 0 && ChineseText.Fold(text[0]) == '(';
        if (bracket)
            i++;
        else if (text.Length > 0 && text[0] is >= '①' and <= '⑳')
            return true;
        int digits = i;
        while (i < text.Length && (char.IsAsciiDigit(ChineseText.Fold(text[i])) || "一二三四五六七八九十".Contains(text[i], StringComparison.Ordinal)))
            i++;
        if (i == digits || i - digits > 2 || i >= text.Length)
            return false;
        char after = ChineseText.Fold(text[i]);
        if (bracket)
            return after == ')';
        // 2.5 and 1.2万 open no item.
        return after is '、' || (after is '.' or ')' && (i + 1 == text.Length || !char.IsAsciiDigit(ChineseText.Fold(text[i + 1]))));
    }

    /// <summary>The next line's first word would still have fitted: the writer ended the line, not the column.</summary>
    private static bool EndsEarly(string line, string next, double column)
    {
        ReadOnlySpan<char> opening = next.AsSpan().TrimStart();
        int word = 0;
        while (word < opening.Length && opening[word] is > ' ' and <= '~')
            word++;
        return ChineseText.Width(line.AsSpan().Trim()) + ChineseText.Width(opening[..word]) < column - Slack;
    }
}
